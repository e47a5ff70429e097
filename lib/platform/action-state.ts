import type { FieldErrorCode, RefusalCode, RefusalDetails, RefusalKind } from "./errors.ts";

/**
 * What a form knows after it was sent: nothing yet, done, or refused, with what was typed (never passwords)
 * so that nothing is lost, also when the page is rendered anew without JavaScript.
 */
export type FormState<Result = null> =
  | { status: "idle" }
  | { status: "done"; result: Result }
  | {
      status: "refused";
      code: RefusalCode;
      details: RefusalDetails;
      fields: Readonly<Record<string, FieldErrorCode>>;
      values: Readonly<Record<string, string>>;
    };

export const idle: FormState<never> = { status: "idle" };

/** The shape that `useActionState` takes. */
export type FormAction<Result = null> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>;

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
