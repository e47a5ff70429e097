"use client";

import { useEffect, useId, useRef } from "react";
import { registerUnsaved } from "./leave-guard.ts";

/** Runs tasks one after the other. A link to another page waits until the queue is empty. */
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
