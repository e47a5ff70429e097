import { OperationErrorNotice } from "./operation-error-notice.tsx";
import type { Operations } from "./operations.ts";
import { PublicSaveDialog } from "./public-save-dialog.tsx";

/** What the changes of a list have to say: why one was not made, and, in a public record, whether it is meant for readers. */
export function OperationNotices({ operations: { error, question } }: { operations: Operations }) {
  return (
    <>
      <OperationErrorNotice error={error} />
      <PublicSaveDialog question={question} />
    </>
  );
}
