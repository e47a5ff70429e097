import type { ReactNode } from "react";

/** A section with its heading in the margin, or above it on a narrow page. */
export function PageSection({ id, heading, children }: { id: string; heading: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="leaf">
      <h2 id={id}>{heading}</h2>
      <div>{children}</div>
    </section>
  );
}
