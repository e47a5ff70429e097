import { z } from "zod";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { idempotencyKey, pageLanguage, versionField } from "@/lib/platform/form-schema.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";
import { roles, rolesToGive, userStatuses } from "../rules.ts";
import { userCode } from "../schema.ts";

const MAX_TEXT = 100;

/** A search text: part of a name or of an e-mail address. */
const searchText = z
  .string()
  .transform((text) => normalizeLine(text).slice(0, MAX_TEXT))
  .refine((text) => text !== "" && text.isWellFormed());

/** The filter of the list of accounts, from the address of its page; values that are not valid are ignored. */
export const userFilter = z.object({
  q: searchText.optional().catch(undefined),
  status: z.enum(userStatuses).optional().catch(undefined),
  /** slug of a college, or of the group */
  college: z
    .string()
    .max(100)
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*|_group)$/)
    .optional()
    .catch(undefined),
  /** code of the last account of the page before */
  after: userCode().optional().catch(undefined),
});
export type UserFilter = z.output<typeof userFilter>;

/** An account, and the language of the page that follows. */
export const userInput = z.strictObject({ code: userCode(), locale: pageLanguage() });
export type UserInput = z.output<typeof userInput>;

export const renameUserInput = z.strictObject({
  code: userCode(),
  locale: pageLanguage(),
  version: versionField(),
  name: lineOfText(100),
});
export type RenameUserInput = z.output<typeof renameUserInput>;

/** The query of the next page of the list, with the same filter. */
export function pageAfter({ q, status, college }: UserFilter, after: string): string {
  const given = { q, status, college, after };
  const query = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `?${new URLSearchParams(query).toString()}`;
}

export const giveRoleInput = z.strictObject({
  key: idempotencyKey(),
  code: userCode(),
  locale: pageLanguage(),
  role: z.enum(rolesToGive),
  /** the last day of the role, in the time zone of the college; empty: no end */
  lastDay: optionalCalendarDay(),
});
export type GiveRoleInput = z.output<typeof giveRoleInput>;

export const endRoleInput = z.strictObject({ code: userCode(), locale: pageLanguage(), role: z.enum(roles) });
export type EndRoleInput = z.output<typeof endRoleInput>;
