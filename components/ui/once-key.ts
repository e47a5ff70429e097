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

export type OnceKey = { keyFor: (content: unknown) => string; done: (content: unknown) => void };

/**
 * Keys for creates: the same content gets the same key until its create is done, whatever else is created meanwhile, so
 * that sending it again after a lost answer creates once; `done` makes way for the next, be it alike.
 */
export function useOnceKey(): OnceKey {
  const kept = useRef(new Map<string, string>());
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      const key = kept.current.get(text) ?? randomKey();
      kept.current.set(text, key);
      return key;
    },
    done: (content) => void kept.current.delete(JSON.stringify(content)),
  };
}
