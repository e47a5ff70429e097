import { useTranslations } from "next-intl";
import type { MinuteItemValues } from "@/lib/minutes/schema.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { MissingWording } from "../ui/missing-wording.tsx";
import { Tag } from "../ui/tag.tsx";
import type { Speaker } from "./speakers.ts";

type MinuteItemLineProps = {
  values: MinuteItemValues;
  /** place in the minutes of the session, from 1 */
  number: number;
  speaker: Speaker | undefined;
  /** leaves out the text, because the fields below show it */
  isOpen: boolean;
};

/** One item of the minutes in a line: its number, its speaker, its text, and its kind where it is no plain statement. */
export function MinuteItemLine({ values, number, speaker, isOpen }: MinuteItemLineProps) {
  const t = useTranslations("minutes");
  const [zh, en] = [values.textZh || null, values.textEn || null];
  return (
    <span className="said-line">
      <span className="figures text-ink-faint">{number}</span>
      {speaker && <b>{speaker.name}</b>}
      {!isOpen && (
        <span className="said-line-text" data-edits="text">
          <LocalizedText label={localized(zh, en)} />
        </span>
      )}
      {values.kind !== "STATEMENT" && <Tag>{t(`kindOf.${values.kind}`)}</Tag>}
      {values.confidential && <Tag>{t("confidential")}</Tag>}
      <MissingWording zh={zh} en={en} />
    </span>
  );
}
