import type { ReactNode } from "react";
import type { RecordMention } from "@/lib/exchanges/queries.ts";
import { KnownDaysText } from "../../ui/known-days-text.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { PartiesLine } from "../parties-line.tsx";
import { PartySides } from "../party-sides.tsx";

type RecordLineProps = {
  record: RecordMention;
  /** all sides have confirmed it */
  closed?: boolean;
  /** the link of the title; without it the title is plain text */
  href?: string | undefined;
  /** the heading level of the title; h3 by default, below a section of the page */
  heading?: "h2" | "h3";
  /** shown next to the days */
  note?: ReactNode;
  /** shown below */
  children?: ReactNode;
};

/** One record in a signed-in list: its line, the days, the title, and who visited whom. */
export function RecordLine({ record, closed = false, href, heading: Heading = "h3", note, children }: RecordLineProps) {
  const title = <LocalizedText isTitle label={record.title} />;
  return (
    <article className="flex min-w-0 gap-4">
      <PartiesLine closed={closed} sides={record} />
      <div className="grid min-w-0 flex-1 content-start gap-0.5 py-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
          <KnownDaysText days={record} />
          <span className="figures text-ink-faint">{record.code}</span>
          {note}
        </p>
        <Heading className="text-base leading-snug">
          {href ? (
            <a href={href} className="plain-link inline-block py-1">
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
        <p className="text-xs">
          <PartySides sides={record} />
        </p>
        {children}
      </div>
    </article>
  );
}
