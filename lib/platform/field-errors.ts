import type { z } from "zod";
import { type FieldErrorCode, isFieldErrorCode } from "./form-state.ts";

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
