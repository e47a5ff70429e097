import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { partsOfSection } from "@/lib/revisions/row-differences/rules.ts";
import type { NewsInWords as News } from "@/lib/revisions/seen-records/queries.ts";
import { isOfSections } from "@/lib/revisions/seen-records/rules.ts";
import { DifferenceEntries } from "../differences/difference-entries.tsx";
import { SectionNewsText } from "./section-news-text.tsx";

type NewsInWordsProps = {
  code: string;
  news: Pick<News, "sections" | "differences">;
  /** draws an instant on the clock of the page */
  instant: (at: Date) => ReactNode;
};

/** The parts of a record that others changed, each with what changed in it, in words. The report has no words here. */
export function NewsInWords({ code, news: { sections, differences }, instant }: NewsInWordsProps) {
  const t = useTranslations("news");
  return (
    <ul className="grid gap-4">
      {sections.map((section) => {
        const own = differences.filter((difference) => isOfSections(difference, [section.kind]));
        const hasWords = section.kind === "STATUS" || partsOfSection[section.kind] !== undefined;
        return (
          <li key={section.kind}>
            <SectionNewsText code={code} news={section} instant={instant}>
              {own.length > 0 && <DifferenceEntries differences={own} />}
              {own.length === 0 && hasWords && <p className="text-ink-soft">{t("noWords")}</p>}
            </SectionNewsText>
          </li>
        );
      })}
    </ul>
  );
}
