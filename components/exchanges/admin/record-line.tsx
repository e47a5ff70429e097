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
    <article className="record-line">
      <PartiesLine closed={closed} sides={record} />
      <div className="record-line-text">
        <p className="record-line-days">
          <KnownDaysText days={record} />
          <span className="figures text-ink-faint">{record.code}</span>
          {note}
        </p>
        <Heading>
          {href ? (
            <a href={href} className="plain-link">
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
        <p className="record-line-parties">
          <PartySides sides={record} />
        </p>
        {children && <div className="record-line-task">{children}</div>}
      </div>
    </article>
  );
}
