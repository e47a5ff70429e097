"use client";

import { useEffect, useState } from "react";
import { openMinuteAction } from "@/lib/minutes/items/actions.ts";
import type { MinuteItemEntry } from "@/lib/minutes/items/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useEditing } from "../ui/editing.ts";

const NOTHING: readonly MinuteItemEntry[] = [];

/**
 * The items of one session in the browser: as the page brought them, or, in a long record, once they were asked for.
 * A newer page that does not bring them leaves those that are here.
 */
export function useOpenedItems({ minute }: SessionEntry) {
  const { subject } = useEditing();
  const [items, setItems] = useState(minute === null ? NOTHING : minute.items);
  const [isMissing, setIsMissing] = useState(false);
  // a newer page, by what it says and not by the object that says it
  const brought = JSON.stringify(minute?.items ?? null);
  useEffect(() => {
    const newer = JSON.parse(brought) as readonly MinuteItemEntry[] | null;
    if (newer) setItems(newer);
  }, [brought]);

  const open = async () => {
    if (items !== null || !minute) return;
    setIsMissing(false);
    const answer = await openMinuteAction({ code: subject, minuteId: minute.id }).catch(() => null);
    if (answer?.status === "done") setItems(answer.result.items);
    else setIsMissing(true);
  };
  return { items, isMissing, open, show: setItems };
}
