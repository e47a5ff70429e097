import type { ReactNode } from "react";

/** Where there is nothing yet: says so, and what to do next. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-4 border-y border-hairline py-8">
      <p className="text-ink-soft">{text}</p>
      {children}
    </div>
  );
}
