import { useTranslations } from "next-intl";
import type { OutcomeValues } from "@/lib/commitments/schema.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { MissingWording } from "../ui/missing-wording.tsx";
import { Tag } from "../ui/tag.tsx";

type OutcomeLineProps = {
  code: string;
  values: OutcomeValues;
  /** leaves out the wording, because the fields below show it */
  isOpen: boolean;
};

/** One outcome in a line: its code, its wording and its status. */
export function OutcomeLine({ code, values, isOpen }: OutcomeLineProps) {
  const t = useTranslations("outcomes");
  const [zh, en] = [values.titleZh || null, values.titleEn || null];
  return (
    <span className="said-line">
      <span className="figures text-ink-faint">{code}</span>
      {!isOpen && (
        <span className="said-line-text" data-edits="title">
          <LocalizedText label={localized(zh, en)} />
        </span>
      )}
      <Tag>{t(`standingOf.${values.standing}`)}</Tag>
      <MissingWording zh={zh} en={en} />
    </span>
  );
}
