import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { partsOfSection } from "@/lib/revisions/row-differences/rules.ts";
import type { SectionNews } from "@/lib/revisions/seen-records/queries.ts";

type SectionNewsTextProps = {
  code: string;
  news: SectionNews;
  /** draws an instant on the clock of the page */
  instant: (at: Date) => ReactNode;
  /** what changed in it, shown below */
  children?: ReactNode;
};

/** One part of a record that others changed: a link to it, how often, who did last and when. */
export function SectionNewsText({ code, news: { kind, saves, by, at }, instant, children }: SectionNewsTextProps) {
  const t = useTranslations("news");
  const record = useTranslations("record");
  const exchange = `/${useLocale()}/admin/exchanges/${code}`;
  const [part] = partsOfSection[kind] ?? [];
  const isOwnPart = part !== undefined && part !== "visits";
  const when = () => instant(at);
  return (
    <div className="text-sm leading-relaxed sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:items-baseline sm:gap-x-4">
      <a
        href={kind === "REPORT" ? `${exchange}/report` : exchange + (isOwnPart ? `#${part}` : "")}
        className="inline-flex min-h-11 items-center justify-self-start font-semibold"
      >
        {isOwnPart ? record(`part.${part}`) : t(`part.${kind === "REPORT" ? "REPORT" : "STATUS"}`)}
      </a>
      <div className="grid min-w-0 gap-1">
        <p className="text-ink-soft first-letter:uppercase">
          {by === null ? t.rich("saved", { saves, at: when }) : t.rich("savedBy", { saves, by, at: when })}
        </p>
        {children}
      </div>
    </div>
  );
}
