import { z } from "zod";
import type { FieldErrorCode } from "./errors.ts";

/** Schemas of the portal give a code as their message (a test holds them to it); the messages of zod are sentences. */
const isFieldErrorCode = (message: string): message is FieldErrorCode => /^[a-z_]+$/.test(message);

function codeOf(issue: z.core.$ZodIssue): FieldErrorCode {
  if (isFieldErrorCode(issue.message)) return issue.message;
  const isLength = issue.code === "too_big" && (issue.origin === "string" || issue.origin === "array");
  return isLength ? "too_long" : "invalid";
}

/**
 * What is wrong with which field, the first thing of each. A changed field is named by itself and not by its new value
 * or a part of that: "titleZh" and not "changes.titleZh.to", "body" and not "changes.body.to.content.3".
 */
export function fieldErrorsOf(error: z.ZodError): Record<string, FieldErrorCode> {
  const fields: Record<string, FieldErrorCode> = {};
  for (const issue of error.issues) {
    const name = issue.path
      .map(String)
      .join(".")
      .replace(/^changes\./, "")
      .replace(/\.to(\..*)?$/, "");
    if (!(name in fields)) fields[name] = codeOf(issue);
  }
  return fields;
}

type Parsed<Output> = { success: true; data: Output } | { success: false; error: z.ZodError };

/**
 * Reads by a schema what anybody may have sent.
 * @param sent whatever came: JSON, the fields of a form, the parameters of an address
 * @returns as `safeParse`; never throws for what was sent
 */
export function parseInput<Output>(schema: z.ZodType<Output>, sent: unknown): Parsed<Output> {
  if (!claimsLength(sent)) return schema.safeParse(sent);
  return { success: false, error: new z.ZodError([{ code: "custom", path: [], message: "invalid", input: sent }]) };
}

/**
 * Whether anything in it says how long it is though it is neither a text nor a list. No input has a field of that name,
 * and a schema asks for the length of whatever tells one before it asks of what kind it is: `{ length: {} }` is compared
 * with a number there, which throws where the object cannot become one.
 * @source zod 4.6.7, core/checks.js: `when` of the checks of length
 */
export function claimsLength(sent: unknown): boolean {
  const seen = new Set<unknown>();
  const open = [sent];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (!Array.isArray(value) && "length" in value) return true;
    for (const part of Object.values(value)) open.push(part);
  }
  return false;
}
