import type { ReactNode } from "react";

/** The title of a page, with one sentence below it. */
export function PageTitle({ title, intro }: { title: ReactNode; intro?: ReactNode }) {
  return (
    <header className="pt-10 pb-10 md:pt-16 md:pb-12">
      <h1 className="text-2xl md:text-3xl">{title}</h1>
      {intro && <p className="mt-3 max-w-2xl text-ink-soft">{intro}</p>}
    </header>
  );
}
