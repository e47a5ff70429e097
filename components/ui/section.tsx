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
      className="grid scroll-mt-4 grid-cols-1 gap-5 border-t border-hairline pt-5 outline-offset-8 print:block print:space-y-4"
    >
      <header className="flex min-h-11 flex-wrap items-center gap-x-6 gap-y-2 print:break-after-avoid">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        <div className="ms-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-2 empty:hidden">
          {status}
          {actions}
        </div>
      </header>
      {intro && <p className="max-w-2xl text-sm text-ink-soft print:break-after-avoid">{intro}</p>}
      {children}
    </section>
  );
}
