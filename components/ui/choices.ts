"use client";

import { type KeyboardEvent, useState } from "react";
import { isComposing } from "./text-input.ts";

/** Something that can be chosen. */
export type Choice = {
  value: string;
  label: string;
  /** a second line, such as a title or a college */
  detail?: string | undefined;
  lang?: string | undefined;
  /** further words under which it is found, such as pinyin */
  search?: string | undefined;
};

/** What choosers of one thing and of several have in common. */
export type ChoiceSource = {
  /** what can be chosen, and what is chosen already */
  items: readonly Choice[];
  /** asked on each letter where the caller finds the items itself; without it they are filtered here */
  onSearch?: ((typed: string) => void) | undefined;
  /** takes what was typed as something new; adds a row for it */
  onCreate?: ((typed: string) => void) | undefined;
  createLabel?: ((typed: string) => string) | undefined;
  emptyText: string;
  isLoading?: boolean | undefined;
};

/** Most rows of an open list: who sees more than these types another letter. */
const MAX_SHOWN = 50;

/** The value of the row that adds what was typed. */
export const NEW_CHOICE = "\u0000new";

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/**
 * The choices in which every typed word is found, in label, detail or search words; at most 50. Those whose label
 * begins with what was typed come first, then those whose label has it, so that Enter takes the likeliest.
 */
export function matchingChoices(items: readonly Choice[], typed: string): Choice[] {
  const query = folded(typed).trim();
  const words = query.split(/\s+/).filter(Boolean);
  const rankOf = (label: string): number => {
    if (label.startsWith(query)) return 0;
    return label.includes(query) ? 1 : 2;
  };
  return items
    .map((item) => ({ item, label: folded(item.label) }))
    .filter(({ item, label }) => {
      const text = `${label} ${folded(`${item.detail ?? ""} ${item.search ?? ""}`)}`;
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => rankOf(one.label) - rankOf(other.label))
    .slice(0, MAX_SHOWN)
    .map(({ item }) => item);
}

/** What an open list shows: what matches, and last a row for what nobody is called yet. */
export function shownChoices({ items, onSearch, onCreate }: ChoiceSource, typed: string): Choice[] {
  const query = typed.trim();
  const found = onSearch ? [...items] : matchingChoices(items, query);
  const isNew = query !== "" && !found.some((item) => folded(item.label) === folded(query));
  return onCreate && isNew ? [...found, { value: NEW_CHOICE, label: query }] : found;
}

/** Keeps what has been offered once: what is chosen keeps its name while the caller searches for something else. */
export function useKnownChoices(items: readonly Choice[]): (value: string) => Choice | undefined {
  const [known] = useState(() => new Map<string, Choice>());
  for (const item of items) known.set(item.value, item);
  return (value) => known.get(value);
}

/** Keeps the keys of an open composition from the list, where Enter would pick, Escape close and arrows move. */
export function stopComposition(event: KeyboardEvent<HTMLElement>): void {
  if (!isComposing(event)) return;
  event.stopPropagation();
  if (event.key === "Enter") event.preventDefault();
}
