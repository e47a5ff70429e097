"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addMinuteItemAction } from "@/lib/minutes/items/actions.ts";
import type { MinuteItemEntry } from "@/lib/minutes/items/queries.ts";
import { minuteItemKinds } from "@/lib/minutes/items/schema.ts";
import { moveMinuteItemAction, removeMinuteItemAction, restoreMinuteItemAction } from "@/lib/minutes/order/actions.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { LineAdder } from "../ui/line-adder.tsx";
import { useOnceKey } from "../ui/once-key.ts";
import { OperationNotices } from "../ui/operation-notices.tsx";
import { useOperations } from "../ui/operations.ts";
import { SelectField } from "../ui/select-field.tsx";
import { SortableList } from "../ui/sortable-list.tsx";
import { UndoNotice } from "../ui/undo-notice.tsx";
import { MinuteItemRow } from "./minute-item-row.tsx";
import type { Speaker } from "./speaker.ts";
import { SpeakerField } from "./speaker-field.tsx";

type MinuteItemsProps = {
  session: SessionEntry;
  items: readonly MinuteItemEntry[];
  onItems: (items: readonly MinuteItemEntry[]) => void;
  speakers: readonly Speaker[];
};

/** The items of one session: a line and Enter add the next one, said by the same person unless told otherwise. */
export function MinuteItems({ session, items, onItems, speakers }: MinuteItemsProps) {
  const t = useTranslations("minutesDesk");
  const operations = useOperations();
  const once = useOnceKey();
  const [speakerMemberId, setSpeaker] = useState<string | null>(null);
  const [kind, setKind] = useState<string>("STATEMENT");
  const [removed, setRemoved] = useState<string | null>(null);

  const add = async (text: string): Promise<boolean> => {
    const typed = { owner: session.owner, text, locale: hasChinese(text) ? "zh" : "en", kind, speakerMemberId };
    const key = once.keyFor(typed);
    const isNewSession = session.owner.scope === "PLENARY" && session.owner.itemId === null;
    const minute = await operations.run((ref) => addMinuteItemAction({ ...ref, key, ...typed }), {
      isShown: isNewSession,
    });
    if (!minute) return false;
    once.done();
    onItems(minute.items);
    return true;
  };
  const remove = async (minuteItemId: string) => {
    const minute = await operations.run(({ code }) => removeMinuteItemAction({ code, minuteItemId }), {
      isShown: false,
    });
    if (!minute) return;
    onItems(minute.items);
    setRemoved(minuteItemId);
  };
  const restore = async (minuteItemId: string) => {
    setRemoved(null);
    const minute = await operations.run(({ code }) => restoreMinuteItemAction({ code, minuteItemId }), {
      isShown: false,
    });
    if (minute) onItems(minute.items);
  };
  const move = async (minuteItemId: string, toIndex: number) => {
    const ids = items.map(({ id }) => id);
    const before = ids.filter((id) => id !== minuteItemId)[toIndex] ?? null;
    const order = movedBefore(ids, minuteItemId, before) ?? ids;
    onItems(order.flatMap((id) => items.filter((item) => item.id === id)));
    const minute = await operations.run(({ code }) => moveMinuteItemAction({ code, minuteItemId, before }), {
      isShown: false,
    });
    onItems(minute ? minute.items : items);
  };
  return (
    <>
      <SortableList
        items={items.map((item, at) => ({ id: item.id, label: t("number", { number: at + 1 }), item }))}
        onMove={(id, toIndex) => void move(id, toIndex)}
        labels={{
          handle: (label) => t("handle", { label }),
          up: (label) => t("up", { label }),
          down: (label) => t("down", { label }),
          moved: (label, position, total) => t("moved", { label, position, total }),
        }}
        renderItem={({ item, label }, _index, controls) => (
          <MinuteItemRow
            item={item}
            label={label}
            speakers={speakers}
            controls={controls}
            onRemove={() => void remove(item.id)}
          />
        )}
      />
      <OperationNotices operations={operations} />
      <div className="grid items-end gap-3 sm:grid-cols-[12rem_9rem_1fr] print:hidden">
        <SpeakerField speakers={speakers} value={speakerMemberId} onChange={setSpeaker} />
        <SelectField
          label={t("kind")}
          value={kind}
          onChange={setKind}
          options={minuteItemKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        />
        <LineAdder label={t("text")} buttonLabel={t("add")} isBusy={operations.isBusy} onAdd={add} />
      </div>
      {removed && (
        <UndoNotice
          text={t("removed")}
          undoLabel={t("undo")}
          closeLabel={t("close")}
          onUndo={() => void restore(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </>
  );
}
