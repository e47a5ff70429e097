"use client";

import { useEffect, useState } from "react";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import { readFromTab, storeInTab } from "./tab-storage.ts";

/** A pasted text of several lines until they are added. */
export type PastedText = {
  /** "" where nothing waits */
  text: string;
  /** its lines are looked at */
  isOpen: boolean;
  open: (text: string) => void;
  /** keeps the text for later */
  close: () => void;
  clear: () => void;
};

/**
 * The text that was pasted into the field of a list. It survives a reload, and the browser asks before the page is closed.
 * @param id names the list on its page
 */
export function usePastedText(id: string): PastedText {
  const { owner } = useEditing();
  const key = `${owner}.pastedLines.${id}`;
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setText(readFromTab<string>(key) ?? ""), [key]);
  const isWaiting = text !== "";
  useEffect(() => {
    registerUnsaved(key, isWaiting ? { send: () => Promise.resolve(), isWaiting: false } : null);
    return () => registerUnsaved(key, null);
  }, [key, isWaiting]);
  const keep = (next: string) => {
    storeInTab(key, next === "" ? null : next);
    setText(next);
    setOpen(next !== "");
  };
  return { text, isOpen, open: keep, close: () => setOpen(false), clear: () => keep("") };
}
