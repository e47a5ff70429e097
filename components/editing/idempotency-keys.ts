"use client";

import { useRef } from "react";
import { randomUuid } from "./random-uuid.ts";

export type IdempotencyKeys = { keyFor: (content: unknown) => string; done: (content: unknown) => void };

/**
 * Keys by which the server creates once. The same content gets the same key until `done` is called, so that a second
 * sending after a lost answer creates nothing new.
 */
export function useIdempotencyKeys(): IdempotencyKeys {
  const stored = useRef(new Map<string, string>());
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      const key = stored.current.get(text) ?? randomUuid();
      stored.current.set(text, key);
      return key;
    },
    done: (content) => void stored.current.delete(JSON.stringify(content)),
  };
}
