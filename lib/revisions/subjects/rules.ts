import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { type Fact, itemDayFact, labelFact, labelOfTexts, textFact, timeFact, wordFact } from "../facts/rules.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";

type Item = Snapshot["items"][number];
type Group = Snapshot["groups"][number];

type SubjectKind =
  | "record"
  | "party"
  | "stop"
  | "delegation"
  | "member"
  | "others"
  | "item"
  | "chair"
  | "visit"
  | "visitingSchool"
  | "base"
  | "group"
  | "pairing"
  | "school"
  | "topic"
  | "seat"
  | "minutes"
  | "statement"
  | "outcome"
  | "agreement"
  | "signingCollege"
  | "signatory"
  | "note";

/** What a difference is about. */
export type Subject = {
  is: SubjectKind;
  /** by what the row is known among others of its kind, which may have the same name */
  row: string | null;
  /** null where it has none, such as a member who is not named */
  name: Fact | null;
  /** whose or where: the college of a member, the day of an item, the session of a statement */
  place: Fact | null;
  /** of rows that are known by their number in their list */
  number: number | null;
};

/** The record itself. */
export const THE_RECORD: Subject = { is: "record", row: null, name: null, place: null, number: null };

export const subject = (
  is: Subject["is"],
  { row = null, name = null, place = null, number = null }: Partial<Omit<Subject, "is">>,
): Subject => ({ is, row, name, place, number });

/** The names of the rows of a snapshot that others mention by id. */
export type References = {
  timezone: string;
  member: (id: string | null) => Fact | null;
  item: (id: string | null) => Fact | null;
  topic: (id: string | null) => Fact | null;
  /** a host, by its institution */
  stop: (id: string | null) => Fact | null;
  statement: (id: string | null) => Fact | null;
  /** a session, a group or a visit, by what its minutes are of */
  session: (ownerId: string) => Fact | null;
};

/** What a member is called: by name, or else by title. */
export const nameOfMember = ({ name, title }: SnapshotMember): Fact | null => labelFact(name ?? title);

/** What a party is called. */
export const nameOfParty = ({ institution }: SnapshotParty): Fact | null =>
  labelFact(institution.shortName ?? institution.name);

/** What an item is called: by its title, or else by its kind. */
export const nameOfItem = ({ title, kind }: Pick<Item, "title" | "kind">): Fact | null =>
  labelFact(title) ?? wordFact("itemKind", kind);

/** What a group is called: by its name, or else by its code, "G2". */
export const nameOfGroup = ({ name, code }: Pick<Group, "name" | "code">): Fact | null =>
  labelFact(name) ?? textFact(code);

/** When an item was, and what it is called: several items may have the same name. */
function mentionOfItem(item: Item, timezone: string): Fact {
  const facts = [itemDayFact(item.day), timeFact(item.startAt, timezone), nameOfItem(item)];
  return { is: "phrase", facts: facts.filter((fact) => fact !== null) };
}

export function referencesOf(snapshot: Snapshot): References {
  const { timezone, parties, items, groups, minutes } = snapshot;
  const everybody = parties.flatMap(({ delegation }) => delegation?.members ?? []);
  const visits = items.flatMap(({ visit }) => visit ?? []);
  const members = new Map(everybody.map((member) => [member.id, nameOfMember(member)]));
  const itemsById = new Map(items.map((item) => [item.id, item]));
  const topics = groups.flatMap((group) => group.topics.map(({ id, name }): [string, Localized] => [id, name]));
  const topicNames = new Map(topics);
  const hosts = new Map(
    parties.map(({ institution }) => [institution.id, labelFact(institution.shortName ?? institution.name)]),
  );
  const sessions = new Map<string, Fact | null>([
    ...items.map((item): [string, Fact | null] => [item.id, nameOfItem(item)]),
    ...groups.map((group): [string, Fact | null] => [group.id, nameOfGroup(group)]),
    ...visits.map(({ id, base }): [string, Fact | null] => [id, labelFact(base.name)]),
  ]);
  const statements = new Map(
    minutes.flatMap((minute) => minute.items.map((item) => [item.id, labelFact(labelOfTexts(item.texts))])),
  );
  const find = (facts: ReadonlyMap<string, Fact | null>) => (id: string | null) =>
    id === null ? null : (facts.get(id) ?? null);
  return {
    timezone,
    member: find(members),
    item: (id) => {
      const item = id === null ? undefined : itemsById.get(id);
      return item ? mentionOfItem(item, timezone) : null;
    },
    topic: (id) => labelFact(id === null ? null : (topicNames.get(id) ?? null)),
    stop: find(hosts),
    statement: find(statements),
    session: find(sessions),
  };
}
