import type { ReactNode } from "react";

type SectionProps = {
  /** the section's place on the page */
  id: string;
  title: string;
  intro?: ReactNode;
  /** what one may do with the whole section */
  actions?: ReactNode;
  /** what became of its last save */
  status?: ReactNode;
  children: ReactNode;
};

/** A part of a long page: its title stays in sight of its status, and links lead to it. */
export function Section({ id, title, intro, actions, status, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      className="grid scroll-mt-6 gap-5 border-t border-hairline pt-6"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {status}
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </header>
      {intro && <p className="max-w-2xl text-sm text-ink-soft">{intro}</p>}
      {children}
    </section>
  );
}
