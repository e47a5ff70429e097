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
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1} className="record-section">
      <header className="record-section-head">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {intro && <p className="record-section-intro">{intro}</p>}
        <div className="ms-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-2 empty:hidden">
          {status}
          {actions}
        </div>
      </header>
      {children}
    </section>
  );
}
