import { useLocale, useTranslations } from "next-intl";
import type { ReportDesk } from "@/lib/reports/queries.ts";
import { shortNames } from "../ui/short-names.ts";

/** Says to somebody who may not write the report on whose desk it stands; nothing where it stands on nobody's. */
export function ReportDeskNote({ desk: { waitsFor } }: { desk: ReportDesk }) {
  const t = useTranslations("reportDesk");
  const readers = useTranslations("readers");
  const locale = useLocale();
  if (!waitsFor) return null;
  const { names, areColleagues } = waitsFor;
  const people = shortNames(names, { t: readers, locale });
  return (
    <p className="text-xs leading-relaxed text-ink-soft">
      {names.length === 0 ? t("nobody") : t(areColleagues ? "colleagues" : "others", { people })}
    </p>
  );
}
