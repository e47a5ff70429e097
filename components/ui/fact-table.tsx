import type { ReactNode } from "react";
import { Fragment } from "react";

type Fact = { key: string; label: string; text: ReactNode };

/** Facts in two columns, read-only; leaves out empty ones. */
export function FactTable({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
      {facts
        .filter(({ text }) => text !== "" && text !== null && text !== false)
        .map(({ key, label, text }) => (
          <Fragment key={key}>
            <dt className="text-ink-faint">{label}</dt>
            <dd className="break-words">{text}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
