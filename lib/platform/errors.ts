// Not exported: the names would hide those of a room inside its `declare module` block.

/** The reasons to refuse a request that the platform gives itself or that any domain may give. */
const refusalCodes = [
  "not_found",
  "forbidden",
  "invalid",
  "sign_in_needed",
  "another_account",
  "too_many_attempts",
  "wrong_origin",
  "busy",
  "key_used_before",
  "too_many",
  "in_use",
  "days_out_of_order",
  "changed_meanwhile",
  "not_an_image",
  "image_too_large",
  "image_too_small",
] as const;

/** What can be wrong with a field of any form. */
const fieldErrorCodes = [
  "required",
  "too_long",
  "not_an_email",
  "password_too_short",
  "not_a_day",
  "not_a_month",
  "not_a_year",
  "days_out_of_order",
  "not_a_number",
  "invalid",
] as const;

/**
 * Every reason to refuse a request. A room adds its own in its refusals.ts:
 * `declare module "@/lib/platform/errors.ts" { interface RefusalCodes extends Record<…, true> {} }`.
 * A code without its words in both languages does not compile (i18n/refusal-texts.ts).
 */
export interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}

/** Everything that can be wrong with a field. Rooms add their own codes as they do to {@link RefusalCodes}. */
export interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}

export type RefusalCode = keyof RefusalCodes;

export type FieldErrorCode = keyof FieldErrorCodes;

/** How a request was refused: an upload answers each kind with its own HTTP status (upload.ts). */
export type RefusalKind = "invalid" | "unauthenticated" | "not_found" | "forbidden" | "conflict" | "limited" | "busy";

/** The values that the words of a refusal name, such as minutes to wait or an address to open. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** An error that is shown to the person who asked. Every other error is a bug, and its text is never shown. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  /** the fields that caused it; others of the same save can be saved without them */
  readonly fields: readonly string[] = [];

  /** @param options.cause the error behind it, for the log only */
  constructor(kind: RefusalKind, code: RefusalCode, details: RefusalDetails = {}, options?: { cause: unknown }) {
    super(`${kind}: ${code}`, options);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }

  /** The same refusal, of these fields and not of the whole request. */
  of(...fields: readonly string[]): Refusal {
    return Object.assign(new Refusal(this.kind, this.code, this.details, { cause: this.cause }), { fields });
  }
}

/** What is wrong with a field: in itself, or beside what else is stored, in the words of a refusal. */
export type FieldProblem = FieldErrorCode | Readonly<{ code: RefusalCode; details: RefusalDetails }>;

/** The thing does not exist or the actor may not see it; the answer does not tell which. */
export const notFound = (): Refusal => new Refusal("not_found", "not_found");

/** The actor may see the thing but may not do this with it. */
export const forbidden = (code: RefusalCode = "forbidden"): Refusal => new Refusal("forbidden", code);

/** The state of the thing does not allow this: it is too late, or it was done before. */
export const conflict = (code: RefusalCode): Refusal => new Refusal("conflict", code);

/**
 * Asserts that a policy allows something.
 * @throws forbidden with the code, where it does not
 */
export function assertMay(may: boolean, code: RefusalCode = "forbidden"): asserts may {
  if (!may) throw forbidden(code);
}
