"use client";

import { useState } from "react";
import { openMinuteAction } from "@/lib/minutes/actions.ts";
import type { MinuteEntry } from "@/lib/minutes/queries.ts";
import type { MinuteOwner } from "@/lib/minutes/schema.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useEditing } from "../editing/editing-context.ts";
import type { SectionData } from "../editing/section-data.ts";

export type PatchSessions = SectionData<readonly SessionEntry[]>["patch"];

/** Asks with the sessions for the items of those whose items are on the page, however many they are. */
export function openMinutes(sessions: readonly SessionEntry[]): { open: string } {
  return { open: sessions.flatMap(({ minute }) => (minute && minute.items !== null ? minute.id : [])).join() };
}

/** Whether the sessions of a page came without the items of minutes that were opened on it. */
export const lacksOpenMinutes = (ofPage: readonly SessionEntry[], shown: readonly SessionEntry[]): boolean =>
  ofPage.some(
    ({ minute }) =>
      minute?.items === null && shown.some((each) => each.minute?.id === minute.id && each.minute.items !== null),
  );

const isSame = (one: MinuteOwner, other: MinuteOwner): boolean => JSON.stringify(one) === JSON.stringify(other);

type Minute = NonNullable<SessionEntry["minute"]>;

/** The sessions in which one has these minutes. The first plenary stands in no session before its first item. */
export function withMinute(
  sessions: readonly SessionEntry[],
  session: SessionEntry,
  minute: Minute,
): readonly SessionEntry[] {
  const isIt = (each: SessionEntry) => each.minute?.id === minute.id || isSame(each.owner, session.owner);
  if (!sessions.some(isIt)) return [{ ...session, minute }, ...sessions];
  return sessions.map((each) => (isIt(each) ? { ...each, minute } : each));
}

/** The sessions in which the minutes that fit are changed. */
export const withChangedMinute = (
  sessions: readonly SessionEntry[],
  isIt: (minute: Minute) => boolean,
  change: (minute: Minute) => Minute,
): readonly SessionEntry[] =>
  sessions.map((each) => (each.minute && isIt(each.minute) ? { ...each, minute: change(each.minute) } : each));

/** The minutes of a session as an answer has them. */
export const minuteOf = ({ items, ...minute }: MinuteEntry): Minute => ({
  ...minute,
  count: items.length,
  items,
});

/** Loads the items of a session that the page came without. */
export function useOpenMinute(session: SessionEntry, patch: PatchSessions) {
  const { subject } = useEditing();
  const [isMissing, setIsMissing] = useState(false);
  const { minute } = session;
  const open = async () => {
    if (minute === null || minute.items !== null) return;
    setIsMissing(false);
    const answer = await openMinuteAction({ code: subject, minuteId: minute.id }).catch(() => null);
    if (answer?.status !== "done") return setIsMissing(true);
    const loaded = minuteOf(answer.result);
    patch(undefined, (sessions) => withMinute(sessions, session, loaded));
  };
  return { items: minute === null ? [] : minute.items, isMissing, open };
}
