import type { Operations } from "./operations.ts";
import { ReadersQuestion } from "./readers-question.tsx";
import { TroubleNotice } from "./trouble-notice.tsx";

/** What the changes of a list have to say: why one was not made, and, in a public record, whether it is meant for readers. */
export function OperationNotices({ operations: { trouble, question } }: { operations: Operations }) {
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <ReadersQuestion question={question} />
    </>
  );
}
