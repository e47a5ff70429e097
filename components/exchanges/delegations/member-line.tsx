import { useLocale, useTranslations } from "next-intl";
import { type MemberRole, nameShowing } from "@/lib/exchanges/delegations/rules.ts";
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
  /** the words for whom the member stood; null where for nobody */
  onBehalfOf: string | null;
  /** the stops at which the member was only; null where at all of them */
  onlyAt: string | null;
};

/** A member of a delegation in a line: the name in both languages, title and school, and what readers see of it. */
export function MemberLine({ values, number, onBehalfOf, onlyAt }: MemberLineProps) {
  const t = useTranslations("delegations");
  const isEmpty = !values.nameZh && !values.nameEn && !values.titleZh && !values.titleEn;
  return (
    <span className="member-line">
      <span className="figures text-sm text-ink-faint">{number}</span>
      <span className="member-line-name" data-edits="name">
        {isEmpty ? t("memberNumber", { number }) : <Name values={values} />}
      </span>
      <span className="member-line-facts">
        {titleAndUnitOf(values)} {values.role !== "MEMBER" && <RoleTag role={values.role} />}{" "}
        {values.status !== "PRESENT" && <Tag>{t(`status.${values.status}`)}</Tag>}{" "}
        {values.sentGreetings && <Tag>{t("greetingsOn")}</Tag>} {onBehalfOf && <Tag>{onBehalfOf}</Tag>}{" "}
        {onlyAt && <Tag>{t("onlyAt", { stops: onlyAt })}</Tag>}{" "}
        <MissingWording zh={values.nameZh || values.titleZh} en={values.nameEn || values.titleEn} />
      </span>
      <small>{t(nameShowing(values))}</small>
    </span>
  );
}

/** The name in the language of the reader, and in the other one. */
function Name({ values }: Pick<MemberLineProps, "values">) {
  const locale = useLocale();
  const other = locale === "zh" ? "en" : "zh";
  const names = { zh: values.nameZh || null, en: values.nameEn || null };
  const name = labelOrNull(names.zh, names.en);
  return (
    <>
      {name && <LocalizedText label={name} />}
      {names[locale] && names[other] && <small lang={languageTag[other]}>{names[other]}</small>}
    </>
  );
}

/** No component: a record has hundreds of rows. */
function titleAndUnitOf(values: MemberValues) {
  const title = labelOrNull(values.titleZh || null, values.titleEn || null);
  const unit = labelOrNull(values.unitNameZh || null, values.unitNameEn || null);
  return (
    <>
      {title && (
        <span data-edits="title">
          <LocalizedText label={title} />
        </span>
      )}
      {title && unit && <span className="text-rule"> · </span>}
      {unit && (
        <span data-edits="unitName">
          <LocalizedText label={unit} />
        </span>
      )}
    </>
  );
}

function RoleTag({ role }: { role: MemberRole }) {
  const t = useTranslations("memberRole");
  return <Tag tone="strong">{t(role)}</Tag>;
}
