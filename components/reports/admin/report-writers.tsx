import { useLocale, useTranslations } from "next-intl";
import type { PeopleToAsk } from "@/lib/exchanges/queries.ts";
import { shortNames } from "../../ui/short-names.ts";

/** Says to somebody who may only read a report who writes and publishes it. */
export function ReportWriters({ writers: { names, areColleagues } }: { writers: PeopleToAsk }) {
  const t = useTranslations("reportDesk");
  const readers = useTranslations("readers");
  const locale = useLocale();
  if (names.length === 0) return t("nobody");
  return t(areColleagues ? "byColleagues" : "byOthers", { people: shortNames(names, { t: readers, locale }) });
}
