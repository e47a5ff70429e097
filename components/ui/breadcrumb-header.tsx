import type { ComponentProps, ReactNode } from "react";
import { Breadcrumbs } from "./breadcrumbs.tsx";

type BreadcrumbHeaderProps = ComponentProps<typeof Breadcrumbs> & {
  /** the accent of the header */
  accent?: string | undefined;
  /** replaces the plain title */
  heading?: ReactNode;
  /** shown below the title */
  children?: ReactNode;
};

/** The header of a page below another page: its breadcrumbs and its title. */
export function BreadcrumbHeader({ accent, heading, children, ...trail }: BreadcrumbHeaderProps) {
  return (
    <header className="grid gap-3" data-accent={accent}>
      <Breadcrumbs {...trail} />
      {heading ?? <h1 className="text-2xl">{trail.here}</h1>}
      {children}
    </header>
  );
}
