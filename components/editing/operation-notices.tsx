import { OperationErrorNotice } from "./operation-error-notice.tsx";
import type { Operations } from "./operations.ts";
import { PublicSaveDialog } from "./public-save-dialog.tsx";

/** Shows why a change was not made, and asks for the confirmation that a public record needs. */
export function OperationNotices({ operations: { error, question } }: { operations: Operations }) {
  return (
    <>
      <OperationErrorNotice error={error} />
      <PublicSaveDialog question={question} />
    </>
  );
}
