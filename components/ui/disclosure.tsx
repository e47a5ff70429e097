import { ChevronRight } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

type DisclosureProps = Omit<ComponentProps<"details">, "title" | "children"> & {
  title: ReactNode;
  children: ReactNode;
};

/** Content that opens and closes on the page; works without JavaScript. */
export function Disclosure({ title, children, ...details }: DisclosureProps) {
  return (
    <details className="group border-b border-hairline" {...details}>
      <summary className="flex min-h-(--field) cursor-pointer list-none items-center gap-2 py-1 text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint group-open:rotate-90" />
        <span className="min-w-0 flex-1">{title}</span>
      </summary>
      <div className="grid gap-4 pb-5 ps-6">{children}</div>
    </details>
  );
}
