import { describe, expect, test } from "vitest";
import { differencesBetween } from "@/lib/revisions/differences/rules.ts";
import { SCHEMA_VERSION, type Snapshot, snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { aFullSnapshot } from "./a-full-snapshot.ts";

const whole = aFullSnapshot();

/** The members of the first party. */
const membersOf = ({ parties: [party] }: Snapshot) => party?.delegation?.members ?? [];

const member = (name: string, title = "院长"): ReturnType<typeof membersOf>[number] => {
  const [first] = membersOf(whole);
  if (!first) throw new Error("nobody");
  const label = (zh: string) => ({ zh, en: null, provisional: [] });
  return { ...first, id: `member ${name}`, name: label(name), title: label(title), unitName: null };
};

/** The record with these people in its first delegation. */
const withMembers = (members: ReturnType<typeof membersOf>): Snapshot => ({
  ...whole,
  parties: whole.parties.map((party, at) =>
    at === 0 && party.delegation ? { ...party, delegation: { ...party.delegation, members } } : party,
  ),
});

const nameIn = (difference: ReturnType<typeof differencesBetween>[number]) =>
  difference.subject.name?.is === "label" ? difference.subject.name.label.zh : null;

describe("people", () => {
  const team = [..."甲乙丙丁戊"].map((name) => member(name));
  const [first, ...others] = team as [(typeof team)[number], ...typeof team];

  test("who come and go are told with their college and title", () => {
    const [found] = differencesBetween(withMembers(others), withMembers(team));
    expect(found).toEqual({
      part: "delegations",
      kind: "added",
      subject: {
        is: "member",
        row: first.id,
        name: { is: "label", label: first.name },
        place: { is: "label", label: whole.parties[0]?.institution.shortName },
        number: null,
      },
      details: [{ is: "label", label: first.title }],
    });
    expect(differencesBetween(withMembers(team), withMembers(others))).toEqual([{ ...found, kind: "removed" }]);
  });

  test("of whom one goes to the end have one who moved", () => {
    const found = differencesBetween(withMembers(team), withMembers([...others, first]));
    expect(found.map((each) => [each.kind, nameIn(each), each.kind === "moved" && each.to])).toEqual([
      ["moved", "甲", 5],
    ]);
  });

  test("move nobody when somebody comes before them or leaves", () => {
    const found = differencesBetween(withMembers(team), withMembers([member("新"), ...others]));
    expect(found.map((each) => [each.kind, nameIn(each)])).toEqual([
      ["removed", "甲"],
      ["added", "新"],
    ]);
  });

  test("are matched by their ids: two who exchange their names have both changed", () => {
    const [a, b] = [member("甲"), member("乙")];
    const found = differencesBetween(
      withMembers([a, b]),
      withMembers([
        { ...a, name: b.name },
        { ...b, name: a.name },
      ]),
    );
    expect(found.map(({ kind, subject }) => [kind, subject.is])).toEqual([
      ["changed", "member"],
      ["changed", "member"],
    ]);
  });

  test("have their title told as it was and as it is, in the language in which it changed", () => {
    expect(differencesBetween(withMembers([member("甲")]), withMembers([member("甲", "书记")]))).toMatchObject([
      {
        kind: "changed",
        field: "personTitle",
        language: "zh",
        before: { is: "text", text: "院长" },
        after: { is: "text", text: "书记" },
      },
    ]);
  });
});

describe("minutes", () => {
  const saying = (zh: string): Snapshot => ({
    ...whole,
    minutes: whole.minutes.map((minute, at) => ({
      ...minute,
      items: minute.items.map((item, place) =>
        at === 0 && place === 0 ? { ...item, texts: [{ locale: "zh", text: zh }] } : item,
      ),
    })),
  });

  test("are told sentence by sentence, with the place of the statement", () => {
    const before = saying("双方介绍了情况。计划明年互访；具体时间另定。");
    expect(differencesBetween(before, saying("双方介绍了情况。计划今年互访；具体时间另定。"))).toMatchObject([
      {
        part: "minutes",
        kind: "changed",
        subject: { is: "statement", number: 1 },
        field: "text",
        language: "zh",
        sentences: [
          { kind: "removed", sentence: "计划明年互访；" },
          { kind: "added", sentence: "计划今年互访；" },
        ],
      },
    ]);
  });

  test("that nobody wrote yet are as minutes that were not begun", () => {
    const empty: Snapshot = {
      ...whole,
      minutes: whole.minutes.map((minute) => ({ ...minute, status: "DRAFT", items: [] })),
    };
    expect(differencesBetween({ ...whole, minutes: [] }, empty)).toEqual([]);
  });
});

test("a school that sits in several groups and was renamed is told once", () => {
  const school = whole.groups[0]?.pairings[0]?.host;
  const named = (zh: string): Snapshot => ({
    ...whole,
    groups: whole.groups.map((group) => ({
      ...group,
      pairings: group.pairings.flatMap((pairing) =>
        school ? [{ ...pairing, host: { ...school, name: { zh, en: null, provisional: [] } } }] : [],
      ),
    })),
  });
  const found = differencesBetween(named("马院"), named("马克思主义学院"));
  expect(found.map(({ kind, subject }) => [kind, subject.is])).toEqual([["changed", "school"]]);
});

test("an item that goes to another day changes its day, and moves nobody", () => {
  const [first, second] = whole.items;
  if (!first || !second) throw new Error("no items");
  const third = { ...second, id: "third" };
  const after = { ...whole, items: [second, third, { ...first, day: "2025-12-06" as typeof first.day }] };
  const found = differencesBetween({ ...whole, items: [first, second, third] }, after);
  expect(found.map((each) => [each.kind, each.subject.is, each.kind === "changed" && each.field])).toEqual([
    ["changed", "item", "day"],
  ]);
});

test("an item of a snapshot of version 2 has no part of the day", () => {
  const withoutPart = whole.items.map(({ partOfDay: _part, ...item }) => item);
  const version2 = snapshot.parse(JSON.parse(JSON.stringify({ ...whole, items: withoutPart })));
  expect(version2.items.map(({ partOfDay }) => partOfDay)).toEqual(whole.items.map(() => null));
});

test("the days of a snapshot of version 3 are days, and its items have one", () => {
  const { precision: _precision, ...rest } = whole;
  const version3 = snapshot.parse(JSON.parse(JSON.stringify(rest)));
  expect([version3.precision, version3.items.every(({ day }) => day !== null)]).toEqual(["DAY", true]);
});

describe("days", () => {
  const fieldsOf = (before: Snapshot, after: Snapshot) =>
    differencesBetween(before, after).flatMap((each) =>
      each.kind === "changed" && each.form === "value" ? [[each.field, each.before?.is, each.after?.is]] : [],
    );
  const day = (text: string) => text as Snapshot["firstDay"];

  test("are told one by one, or as a whole where only a month is known", () => {
    const march = { ...whole, precision: "MONTH" as const, firstDay: day("2025-03-01"), lastDay: day("2025-03-31") };
    const april = { ...march, firstDay: day("2025-04-01"), lastDay: day("2025-04-30") };
    expect(fieldsOf(whole, march)).toEqual([["days", "days", "days"]]);
    expect(fieldsOf(march, whole)).toEqual([["days", "days", "days"]]);
    expect(fieldsOf(march, april)).toEqual([["days", "days", "days"]]);
    expect(fieldsOf(march, march)).toEqual([]);
    expect(fieldsOf(whole, { ...whole, lastDay: day("2026-01-01") })).toEqual([["lastDay", "day", "day"]]);
  });

  test("of items are told in words where it is one of the days", () => {
    const loose = { ...whole, items: whole.items.map((item, at) => (at === 0 ? { ...item, day: null } : item)) };
    expect(fieldsOf(whole, loose)).toEqual([["day", "day", "word"]]);
    expect(fieldsOf(loose, whole)).toEqual([["day", "word", "day"]]);
  });
});

test("a snapshot of version 3 has no chairs, no audience, nobody who was missed and no people without names", () => {
  const version3 = structuredClone(whole) as unknown as {
    items: Record<string, unknown>[];
    parties: { delegation: { members: Record<string, unknown>[] } & Record<string, unknown> }[];
  };
  for (const item of version3.items) {
    delete item.chairs;
    delete item.audience;
  }
  for (const { delegation } of version3.parties) {
    delete delegation.others;
    for (const member of delegation.members) {
      delete member.onBehalfOfId;
      delete member.sentGreetings;
    }
  }
  const read = snapshot.parse(version3);
  expect(read.items.map(({ chairs, audience }) => [chairs, audience])).toEqual(whole.items.map(() => [[], null]));
  const delegations = read.parties.flatMap(({ delegation }) => delegation ?? []);
  expect(delegations.flatMap(({ others }) => others)).toEqual([]);
  expect(
    delegations.flatMap(({ members }) => members.map((member) => [member.onBehalfOfId, member.sentGreetings])),
  ).toEqual(delegations.flatMap(({ members }) => members.map(() => [null, false])));
});

test("a snapshot of version 3 is one without agreements", () => {
  const { agreements: _agreements, ...version3 } = whole;
  expect(snapshot.parse(JSON.parse(JSON.stringify(version3)))).toEqual({ ...whole, agreements: [] });
});

describe("notes of a snapshot of version 1, which have no ids", () => {
  const note = (quote: string) => ({ quote, comment: null, isPublic: true });
  const version1 = (...quotes: string[]) =>
    snapshot.parse(JSON.parse(JSON.stringify({ ...whole, sourceNotes: quotes.map(note) })));
  const ids = [...whole.sourceNotes.map(({ id }) => id), "01990000-0000-7000-8000-ffffffffffff"];
  const now = (...quotes: string[]): Snapshot => ({
    ...whole,
    sourceNotes: quotes.map((quote, at) => ({ ...note(quote), id: ids[at] ?? null })),
  });
  const told = (before: Snapshot, after: Snapshot) => differencesBetween(before, after).map(({ kind }) => kind);

  test("are those of the same quotation, or else of the same place", () => {
    expect(SCHEMA_VERSION).toBe(4);
    expect(told(version1("A.", "B."), now("A.", "B."))).toEqual([]);
    expect(told(version1("A.", "B."), now("B.", "A."))).toEqual(["moved"]);
    expect(told(version1("A.", "B."), now("A.", "C."))).toEqual(["changed"]);
    expect(told(version1("A.", "B."), now("A."))).toEqual(["removed"]);
    expect(told(version1("A."), now("A.", "B."))).toEqual(["added"]);
  });
});
