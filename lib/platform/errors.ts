/**
 * Every reason for which the portal says no to a person, as a closed list. Each has its words in both languages
 * under `refusals` in messages/; a code without them does not compile (i18n/refusal-texts.ts).
 */
export const refusalCodes = [
  "not_found",
  "forbidden",
  "invalid",
  "sign_in_needed",
  "another_account",
  "wrong_credentials",
  "account_suspended",
  "too_many_attempts",
  "wrong_origin",
  "busy",
  "link_not_valid",
  "email_taken",
  "not_an_editor_of_this_exchange",
  "already_published",
  "not_published",
  "exchange_not_held",
  "report_without_title",
  "report_without_text",
  "cover_without_alt",
  "exchange_without_title",
  "outcome_without_title",
  "minute_item_without_text",
  "key_used_before",
  "exchange_is_public",
  "record_closed",
  "not_your_delegation",
  "delegation_taken_over",
  "person_twice",
  "head_taken",
  "member_without_name",
  "headcount_too_small",
  "member_speaks",
  "too_many",
  "in_use",
  "not_a_party",
  "needs_both_sides",
  "already_discarded",
  "not_discarded",
  "discarded_too_long_ago",
  "published_once",
  "exchange_nearby",
  "held_already",
  "not_begun_yet",
  "not_a_draft",
  "days_out_of_order",
  "days_too_far_apart",
  "times_out_of_order",
  "report_exists",
  "nothing_to_update",
  "changed_meanwhile",
  "not_an_image",
  "image_too_large",
  "image_too_small",
  "last_administrator",
  "not_yourself",
  "role_given_already",
  "role_not_held",
  "wrong_password",
  "code_taken",
  "slug_taken",
  "would_make_a_cycle",
  "primary_overlaps",
  "closed_already",
  "open_already",
  "institution_closed",
  "needs_a_name",
  "similar_exists",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What kind of no it is: not_found where a stranger asks, forbidden where the right is missing, conflict where it is too late. */
export type RefusalKind = "invalid" | "unauthenticated" | "not_found" | "forbidden" | "conflict" | "limited" | "busy";

/** The values that the words of a refusal may name, such as minutes to wait or an address to open. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** A no that a person is told; anything else that is thrown is a bug and is never shown. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, code: RefusalCode, details: RefusalDetails = {}) {
    super(`${kind}: ${code}`);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** It does not exist, or the actor may not see it: a stranger learns nothing. */
export const notFound = (): Refusal => new Refusal("not_found", "not_found");

/** The actor sees it but may not do this. */
export const forbidden = (code: RefusalCode = "forbidden"): Refusal => new Refusal("forbidden", code);

/** Too late, done twice, or not in this state. */
export const conflict = (code: RefusalCode): Refusal => new Refusal("conflict", code);

/**
 * Lets pass what a policy allows.
 * @throws forbidden with the code otherwise
 */
export function assertMay(may: boolean, code: RefusalCode = "forbidden"): asserts may {
  if (!may) throw forbidden(code);
}
