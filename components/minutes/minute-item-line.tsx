import { useTranslations } from "next-intl";
import type { MinuteItemValues } from "@/lib/minutes/schema.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { MissingWording } from "../ui/missing-wording.tsx";
import { Tag } from "../ui/tag.tsx";
import type { Speaker } from "./speakers.ts";

type MinuteItemLineProps = {
  values: MinuteItemValues;
  speaker: Speaker | undefined;
  /** leaves out the text, because the fields below show it */
  isOpen: boolean;
};

/** One item of the minutes in a line: its speaker, its kind and its text. */
export function MinuteItemLine({ values, speaker, isOpen }: MinuteItemLineProps) {
  const t = useTranslations("minutes");
  const [zh, en] = [values.textZh || null, values.textEn || null];
  return (
    <span className="grid min-w-0 gap-1">
      <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
        {speaker && <span className="text-ink">{speaker.name}</span>}
        <span>{t(`kindOf.${values.kind}`)}</span>
        {values.confidential && <Tag>{t("confidential")}</Tag>}
        <MissingWording zh={zh} en={en} />
      </span>
      {!isOpen && (
        <span className="line-clamp-6 whitespace-pre-line print:line-clamp-none">
          <LocalizedText label={localized(zh, en)} />
        </span>
      )}
    </span>
  );
}
