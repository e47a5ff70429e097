import type { ComponentProps, ReactNode } from "react";
import { Breadcrumbs } from "./breadcrumbs.tsx";

type BreadcrumbHeaderProps = ComponentProps<typeof Breadcrumbs> & {
  /** colours the header */
  accent?: string | undefined;
  /** stands in place of the plain title */
  heading?: ReactNode;
  /** what stands below the title */
  children?: ReactNode;
};

/** The head of a page below another page: where it stands, and its title. */
export function BreadcrumbHeader({ accent, heading, children, ...trail }: BreadcrumbHeaderProps) {
  return (
    <header className="grid gap-3" data-accent={accent}>
      <Breadcrumbs {...trail} />
      {heading ?? <h1 className="text-2xl">{trail.here}</h1>}
      {children}
    </header>
  );
}
