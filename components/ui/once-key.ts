"use client";

import { useRef } from "react";

/** A uuid by the browser's own chance; `crypto.randomUUID` is missing where the portal is opened without https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Keys for creates: the same content gets the same key until its create is done, so that sending it again after a lost
 * answer creates once; `done` makes way for the next, be it alike.
 */
export function useOnceKey(): { keyFor: (content: unknown) => string; done: () => void } {
  const kept = useRef<{ content: string; key: string } | null>(null);
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      if (kept.current?.content !== text) kept.current = { content: text, key: randomKey() };
      return kept.current.key;
    },
    done: () => {
      kept.current = null;
    },
  };
}
