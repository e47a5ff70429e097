import { useTranslations } from "next-intl";
import { apaCitation, type CitedText, gbCitation } from "@/lib/reports/citations/rules.ts";

/** How to cite a report, in two forms that a reader selects and copies. */
export function CiteThis({ text }: { text: CitedText }) {
  const t = useTranslations("report");
  const apa = apaCitation(text);
  return (
    <details className="cite report-column no-print">
      <summary>{t("cite")}</summary>
      <dl>
        <dt>GB/T 7714-2015</dt>
        <dd>{gbCitation(text, t("accessed"))}</dd>
        <dt>{t("apa")}</dt>
        <dd>
          {apa.before}
          <i>{apa.italic}</i>
          {apa.after}
        </dd>
      </dl>
      <p>{t("citeNote", { accessed: t("accessed") })}</p>
    </details>
  );
}
