"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { ItemEntry, ItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { type Overlap, overlapsOfItinerary } from "@/lib/exchanges/overlaps/rules.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import type { ReadingOfItems } from "@/lib/exchanges/typed-items/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { ExpandedRows } from "../../editing/expanded-rows.ts";
import type { RowSaver } from "../../editing/section-data.ts";
import type { Choice } from "../../ui/choices.ts";
import { stopChoices } from "../groups/group-labels.ts";
import { useItemLabel } from "./item-label.ts";
import { choiceOfMember, labelOfMember } from "./member-choices.ts";

/** What can be chosen in an item: bases, schools, stops where each host is one, members of all delegations. */
export type ItemChoices = Record<"bases" | "units" | "stops" | "members", readonly Choice[]>;

/** What every row of an itinerary needs beside its item. */
export type ItineraryRows = ItineraryFacts & {
  folding: ExpandedRows;
  /** called on Enter in a line of an open row */
  onNext: (itemId: string, field: string) => void;
  onMove: (itemId: string, before: string | null, text: string) => Promise<void>;
  onDay: (itemId: string, label: string, day: string | null) => void;
  onSave: RowSaver<ItemValues>;
  /** @param isWritten the item has content that its removal would delete */
  onRemove: (item: ItemEntry, isWritten: boolean) => void;
};

/** What the page knows of an itinerary, to show its rows and to read typed lines. */
export type ItineraryFacts = {
  choices: ItemChoices;
  /** the names of the colleges that take part, by id */
  collegeOf: ReadonlyMap<string, string>;
  reading: ReadingOfItems;
  labelOf: (item: ItemEntry) => string;
  labelOfItem: (id: string) => string;
  nameOfMember: (id: string) => string;
  chairsOf: (chairIds: readonly string[]) => Localized[];
  /** the codes of the groups that sit in an item */
  groupsOf: (itemId: string) => string[];
  overlapsOf: (itemId: string) => readonly Overlap[];
};

const namesOf = (name: Localized | null): string[] => [name?.zh, name?.en].filter((text) => typeof text === "string");

/** Words, choices and overlaps of an itinerary, from its items and from the groups and members of the record. */
export function useItineraryFacts(itinerary: ItineraryOfRecord, sides: GroupsOfRecord): ItineraryFacts {
  const locale = useLocale();
  const labelOf = useItemLabel(locale);
  const { items, firstDay, lastDay, bases } = itinerary;
  const { members, groups, parties, units } = sides;
  const overlaps = useMemo(() => overlapsOfItinerary(items, groups), [items, groups]);
  const reading = useMemo(
    (): ReadingOfItems => ({
      firstDay,
      lastDay,
      bases: bases.map(({ id, name }) => ({ id, names: namesOf(name) })),
      members: members.map(({ id, nameZh, nameEn }) => ({
        id,
        names: [nameZh, nameEn].filter((name) => name !== null),
      })),
    }),
    [firstDay, lastDay, bases, members],
  );
  const collegeOf = new Map(
    parties.map(({ institutionId, institution }) => [
      institutionId,
      inLocale(institution.shortName ?? institution.name, locale).text,
    ]),
  );
  const choiceOf = ({ id, institutionId, name }: { id: string; institutionId: string; name: Localized | null }) => ({
    value: id,
    label: name ? inLocale(name, locale).text : "",
    detail: collegeOf.get(institutionId),
    search: `${name?.zh ?? ""} ${name?.en ?? ""}`,
  });
  const labelOfEntry = (item: ItemEntry) => labelOf(item.values, item.base);
  const chairsOf = (chairIds: readonly string[]) =>
    members
      .filter(({ id }) => chairIds.includes(id))
      .map(labelOfMember)
      .filter((label) => label !== null);
  return {
    choices: {
      bases: bases.map(choiceOf),
      units: units.map(choiceOf),
      members: members.map((member) => choiceOfMember(member, { locale, collegeOf })),
      stops: stopChoices(parties, (institutionId) => collegeOf.get(institutionId) ?? ""),
    },
    collegeOf,
    reading,
    labelOf: labelOfEntry,
    labelOfItem: (id) => {
      const item = items.find((each) => each.id === id);
      return item ? [item.values.startTime, labelOfEntry(item)].filter(Boolean).join(" ") : "";
    },
    nameOfMember: (id) => {
      const [name] = chairsOf([id]);
      return name ? inLocale(name, locale).text : "";
    },
    chairsOf,
    groupsOf: (itemId) => groups.filter(({ values }) => values.itemId === itemId).map(({ code }) => code),
    overlapsOf: (itemId) => overlaps.get(itemId) ?? [],
  };
}
