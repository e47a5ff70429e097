import type { RefusalCode, RefusalDetails, RefusalKind } from "./errors.ts";

/** What can be wrong with one field; each has its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = [
  "required",
  "too_long",
  "unusable_characters",
  "not_an_email",
  "password_too_short",
  "not_a_day",
  "days_out_of_order",
  "days_too_far_apart",
  "not_a_number",
  "not_a_time",
  "not_a_web_address",
  "name_needed",
  "not_a_code",
  "same_college",
  "invalid",
] as const;

export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** Whether a text of a schema's refusal is a code that has words. */
export const isFieldErrorCode = (text: string): text is FieldErrorCode =>
  (fieldErrorCodes as readonly string[]).includes(text);

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
