"use client";

import { useRef, useState } from "react";
import { openMinuteAction } from "@/lib/minutes/actions.ts";
import type { MinuteItemEntry } from "@/lib/minutes/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useListState } from "../editing/list-state.ts";

const NOTHING: readonly MinuteItemEntry[] = [];

/**
 * The items of one session in the browser: those of the page or, for long minutes, those loaded on request.
 * A newer page without the items does not remove the loaded ones.
 */
export function useLoadedItems({ minute }: SessionEntry) {
  const { subject } = useEditing();
  const loaded = useRef(NOTHING);
  if (minute?.items) loaded.current = minute.items;
  const list = useListState(loaded.current);
  const [isOpened, setIsOpened] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const isHere = isOpened || minute === null || minute.items !== null;

  const show = (items: readonly MinuteItemEntry[]) => {
    setIsOpened(true);
    list.show(items);
  };
  const open = async () => {
    if (isHere) return;
    setIsMissing(false);
    const answer = await openMinuteAction({ code: subject, minuteId: minute.id }).catch(() => null);
    if (answer?.status === "done") show(answer.result.items);
    else setIsMissing(true);
  };
  return { items: isHere ? list.items : null, isMissing, open, show };
}
