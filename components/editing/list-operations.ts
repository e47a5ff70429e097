"use client";

import { useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { useDebouncedRefresh } from "./debounced-refresh.ts";
import { useIdempotencyKeys } from "./idempotency-keys.ts";
import { useListState } from "./list-state.ts";
import { type RecordRef, useOperations } from "./operations.ts";

type Operate<Answer> = (ref: RecordRef) => Promise<SaveState<Answer>>;

/**
 * A list in the browser, and the changes that the portal makes to it. After each change the page is loaded again soon,
 * because other sections show the same rows.
 * @param options.itemsOf reads the list from an answer
 * @param options.restore restores a removed row
 */
export function useListOperations<Item extends { id: string }, Answer>(
  initial: readonly Item[],
  options: {
    itemsOf: (answer: Answer) => readonly Item[];
    restore: (ref: RecordRef, id: string) => Promise<SaveState<Answer>>;
  },
) {
  const { items, show } = useListState(initial);
  const operations = useOperations();
  const keys = useIdempotencyKeys();
  const refresh = useDebouncedRefresh();
  const [removed, setRemoved] = useState<Item | null>(null);

  const change = async (operate: Operate<Answer>): Promise<boolean> => {
    const answer = await operations.run(operate);
    if (answer === null) return false;
    show(options.itemsOf(answer));
    refresh();
    return true;
  };
  const add = async (typed: object, operate: (key: string) => Operate<Answer>): Promise<boolean> => {
    const isAdded = await change(operate(keys.keyFor(typed)));
    if (isAdded) keys.done(typed);
    return isAdded;
  };
  const restoreLost = (id: string) => change((ref) => options.restore(ref, id));
  return {
    items,
    operations,
    /** the row that was removed last and can be restored */
    removed,
    forgetRemoved: () => setRemoved(null),
    /** @returns whether the portal made the change */
    change,
    /** Adds an entry once, however often it is sent. @returns whether it was added */
    add,
    remove: async (item: Item, operate: Operate<Answer>) => {
      if (await change(operate)) setRemoved(item);
    },
    /** Restores the removed row; it can be tried again unless another row was removed meanwhile. */
    restore: async (item: Item) => {
      setRemoved(null);
      if (!(await restoreLost(item.id))) setRemoved((latest) => latest ?? item);
    },
    restoreLost,
  };
}
