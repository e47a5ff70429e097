import { useLocale, useTranslations } from "next-intl";
import type { AgreementValues } from "@/lib/commitments/agreements/schema.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { MissingWording } from "../../ui/missing-wording.tsx";
import { Tag } from "../../ui/tag.tsx";

type AgreementLineProps = { values: AgreementValues };

/** One agreement in a line: its title, its kind, whether it was signed or renewed, and when. */
export function AgreementLine({ values }: AgreementLineProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const [zh, en] = [values.titleZh || null, values.titleEn || null];
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <span className="min-w-0 font-serif" data-edits="title">
        <LocalizedText label={localized(zh, en)} />
      </span>
      <Tag>{t(`kindOf.${values.kind}`)}</Tag>
      <Tag>{t(`actOf.${values.act}`)}</Tag>
      {values.day && <span className="text-sm text-ink-soft">{formatDay(values.day, locale)}</span>}
      <MissingWording zh={zh} en={en} />
    </span>
  );
}
