import type { ReactNode } from "react";

/** Says that a list is empty, and what to do next. */
export function EmptyState({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-4 border-t border-hairline pt-8 pb-4">
      <p className="text-ink-soft">{text}</p>
      {children}
    </div>
  );
}
