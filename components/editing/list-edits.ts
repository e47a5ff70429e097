"use client";

import { useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { useIdempotencyKeys } from "./idempotency-keys.ts";
import { type Operations, type RecordRef, useOperations } from "./operations.ts";

type ActionResult<Answer> = Promise<SaveState<Answer>>;

/** The actions of a list; each answers with the part of the record that contains the list. */
export type ListActions<Answer> = {
  remove: (ref: RecordRef, id: string) => ActionResult<Answer>;
  restore: (ref: RecordRef, id: string) => ActionResult<Answer>;
  move: (ref: RecordRef, id: string, before: string | null) => ActionResult<Answer>;
};

/** The operations on the current rows. */
export type ListEdits = {
  operations: Operations;
  /** the id of the row that was removed last and can be restored */
  removed: string | null;
  forgetRemoved: () => void;
  remove: (id: string) => Promise<void>;
  restore: (id: string) => Promise<void>;
  /** restores a row that somebody else removed; returns whether that worked */
  restoreLost: (id: string) => Promise<boolean>;
  move: (id: string, before: string | null) => Promise<void>;
};

/**
 * Adds an entry once, however often it is sent.
 * @returns whether it was added
 */
type Add<Answer> = (typed: object, addTo: (ref: RecordRef, key: string) => ActionResult<Answer>) => Promise<boolean>;

/**
 * Adds, removes, restores and moves the rows of a list whose rows save themselves.
 * @param options.itemsOf reads the list from an answer
 */
export function useListEdits<Item, Answer>(options: {
  onItems: (items: readonly Item[]) => void;
  actions: ListActions<Answer>;
  itemsOf: (answer: Answer) => readonly Item[];
}): ListEdits & { add: Add<Answer> } {
  const { onItems, actions, itemsOf } = options;
  const operations = useOperations();
  const keys = useIdempotencyKeys();
  const [removed, setRemoved] = useState<string | null>(null);
  const run = async (operate: (ref: RecordRef) => ActionResult<Answer>): Promise<boolean> => {
    const answer = await operations.run(operate);
    if (answer === null) return false;
    onItems(itemsOf(answer));
    return true;
  };
  const restoreLost = (id: string) => run((ref) => actions.restore(ref, id));
  return {
    operations,
    removed,
    forgetRemoved: () => setRemoved(null),
    add: async (typed, addTo) => {
      const key = keys.keyFor(typed);
      const isAdded = await run((ref) => addTo(ref, key));
      if (isAdded) keys.done(typed);
      return isAdded;
    },
    remove: async (id) => {
      if (await run((ref) => actions.remove(ref, id))) setRemoved(id);
    },
    restore: async (id) => {
      setRemoved(null);
      // the restore can be tried again, unless another row was removed meanwhile
      if (!(await restoreLost(id))) setRemoved((latest) => latest ?? id);
    },
    restoreLost,
    move: async (id, before) => {
      await run((ref) => actions.move(ref, id, before));
    },
  };
}
