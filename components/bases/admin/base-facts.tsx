import { useTranslations } from "next-intl";
import type { BaseEntry } from "@/lib/bases/queries.ts";
import { FactTable } from "../../ui/fact-table.tsx";
import { PeriodText } from "../../ui/period-text.tsx";

/** The fields of a practice base, read-only. */
export function BaseFacts({ base }: { base: BaseEntry }) {
  const t = useTranslations("directoryBase");
  const d = useTranslations("directory");
  const kindName = useTranslations("baseKind");
  const { values } = base;
  const both = (zh: string | null, en: string | null) => [zh, en].filter((text) => text !== null).join(" · ");
  const hasAgreement = values.agreementFrom !== null || values.agreementTo !== null;
  const facts = [
    { key: "name", label: d("name"), text: both(values.nameZh, values.nameEn) },
    { key: "kind", label: d("kind"), text: kindName(values.kind) },
    { key: "partner", label: t("partner"), text: both(values.partnerZh, values.partnerEn) },
    {
      key: "agreement",
      label: t("agreement"),
      text: hasAgreement && <PeriodText from={values.agreementFrom} until={values.agreementTo} />,
    },
    { key: "capacity", label: t("capacity"), text: values.capacity },
  ];
  return <FactTable facts={facts} />;
}
