import { useTranslations } from "next-intl";
import type { ContentsEntry } from "@/lib/reports/contents/rules.ts";

/** The table of contents of a long report. */
export function ReportContents({ entries }: { entries: readonly ContentsEntry[] }) {
  const t = useTranslations("report");
  if (entries.length === 0) return null;
  return (
    <nav aria-labelledby="contents" className="report-contents no-print">
      <h2 id="contents">{t("contents")}</h2>
      <ol>
        {entries.map(({ anchor, level, words }) => (
          <li data-level={level} key={anchor}>
            <a href={`#${encodeURIComponent(anchor)}`}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
