"use client";

import { useRef } from "react";
import { randomUuid } from "./random-uuid.ts";

export type IdempotencyKeys = { keyFor: (content: unknown) => string; done: (content: unknown) => void };

/**
 * Keys for creates: the same content gets the same key until its create is done, whatever else is created meanwhile, so
 * that sending it again after a lost answer creates once; `done` makes way for the next, be it alike.
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
