import type { ReactNode } from "react";

/** A short label for a status. */
export function Tag({ tone = "plain", children }: { tone?: "plain" | "strong" | "warning"; children: ReactNode }) {
  const look = {
    plain: "border-hairline text-ink-soft",
    strong: "border-ink text-ink",
    warning: "border-danger text-danger",
  };
  return (
    <span className={`inline-block rounded-[3px] border px-1.5 text-xs leading-6 whitespace-nowrap ${look[tone]}`}>
      {children}
    </span>
  );
}
