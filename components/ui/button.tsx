import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { twMerge } from "tailwind-merge";

const button = cva(
  "inline-flex min-h-(--field) items-center justify-center gap-2 rounded-[3px] px-5 text-sm font-medium transition-colors print:hidden disabled:cursor-default disabled:opacity-60 aria-disabled:opacity-60",
  {
    variants: {
      tone: {
        solid: "bg-ink text-paper hover:bg-ink-soft",
        quiet: "border border-rule bg-transparent text-ink hover:bg-leaf",
        ghost: "bg-transparent px-3 text-ink-soft hover:bg-leaf hover:text-ink",
        danger: "border border-danger bg-transparent text-danger hover:bg-leaf",
      },
    },
    defaultVariants: { tone: "solid" },
  },
);

/** A button. While its form is being sent it keeps the focus and sets `aria-disabled`. */
export function Button({ className, tone, ...props }: ComponentProps<"button"> & VariantProps<typeof button>) {
  return <button className={twMerge(button({ tone }), className)} {...props} />;
}
