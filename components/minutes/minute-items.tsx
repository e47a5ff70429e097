"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  addMinuteItemAction,
  moveMinuteItemAction,
  removeMinuteItemAction,
  restoreMinuteItemAction,
  undoMoveMinuteItemAction,
} from "@/lib/minutes/actions.ts";
import type { MinuteEntry, MinuteItemEntry } from "@/lib/minutes/queries.ts";
import { minuteItemKinds } from "@/lib/minutes/rules.ts";
import type { MinuteItemValues } from "@/lib/minutes/schema.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { EditableList } from "../editing/editable-list.tsx";
import { LineAdder } from "../editing/line-adder.tsx";
import { useListOperations } from "../editing/list-operations.ts";
import { rowSaver, withSavedRow } from "../editing/section-data.ts";
import { SelectField } from "../ui/select-field.tsx";
import { MinuteItemRow } from "./minute-item-row.tsx";
import { minuteOf, type PatchSessions, withChangedMinute, withMinute } from "./session-data.ts";
import { SpeakerField } from "./speaker-field.tsx";
import type { Speaker } from "./speakers.ts";

type MinuteItemsProps = {
  session: SessionEntry;
  /** identifies the session on its page; stays the same when the session is added to the itinerary */
  place: string;
  items: readonly MinuteItemEntry[];
  speakers: readonly Speaker[];
  patch: PatchSessions;
};

/** The items of one session. Enter adds the next item, with the same speaker unless another one is chosen. */
export function MinuteItems({ session, place, items, speakers, patch }: MinuteItemsProps) {
  const t = useTranslations("minutes");
  const list = useListOperations(
    { patch },
    {
      merge: (sessions: readonly SessionEntry[], answer: MinuteEntry) =>
        withMinute(sessions, session, minuteOf(answer)),
      actions: {
        remove: (ref, minuteItemId) => removeMinuteItemAction({ ...ref, minuteItemId }),
        restore: (ref, minuteItemId) => restoreMinuteItemAction({ ...ref, minuteItemId }),
        move: (ref, minuteItemId, before) => moveMinuteItemAction({ ...ref, minuteItemId, before }),
        undoMove: (ref, minuteItemId) => undoMoveMinuteItemAction({ ...ref, minuteItemId }),
      },
    },
  );
  const onSave = rowSaver<readonly SessionEntry[], MinuteItemValues>({ patch }, (sessions, id, saved) =>
    withChangedMinute(
      sessions,
      (minute) => minute.items?.some((item) => item.id === id) ?? false,
      (minute) => ({ ...minute, items: withSavedRow(minute.items ?? [], id, saved) }),
    ),
  );
  const [speakerMemberId, setSpeaker] = useState<string | null>(null);
  const [kind, setKind] = useState<string>("STATEMENT");
  const add = (text: string): Promise<boolean> => {
    const typed = { owner: session.owner, text, locale: hasChinese(text) ? "zh" : "en", kind, speakerMemberId };
    return list.add(typed, (ref, key) => addMinuteItemAction({ ...ref, key, ...typed }));
  };
  return (
    <EditableList
      items={items}
      list={list}
      labelOf={(_item, number) => t("number", { number })}
      renderRow={(item, row) => <MinuteItemRow item={item} speakers={speakers} row={row} onSave={onSave} />}
      removedText={t("removed")}
    >
      <div className="grid items-end gap-3 sm:grid-cols-[12rem_9rem_1fr] lg:grid-cols-[15rem_9rem_1fr] print:hidden">
        <SpeakerField speakers={speakers} value={speakerMemberId} onChange={setSpeaker} />
        <SelectField
          label={t("kind")}
          value={kind}
          onChange={setKind}
          options={minuteItemKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        />
        <LineAdder id={`minutes.${place}`} label={t("text")} buttonLabel={t("add")} onAdd={add} />
      </div>
    </EditableList>
  );
}
