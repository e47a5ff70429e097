import type { FieldErrorCode, FieldProblem, RefusalCode, RefusalDetails, RefusalKind } from "./errors.ts";

/**
 * The state of a form: not sent, done, or refused. `values` are the typed values without passwords, so that nothing is
 * lost when a page without JavaScript is rendered again.
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

/** The state of a form that was not sent yet. */
export const idle: FormState<never> = { status: "idle" };

/** The shape that `useFormAction` takes. */
export type FormAction<Result = null> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>;

/** The versions of the parts of a record, by their kind, such as "MEMBERS". */
export type Versions = Readonly<Record<string, number>>;

/** The answer to a save without a form. The page keeps the typed values, so that a refusal loses nothing. */
export type SaveState<Result> =
  | {
      status: "done";
      result: Result;
      /** of the parts of the record that the save changed */
      versions?: Versions;
    }
  | {
      status: "refused";
      kind: RefusalKind;
      code: RefusalCode;
      details: RefusalDetails;
      /** keyed by the path of the field, such as "titleZh" or "members.3.nameZh" */
      fields: Readonly<Record<string, FieldProblem>>;
    };

/** A server action for a page that stays open; takes its input as plain JSON. */
export type SaveAction<Result> = (input: unknown) => Promise<SaveState<Result>>;
