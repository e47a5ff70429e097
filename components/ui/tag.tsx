import type { ReactNode } from "react";

const LOOKS = { plain: "tag", strong: "tag tag-strong", warning: "tag tag-warning" } as const;

/** A short label for a status. */
export function Tag({ tone = "plain", children }: { tone?: keyof typeof LOOKS; children: ReactNode }) {
  return <span className={LOOKS[tone]}>{children}</span>;
}
