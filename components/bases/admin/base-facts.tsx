import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { BaseEntry } from "@/lib/bases/queries.ts";
import { PeriodText } from "../../ui/period-text.tsx";

/** What is kept of a practice base, to read. */
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
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
      {facts
        .filter(({ text }) => text !== "" && text !== null && text !== false)
        .map(({ key, label, text }) => (
          <Fragment key={key}>
            <dt className="text-ink-faint">{label}</dt>
            <dd className="break-words">{text}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
