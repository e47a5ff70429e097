import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import { changedSentences, type SentenceChange } from "../sentences/rules.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";

type Item = Snapshot["items"][number];
type Group = Snapshot["groups"][number];
type Minute = Snapshot["minutes"][number];
type Outcome = Snapshot["outcomes"][number];
type Agreement = Snapshot["agreements"][number];

/** The lists of values for which the interface has a word each. */
export type WordLists = {
  exchangeKind: Snapshot["kind"];
  exchangeStatus: Snapshot["status"];
  dateNote: NonNullable<Snapshot["dateNote"]>;
  partyRole: SnapshotParty["role"];
  memberRole: SnapshotMember["role"];
  memberStatus: SnapshotMember["status"];
  rank: NonNullable<SnapshotMember["rank"]>;
  itemKind: Item["kind"];
  itemStatus: Item["status"];
  partOfDay: NonNullable<Item["partOfDay"]>;
  dayOfItem: "ONE_OF_THE_DAYS";
  baseKind: NonNullable<Item["visit"]>["base"]["kind"];
  groupStatus: Group["status"];
  seatRole: Group["participants"][number]["role"];
  minuteStatus: Minute["status"];
  minuteItemKind: Minute["items"][number]["kind"];
  outcomeKind: Outcome["kind"];
  outcomeStanding: Outcome["standing"];
  agreementKind: Agreement["kind"];
  agreementAct: Agreement["act"];
  agreementRole: Agreement["people"][number]["role"];
  language: Locale;
};

/** A value for which the interface has a word, such as the role of a member. */
export type WordFact = {
  [List in keyof WordLists]: { is: "word"; list: List; code: WordLists[List] };
}[keyof WordLists];

/** One thing that a record says, as data: a component says it in the language of its reader. */
export type Fact =
  /** the same for every reader: a wording in one language, a code, a file number */
  | { is: "text"; text: string; isProvisional: boolean }
  /** a name or a short text, read in the reader's language */
  | { is: "label"; label: Localized }
  /** two schools that sat together */
  | { is: "pair"; guest: Localized; host: Localized }
  /** several facts that name one thing, such as the day, the time and the title of an item */
  | { is: "phrase"; facts: Fact[] }
  /** several things of one kind, such as the stops of a member */
  | { is: "list"; facts: Fact[] }
  | { is: "day"; day: CalendarDay }
  /** the days of an exchange, as exactly as they are known */
  | { is: "days"; days: KnownDays }
  /** on the clock of the place, "HH:MM" */
  | { is: "time"; time: string }
  | { is: "number"; number: number }
  | WordFact;

/** What is either so or not so. */
export type Flag =
  | "isSample"
  | "hasLooked"
  | "namedInPublic"
  | "confidential"
  | "isPublic"
  | "sentGreetings"
  | "audienceIsApproximate";

/** One field of a row that changed. */
export type FieldChange<Field extends string> =
  /** null where the record said nothing */
  | { form: "value"; field: Field; language: Locale | null; before: Fact | null; after: Fact | null }
  /** a long text; none of `sentences` where only spaces or the ends of lines changed */
  | { form: "text"; field: Field; language: Locale | null; sentences: SentenceChange[] }
  | { form: "flag"; field: Flag; isSet: boolean };

/** The same thing at two moments. */
export type Sides<Value> = { before: Value; after: Value };

/** Makes a fact of a value; null stays null. */
const factOr = <Value>(value: Value | null, toFact: (value: Value) => Fact): Fact | null =>
  value === null ? null : toFact(value);

export const textFact = (value: string | null): Fact | null =>
  factOr(value, (text) => ({ is: "text", text, isProvisional: false }));
export const labelFact = (value: Localized | null): Fact | null => factOr(value, (label) => ({ is: "label", label }));
export const numberFact = (value: number | null): Fact | null => factOr(value, (number) => ({ is: "number", number }));
export const dayFact = (value: CalendarDay | null): Fact | null => factOr(value, (day) => ({ is: "day", day }));

/** The days of an exchange, as exactly as they are known. */
export const daysFact = ({ firstDay, lastDay, precision }: KnownDays): Fact => ({
  is: "days",
  days: { firstDay, lastDay, precision },
});

/** The day of an item of the itinerary, which may be one of the days of the exchange. */
export const itemDayFact = (day: CalendarDay | null): Fact | null =>
  day === null ? wordFact("dayOfItem", "ONE_OF_THE_DAYS") : dayFact(day);

/** The time of an instant on the clock of the place. */
export const timeFact = (value: string | null, timezone: string): Fact | null =>
  factOr(value, (instant) => ({ is: "time", time: clockTimeAt(timezone, new Date(instant)) }));

export const wordFact = <List extends keyof WordLists>(list: List, code: WordLists[List] | null): Fact | null =>
  // TypeScript does not see that list and code belong together
  code === null ? null : ({ is: "word", list, code } as WordFact);

/** The change of a field, where it changed: one change, or none. */
export function changeOf<Field extends string>(
  field: Field,
  { before, after }: Sides<Fact | null>,
): FieldChange<Field>[] {
  if (sameFact(before, after)) return [];
  return [{ form: "value", field, language: null, before, after }];
}

/** The change of a field that holds a value of a list of words. */
export const changeOfWord = <Field extends string, List extends keyof WordLists>(
  field: Field,
  list: List,
  { before, after }: Sides<WordLists[List] | null>,
): FieldChange<Field>[] =>
  before === after ? [] : changeOf(field, { before: wordFact(list, before), after: wordFact(list, after) });

/** The change of what is either so or not so. */
export const changeOfFlag = (
  field: Flag,
  { before, after }: Sides<boolean>,
): Extract<FieldChange<never>, { form: "flag" }>[] => (before === after ? [] : [{ form: "flag", field, isSet: after }]);

/** The change of a field that names another row: another row of the same name is a change as well. */
export const changeOfReference = <Field extends string>(
  field: Field,
  { before, after }: Sides<{ id: string | null; fact: Fact | null }>,
): FieldChange<Field>[] =>
  before.id === after.id ? [] : [{ form: "value", field, language: null, before: before.fact, after: after.fact }];

/** The changes of a short text in two languages, one for each language in which it changed. */
export const changesOfLabel = <Field extends string>(
  field: Field,
  { before, after }: Sides<Localized | null>,
): FieldChange<Field>[] =>
  locales.flatMap((locale) => {
    const [old, wording] = [wordingOf(before, locale), wordingOf(after, locale)];
    if (old?.text === wording?.text && old?.isProvisional === wording?.isProvisional) return [];
    return [{ form: "value", field, language: locale, before: old, after: wording }];
  });

/** The changes of a long text in any language, sentence by sentence; one that is new or gone as well. */
export function changesOfText<Field extends string>(
  field: Field,
  { before, after }: Sides<string | null>,
  language: Locale | null = null,
): FieldChange<Field>[] {
  if (before === after) return [];
  return [{ form: "text", field, language, sentences: changedSentences(before ?? "", after ?? "") }];
}

/** The same for a long text in two languages. */
export const changesOfTexts = <Field extends string>(
  field: Field,
  { before, after }: Sides<Localized | null>,
): FieldChange<Field>[] =>
  locales.flatMap((locale) =>
    changesOfText(field, { before: before?.[locale] ?? null, after: after?.[locale] ?? null }, locale),
  );

/** The rows of a text in each language as one text in both. */
export function labelOfTexts(texts: readonly { locale: string; text: string }[]): Localized {
  const textIn = (locale: Locale) => texts.find((text) => text.locale === locale)?.text ?? null;
  return { zh: textIn("zh"), en: textIn("en"), provisional: [] };
}

function wordingOf(label: Localized | null, locale: Locale): Extract<Fact, { is: "text" }> | null {
  const text = label?.[locale] ?? null;
  return text === null ? null : { is: "text", text, isProvisional: label?.provisional.includes(locale) ?? false };
}

const sameFact = (one: Fact | null, other: Fact | null): boolean =>
  one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));
