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
 * The first error of each wrong field, by the path of the field. A changed field has its own name: "titleZh" and not
 * "changes.titleZh.to", "body" and not "changes.body.to.content.3".
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
 * Parses input of any form: JSON, the fields of a form or the parameters of an address.
 * @returns as `safeParse`, but never throws
 */
export function parseInput<Output>(schema: z.ZodType<Output>, sent: unknown): Parsed<Output> {
  if (!claimsLength(sent)) return schema.safeParse(sent);
  return { success: false, error: new z.ZodError([{ code: "custom", path: [], message: "invalid", input: sent }]) };
}

/**
 * Whether any object in the input, at any depth, has a field "length". No input of the portal has one, and zod throws on
 * some: it compares the field with a number before it checks the type, and an object such as `{ length: {} }` may not
 * convert to a number.
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
