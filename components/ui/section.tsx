import type { ReactNode } from "react";

type SectionProps = {
  /** the section's anchor on the page */
  id: string;
  title: string;
  intro?: ReactNode;
  /** the actions on the whole section */
  actions?: ReactNode;
  /** the status of its last save */
  status?: ReactNode;
  children: ReactNode;
};

/** A section of a long page with a title, a status and an anchor for links. */
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
