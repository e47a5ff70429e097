import type { RefusalCode, RefusalDetails, RefusalKind } from "./errors.ts";
import type { FieldErrorCode } from "./form-state.ts";

/** What a save without a form answers: done, or refused with a code that has words. Nothing that was typed is lost. */
export type SaveState<Result> =
  | { status: "done"; result: Result }
  | {
      status: "refused";
      kind: RefusalKind;
      code: RefusalCode;
      details: RefusalDetails;
      /** by the path of the field, "titleZh" or "members.3.nameZh" */
      fields: Readonly<Record<string, FieldErrorCode>>;
    };

/** A door for saves of a page that stays open: takes the input as plain JSON. */
export type SaveAction<Result> = (input: unknown) => Promise<SaveState<Result>>;
