import type { ComponentProps } from "react";
import { twMerge } from "tailwind-merge";

/** A link that looks like a button, for a main action that opens another page. */
export function LinkButton({
  tone = "solid",
  className,
  ...props
}: ComponentProps<"a"> & { tone?: "solid" | "quiet" }) {
  const look =
    tone === "solid"
      ? "bg-ink text-paper hover:bg-ink-soft"
      : "border border-rule bg-transparent text-ink hover:bg-leaf";
  return (
    <a
      className={twMerge(
        "plain-link inline-flex min-h-11 items-center justify-center gap-2 rounded-[3px] px-5 text-sm font-medium print:hidden",
        look,
        className,
      )}
      {...props}
    />
  );
}
