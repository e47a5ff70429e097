"use client";

import { useRef } from "react";
import { randomUuid } from "./random-uuid.ts";

export type IdempotencyKeys = { keyFor: (content: unknown) => string; done: (content: unknown) => void };

/**
 * Keys by which the server creates once. The same content gets the same key until `done` is called, so that a second
 * sending after a lost answer creates nothing new.
 */
export function useIdempotencyKeys(): IdempotencyKeys {
  const kept = useRef(new Map<string, string>());
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      const key = kept.current.get(text) ?? randomUuid();
      kept.current.set(text, key);
      return key;
    },
    done: (content) => void kept.current.delete(JSON.stringify(content)),
  };
}
