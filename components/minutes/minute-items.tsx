"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MinuteItemEntry } from "@/lib/minutes/queries.ts";
import type { MinuteItemValues } from "@/lib/minutes/schema.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { EditableList } from "../editing/editable-list.tsx";
import { rowSaver, withSavedRow } from "../editing/section-data.ts";
import { MinuteAdder } from "./minute-adder.tsx";
import { MinuteItemRow } from "./minute-item-row.tsx";
import { useMinuteOperations } from "./minute-operations.ts";
import { type PatchSessions, withChangedMinute } from "./session-data.ts";
import type { Speaker } from "./speakers.ts";

type MinuteItemsProps = {
  session: SessionEntry;
  /** identifies the session on its page; stays the same when the session is added to the itinerary */
  place: string;
  items: readonly MinuteItemEntry[];
  speakers: readonly Speaker[];
  patch: PatchSessions;
  /** the state of the minutes, beside the button that opens all items */
  state: ReactNode;
};

/** The items of one session, each a line that opens to its fields. */
export function MinuteItems({ session, place, items, speakers, patch, state }: MinuteItemsProps) {
  const t = useTranslations("minutes");
  const list = useMinuteOperations(session, patch);
  const onSave = rowSaver<readonly SessionEntry[], MinuteItemValues>({ patch }, (sessions, id, saved) =>
    withChangedMinute(
      sessions,
      (minute) => minute.items?.some((item) => item.id === id) ?? false,
      (minute) => ({ ...minute, items: withSavedRow(minute.items ?? [], id, saved) }),
    ),
  );
  return (
    <EditableList
      opensNew={false}
      items={items}
      list={list}
      labelOf={(_item, number) => t("number", { number })}
      renderRow={(item, row) => (
        <MinuteItemRow item={item} number={items.indexOf(item) + 1} speakers={speakers} row={row} onSave={onSave} />
      )}
      removedText={t("removed")}
      aside={state}
    >
      <MinuteAdder owner={session.owner} place={place} count={items.length} speakers={speakers} list={list} />
    </EditableList>
  );
}
