"use client";

import { useEffect, useId, useRef } from "react";
import { registerUnsaved } from "./leave-guard.ts";

/** Does what is asked one after the other; the page is not left for another before all of it is done. */
export function useSerialQueue(): (work: () => Promise<void>) => void {
  const id = useId();
  const last = useRef(Promise.resolve());
  const waiting = useRef(0);
  useEffect(() => () => registerUnsaved(id, null), [id]);
  const counted = (change: number) => {
    waiting.current += change;
    registerUnsaved(id, waiting.current > 0 ? { send: () => last.current, isWaiting: false } : null);
  };
  return (work) => {
    last.current = last.current.then(work, work).finally(() => counted(-1));
    counted(1);
  };
}
