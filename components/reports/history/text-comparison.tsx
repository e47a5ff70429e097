import { useTranslations } from "next-intl";
import type { TextHistory } from "@/lib/reports/versions/queries.ts";
import { compare, linesOfReport } from "@/lib/reports/versions/rules.ts";

type TextComparisonProps = { text: TextHistory["now"]; name: string; now: TextHistory["now"]; lang: string };

/** The changes since an earlier text, paragraph by paragraph. */
export function TextComparison({ text, name, now, lang }: TextComparisonProps) {
  const t = useTranslations("reportEditor");
  const lines = compare(linesOfReport(text), linesOfReport(now));
  const isSame = lines.every((line) => line.kind === "same");
  return (
    <section className="grid gap-4">
      <h2 className="text-lg">{t("compareTitle", { name })}</h2>
      {isSame ? (
        <p className="text-sm text-ink-soft">{t("noDifference")}</p>
      ) : (
        <>
          <p className="text-xs text-ink-faint">{t("compareNote")}</p>
          <div lang={lang} className="grid gap-2 text-sm">
            {lines.map((line, place) => {
              const key = place;
              if (line.kind === "same") return <p key={key}>{line.text}</p>;
              const isRemoved = line.kind === "removed";
              const Mark = isRemoved ? "del" : "ins";
              return (
                <p key={key} className={`border-s-2 ps-3 ${isRemoved ? "border-danger text-ink-soft" : "border-ink"}`}>
                  <span className="sr-only">{t(isRemoved ? "removed" : "added")} </span>
                  <Mark className={isRemoved ? "decoration-danger" : "decoration-ink underline-offset-4"}>
                    {line.text}
                  </Mark>
                </p>
              );
            })}
          </div>
        </>
      )}
    </section>
  );
}
