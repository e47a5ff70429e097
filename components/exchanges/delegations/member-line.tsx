import { useLocale, useTranslations } from "next-intl";
import { nameShowing } from "@/lib/exchanges/delegations/rules.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { MissingWording } from "../../ui/missing-wording.tsx";
import { Tag } from "../../ui/tag.tsx";

type MemberLineProps = {
  values: MemberValues;
  /** place in protocol order, from 1 */
  number: number;
};

/** A member of a delegation in a line: the name in both languages, title and school, and what readers see of it. */
export function MemberLine({ values, number }: MemberLineProps) {
  const t = useTranslations("delegations");
  return (
    <span className="member-line">
      <span className="figures text-sm text-ink-faint">{number}</span>
      <Name values={values} number={number} />
      <Facts values={values} />
      <small>{t(nameShowing(values))}</small>
    </span>
  );
}

/** The name in the language of the reader, and in the other one. A row without a name is called by its title or number. */
function Name({ values, number }: MemberLineProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const other = locale === "zh" ? "en" : "zh";
  const names = { zh: values.nameZh || null, en: values.nameEn || null };
  const name = labelOrNull(names.zh, names.en);
  const isEmpty = !name && !values.titleZh && !values.titleEn;
  return (
    <span className="member-line-name">
      {name && <LocalizedText label={name} />}
      {isEmpty && t("memberNumber", { number })}
      {names[locale] && names[other] && <small lang={languageTag[other]}>{names[other]}</small>}
    </span>
  );
}

function Facts({ values }: Pick<MemberLineProps, "values">) {
  const t = useTranslations("delegations");
  const role = useTranslations("memberRole");
  const title = labelOrNull(values.titleZh || null, values.titleEn || null);
  const unit = labelOrNull(values.unitNameZh || null, values.unitNameEn || null);
  return (
    <span className="member-line-facts">
      {title && <LocalizedText label={title} />}
      {title && unit && <span className="text-rule">·</span>}
      {unit && <LocalizedText label={unit} />}
      {values.role !== "MEMBER" && <Tag tone="strong">{role(values.role)}</Tag>}
      {values.status !== "PRESENT" && <Tag>{t(`status.${values.status}`)}</Tag>}
      <MissingWording zh={values.nameZh || values.titleZh} en={values.nameEn || values.titleEn} />
    </span>
  );
}
