import { isLocale } from "@/lib/platform/i18n/locales.ts";
import {
  changeOf,
  changeOfFlag,
  changeOfReference,
  changeOfWord,
  changesOfLabel,
  changesOfText,
  changesOfTexts,
  type Fact,
  type FieldChange,
  labelFact,
  labelOfTexts,
  type Sides,
  textFact,
  wordFact,
} from "../facts/rules.ts";
import { type Compared, changedIn, type Difference, differencesOfRows, type Field } from "../row-differences/rules.ts";
import type { Snapshot } from "../snapshots/schema.ts";
import { subject } from "../subjects/rules.ts";

type Minute = Snapshot["minutes"][number];
type Statement = Minute["items"][number];
type Outcome = Snapshot["outcomes"][number];
type Note = Snapshot["sourceNotes"][number];

const sessionOf = ({ scope, ownerId }: Minute): string => `${scope} ${ownerId}`;

/** What changed in the minutes. Minutes that were never begun are as minutes in which nothing stands. */
export function differencesOfMinutes({ before, after, names }: Compared): Difference[] {
  const old = new Map(before.minutes.map((minute) => [sessionOf(minute), minute]));
  const present = new Map(after.minutes.map((minute) => [sessionOf(minute), minute]));
  const sessions = new Map([...old, ...present]);
  return [...sessions].flatMap(([key, minute]) => {
    const empty: Minute = { ...minute, status: "DRAFT", items: [] };
    const sides = { before: old.get(key) ?? empty, after: present.get(key) ?? empty };
    const session = names.after.session(minute.ownerId) ?? names.before.session(minute.ownerId);
    return differencesInMinutes(sides, { session, names });
  });
}

function differencesInMinutes(
  minute: Sides<Minute>,
  { session, names }: Pick<Compared, "names"> & { session: Fact | null },
): Difference[] {
  const part = "minutes";
  return [
    ...changedIn(
      part,
      subject("minutes", { place: session }),
      changeOfWord("status", "minuteStatus", { before: minute.before.status, after: minute.after.status }),
    ),
    ...differencesOfRows({
      part,
      before: minute.before.items,
      after: minute.after.items,
      names,
      keyOf: ({ id }) => id,
      subjectOf: ({ texts }, _names, number) =>
        subject("statement", { name: labelFact(labelOfTexts(texts)), place: session, number }),
      detailsOf: ({ kind, speakerId }, { member }) => [member(speakerId), wordFact("minuteItemKind", kind)],
      changesOf: (statement) => changesOfStatement(statement, names),
      isOrdered: true,
    }),
  ];
}

function changesOfStatement({ before, after }: Sides<Statement>, names: Compared["names"]): FieldChange<Field>[] {
  return [
    ...changeOfWord("kind", "minuteItemKind", { before: before.kind, after: after.kind }),
    ...changeOfReference("speaker", {
      before: { id: before.speakerId, fact: names.before.member(before.speakerId) },
      after: { id: after.speakerId, fact: names.after.member(after.speakerId) },
    }),
    ...changeOfReference("topic", {
      before: { id: before.topicId, fact: names.before.topic(before.topicId) },
      after: { id: after.topicId, fact: names.after.topic(after.topicId) },
    }),
    ...changeOfFlag("confidential", { before: before.confidential, after: after.confidential }),
    ...changeOf("sourceLanguage", {
      before: languageFact(before.sourceLocale),
      after: languageFact(after.sourceLocale),
    }),
    ...changesOfTexts("text", { before: labelOfTexts(before.texts), after: labelOfTexts(after.texts) }),
  ];
}

const languageFact = (locale: string): Fact | null =>
  isLocale(locale) ? wordFact("language", locale) : textFact(locale);

/** What changed in the outcomes, which are known by their codes. */
export function differencesOfOutcomes({ before, after, names }: Compared): Difference[] {
  return differencesOfRows<Outcome>({
    part: "outcomes",
    before: before.outcomes,
    after: after.outcomes,
    names,
    keyOf: ({ code }) => code,
    subjectOf: ({ title }, _names, number) => subject("outcome", { name: labelFact(title), number }),
    detailsOf: ({ standing }) => [wordFact("outcomeStanding", standing)],
    changesOf: (outcome) => [
      ...changeOfWord("kind", "outcomeKind", { before: outcome.before.kind, after: outcome.after.kind }),
      ...changeOfWord("standing", "outcomeStanding", {
        before: outcome.before.standing,
        after: outcome.after.standing,
      }),
      ...changesOfLabel("wording", { before: outcome.before.title, after: outcome.after.title }),
      ...changeOfReference("cited", {
        before: { id: outcome.before.minuteItemId, fact: names.before.statement(outcome.before.minuteItemId) },
        after: { id: outcome.after.minuteItemId, fact: names.after.statement(outcome.after.minuteItemId) },
      }),
    ],
    isOrdered: true,
  });
}

/** What changed in the notes on the source. */
export function differencesOfNotes({ before, after, names }: Compared): Difference[] {
  const keys = keysOfNotes({ before: before.sourceNotes, after: after.sourceNotes });
  return differencesOfRows<Note>({
    part: "notes",
    before: before.sourceNotes,
    after: after.sourceNotes,
    names,
    keyOf: (note) => keys.get(note) ?? "",
    subjectOf: ({ quote }, _names, number) => subject("note", { name: textFact(quote), number }),
    detailsOf: ({ comment }) => [labelFact(comment)],
    changesOf: (note) => [
      ...changesOfText("quote", { before: note.before.quote, after: note.after.quote }),
      ...changesOfTexts("comment", { before: note.before.comment, after: note.after.comment }),
      ...changeOfFlag("isPublic", { before: note.before.isPublic, after: note.after.isPublic }),
    ],
    isOrdered: true,
  });
}

/**
 * By what the notes of two snapshots are matched: by their ids. A snapshot of version 1 has none: there the notes of one
 * quotation belong together, and the others in their order.
 */
function keysOfNotes({ before, after }: Sides<readonly Note[]>): ReadonlyMap<Note, string> {
  if ([...before, ...after].every(({ id }) => id !== null)) {
    return new Map([...before, ...after].map((note) => [note, note.id ?? ""]));
  }
  const keys = new Map(after.map((note, at) => [note, `${at}`]));
  const open = new Set(after);
  const match = (old: Note, fitting: (note: Note) => boolean) => {
    const found = [...open].find(fitting);
    if (!found) return;
    open.delete(found);
    keys.set(old, keys.get(found) ?? "");
  };
  for (const old of before) match(old, ({ quote }) => quote === old.quote);
  for (const old of before) if (!keys.has(old)) match(old, () => true);
  for (const [at, old] of before.entries()) if (!keys.has(old)) keys.set(old, `gone ${at}`);
  return keys;
}
