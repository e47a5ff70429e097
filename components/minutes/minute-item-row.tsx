"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { saveMinuteItemAction } from "@/lib/minutes/items/actions.ts";
import type { MinuteItemEntry } from "@/lib/minutes/items/queries.ts";
import { minuteItemKinds } from "@/lib/minutes/items/rules.ts";
import { useAutosave } from "../ui/autosave.ts";
import { useEditing } from "../ui/editing.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { SavedBilingual } from "../ui/saved-bilingual.tsx";
import { SavedCheck } from "../ui/saved-check.tsx";
import { SavedChoice } from "../ui/saved-choice.tsx";
import { SectionStatus } from "../ui/section-status.tsx";
import type { Speaker } from "./speaker.ts";
import { speakerOptions } from "./speaker-options.ts";

type MinuteItemRowProps = {
  item: MinuteItemEntry;
  label: string;
  speakers: readonly Speaker[];
  controls: ReactNode;
  onRemove: () => void;
};

/** One item of the minutes, saved by itself. Readers never see it, also where the exchange is public. */
export function MinuteItemRow({ item, label, speakers, controls, onRemove }: MinuteItemRowProps) {
  const t = useTranslations("minutesDesk");
  const { subject, owner } = useEditing();
  const section = useAutosave({
    id: `${owner}.minuteItem.${item.id}`,
    initial: item,
    isPublic: false,
    save: ({ version, changes }) => saveMinuteItemAction({ code: subject, minuteItemId: item.id, version, changes }),
  });
  return (
    <fieldset aria-label={label} className="grid min-w-0 gap-3 border-t border-hairline py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="-ms-3">{controls}</span>
        <span className="-me-3 ms-auto flex items-center gap-1">
          <SectionStatus section={section} />
          <IconButton icon={Trash2} label={t("remove", { label })} onClick={onRemove} />
        </span>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 gap-y-3 sm:grid-cols-[1fr_1fr_auto]">
        <div className="col-span-2 sm:col-span-1">
          <SavedChoice
            section={section}
            field="speakerMemberId"
            label={t("speaker")}
            none={t("nobody")}
            options={speakerOptions(speakers)}
          />
        </div>
        <SavedChoice
          section={section}
          field="kind"
          label={t("kind")}
          options={minuteItemKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        />
        <div className="pt-7.5">
          <SavedCheck
            section={section}
            field="confidential"
            label={t("confidential")}
            words={{ on: t("confidential"), off: t("open") }}
          />
        </div>
      </div>
      <SavedBilingual section={section} zh="textZh" en="textEn" label={t("text")} isMultiline />
    </fieldset>
  );
}
