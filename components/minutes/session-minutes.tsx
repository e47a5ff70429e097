"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { openMinuteAction } from "@/lib/minutes/items/actions.ts";
import type { MinuteItemEntry } from "@/lib/minutes/items/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useEditing } from "../ui/editing.ts";
import { useKeptList } from "../ui/kept-list.ts";
import { MinuteItems } from "./minute-items.tsx";
import { MinuteState } from "./minute-state.tsx";
import { SessionTitle } from "./session-title.tsx";
import type { Speaker } from "./speaker.ts";

type SessionMinutesProps = { session: SessionEntry; speakers: readonly Speaker[] };

const NOTHING: readonly MinuteItemEntry[] = [];

/** The minutes of one session. Long ones are fetched and drawn when they are opened. */
export function SessionMinutes({ session, speakers }: SessionMinutesProps) {
  const t = useTranslations("minutesDesk");
  const { subject } = useEditing();
  const { minute } = session;
  const { items, show } = useKeptList(minute?.items ?? NOTHING);
  const [isHere, setIsHere] = useState(minute === null || minute.items !== null);
  const [isOpen, setIsOpen] = useState(isHere && (items.length > 0 || session.owner.scope === "PLENARY"));
  const [isMissing, setIsMissing] = useState(false);
  const count = isHere ? items.length : (minute?.count ?? 0);

  const open = async () => {
    setIsOpen(true);
    if (isHere || !minute) return;
    setIsMissing(false);
    const answer = await openMinuteAction({ code: subject, minuteId: minute.id }).catch(() => null);
    if (answer?.status === "done") {
      show(answer.result.items);
      setIsHere(true);
    } else setIsMissing(true);
  };
  return (
    <details
      open={isOpen}
      onToggle={(event) => (event.currentTarget.open ? void open() : setIsOpen(false))}
      className="min-w-0 border-b border-hairline"
    >
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-baseline justify-between gap-x-4 py-2">
        <span className="font-serif font-semibold">
          <SessionTitle session={session} />
        </span>
        <span className="text-xs text-ink-faint">{t("count", { count })}</span>
      </summary>
      {isOpen && (
        <div className="grid min-w-0 gap-4 pb-6">
          {isMissing && (
            <p role="alert" className="text-sm text-danger">
              {t("notOpened")}
            </p>
          )}
          {!isHere && !isMissing && <p className="text-sm text-ink-faint">{t("opening")}</p>}
          {isHere && <MinuteItems session={session} items={items} onItems={show} speakers={speakers} />}
          {minute && <MinuteState minute={minute} />}
        </div>
      )}
    </details>
  );
}
