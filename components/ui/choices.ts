"use client";

import { type KeyboardEvent, useState } from "react";
import { nameKey } from "@/lib/platform/name-key.ts";
import { isComposing } from "./text-input.ts";

/** Something that can be chosen. */
export type Choice = {
  value: string;
  label: string;
  /** a second line, such as a title or a college */
  detail?: string | undefined;
  lang?: string | undefined;
  /** further search words, such as pinyin */
  search?: string | undefined;
};

/** The props that choosers of one and of several values share. */
export type ChoiceSource = {
  /** the possible choices and the current ones */
  items: readonly Choice[];
  /** called on each change of the text when the caller searches; without it the chooser filters `items` */
  onSearch?: ((typed: string) => void) | undefined;
  /** adds the typed text as a new choice; enables the row for it */
  onCreate?: ((typed: string) => void) | undefined;
  createLabel?: ((typed: string) => string) | undefined;
  emptyText: string;
  isLoading?: boolean | undefined;
};

/** The largest number of rows in an open list; more letters narrow a longer one. */
const MAX_SHOWN = 50;

/** The value of the row that adds the typed text. */
export const NEW_CHOICE = "\u0000new";

/**
 * The choices that contain every typed word in label, detail or search words; at most 50. Labels that begin with the
 * typed text come first, then labels that contain it, so that Enter picks the likeliest choice.
 */
export function matchingChoices(items: readonly Choice[], typed: string): Choice[] {
  const query = nameKey(typed);
  // all choices contain nothing: a page has several choosers of hundreds of choices, in which nobody types
  if (query === "") return items.slice(0, MAX_SHOWN);
  const words = typed
    .split(/\s+/)
    .map(nameKey)
    .filter((word) => word !== "");
  const rankOf = (label: string): number => {
    if (label.startsWith(query)) return 0;
    return label.includes(query) ? 1 : 2;
  };
  return items
    .map((item) => ({ item, label: nameKey(item.label) }))
    .filter(({ item, label }) => {
      const text = `${label} ${nameKey(`${item.detail ?? ""} ${item.search ?? ""}`)}`;
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => rankOf(one.label) - rankOf(other.label))
    .slice(0, MAX_SHOWN)
    .map(({ item }) => item);
}

/** The rows of an open list: the matching choices, and last a row for a typed text that no choice has as its label. */
export function shownChoices({ items, onSearch, onCreate }: ChoiceSource, typed: string): Choice[] {
  const query = typed.trim();
  const found = onSearch ? [...items] : matchingChoices(items, query);
  const isNew = nameKey(query) !== "" && !found.some((item) => nameKey(item.label) === nameKey(query));
  return onCreate && isNew ? [...found, { value: NEW_CHOICE, label: query }] : found;
}

/** Remembers every offered choice, so that the chosen one keeps its label while the caller searches for others. */
export function useKnownChoices(items: readonly Choice[]): (value: string) => Choice | undefined {
  const [known] = useState(() => new Map<string, Choice>());
  for (const item of items) known.set(item.value, item);
  return (value) => known.get(value);
}

/** Stops the keys of an open composition, so that the list does not take Enter, Escape or the arrows. */
export function stopComposition(event: KeyboardEvent<HTMLElement>): void {
  if (!isComposing(event)) return;
  event.stopPropagation();
  if (event.key === "Enter") event.preventDefault();
}
