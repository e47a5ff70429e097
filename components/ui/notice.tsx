import type { ReactNode } from "react";

/**
 * A short message above a form. Screen readers announce a refusal at once, any other message when the reader is idle.
 */
export function Notice({ tone, children }: { tone: "refusal" | "plain"; children: ReactNode }) {
  return tone === "refusal" ? (
    <p role="alert" className="border-s-2 border-danger ps-4 py-1 text-sm text-danger">
      {children}
    </p>
  ) : (
    <p role="status" className="border-s-2 border-rule ps-4 py-1 text-sm text-ink-soft">
      {children}
    </p>
  );
}
