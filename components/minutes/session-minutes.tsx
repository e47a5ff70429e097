"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { MinuteItems } from "./minute-items.tsx";
import { MinuteState } from "./minute-state.tsx";
import { type PatchSessions, useOpenMinute } from "./session-data.ts";
import { SessionTitle } from "./session-title.tsx";
import type { Speaker } from "./speakers.ts";

type SessionMinutesProps = {
  session: SessionEntry;
  /** identifies the session on its page */
  place: string;
  speakers: readonly Speaker[];
  patch: PatchSessions;
};

/** The minutes of one session. Long ones are loaded and rendered when they are opened. */
export function SessionMinutes({ session, place, speakers, patch }: SessionMinutesProps) {
  const t = useTranslations("minutes");
  const { minute } = session;
  const { items, isMissing, open: fetchItems } = useOpenMinute(session, patch);
  const [isOpen, setIsOpen] = useState(items !== null && (items.length > 0 || session.owner.scope === "PLENARY"));
  const count = items?.length ?? minute?.count ?? 0;
  const open = async () => {
    setIsOpen(true);
    await fetchItems();
  };
  return (
    <details
      open={isOpen}
      onToggle={(event) => (event.currentTarget.open ? void open() : setIsOpen(false))}
      className="session"
    >
      <summary className="session-head">
        <span className="font-serif font-semibold">
          <SessionTitle session={session} />
        </span>
        <span className="text-xs text-ink-faint">{t("count", { count })}</span>
      </summary>
      {isOpen && (
        <div className="session-body">
          {isMissing && (
            <p role="alert" className="text-sm text-danger">
              {t("notOpened")}
            </p>
          )}
          {items === null && !isMissing && <p className="text-sm text-ink-faint">{t("opening")}</p>}
          {items !== null && (
            <MinuteItems
              {...{ session, place, items, speakers, patch }}
              state={minute && <MinuteState minute={minute} patch={patch} />}
            />
          )}
        </div>
      )}
    </details>
  );
}
