import {
  changeOf,
  changeOfFlag,
  changeOfReference,
  changeOfWord,
  changesOfLabel,
  changesOfTexts,
  type FieldChange,
  itemDayFact,
  labelFact,
  labelOfTexts,
  numberFact,
  type Sides,
  textFact,
  timeFact,
  wordFact,
} from "../facts/rules.ts";
import { matchRows } from "../matched-rows/rules.ts";
import { type Compared, changedIn, type Difference, differencesOfRows, type Field } from "../row-differences/rules.ts";
import type { Snapshot } from "../snapshots/schema.ts";
import { nameOfGroup, nameOfItem, type Subject, subject } from "../subjects/rules.ts";

type Item = Snapshot["items"][number];
type Visit = NonNullable<Item["visit"]>;
type Unit = Visit["units"][number];
type Group = Snapshot["groups"][number];
type Pairing = Group["pairings"][number];

/** What changed in the itinerary. An item moves within its day; one that went to another day changed its day. */
export function differencesOfItems({ before, after, names }: Compared): Difference[] {
  const part = "itinerary";
  const subjectOf = (item: Item) =>
    subject("item", { row: item.id, name: nameOfItem(item), place: itemDayFact(item.day) });
  const changes = differencesOfRows({
    part,
    before: before.items,
    after: after.items,
    names,
    keyOf: ({ id }) => id,
    subjectOf,
    detailsOf: (item, { timezone }) => [timeFact(item.startAt, timezone), labelFact(item.place)],
    changesOf: (item) => [
      ...changesOfItem(item, { before: names.before.timezone, after: names.after.timezone }),
      ...changeOfStop(item, names),
    ],
    inside: (item) => differencesOfChairs(item, names),
    isOrdered: false,
  });
  const days = {
    before: Map.groupBy(before.items, ({ day }) => day),
    after: Map.groupBy(after.items, ({ day }) => day),
  };
  const moved = [...days.after].flatMap(([day, items]) =>
    matchRows(days.before.get(day) ?? [], items, ({ id }) => id).kept.filter(({ isMoved }) => isMoved),
  );
  return [
    ...changes,
    ...moved.map(({ after: row, place }): Difference => {
      return { part, subject: subjectOf(row), kind: "moved", to: place };
    }),
  ];
}

/** Another stop of an item or a group. */
const changeOfStop = (row: Sides<{ stop: string | null }>, names: Compared["names"]): FieldChange<Field>[] =>
  changeOfReference("stop", {
    before: { id: row.before.stop, fact: names.before.stop(row.before.stop) },
    after: { id: row.after.stop, fact: names.after.stop(row.after.stop) },
  });

const differencesOfChairs = ({ before, after }: Sides<Item>, names: Compared["names"]): Difference[] =>
  differencesOfRows<string>({
    part: "itinerary",
    before: before.chairs,
    after: after.chairs,
    names,
    keyOf: (memberId) => `${after.id} ${memberId}`,
    subjectOf: (memberId, of) => subject("chair", { name: of.member(memberId), place: nameOfItem(after) }),
    isOrdered: false,
  });

function changesOfItem({ before, after }: Sides<Item>, zone: Sides<string>): FieldChange<Field>[] {
  const changesOfTime = (field: "startTime" | "endTime", { before: old, after: instant }: Sides<string | null>) =>
    // a clock is only read where it can show something else: that takes longer than everything besides
    old === instant && zone.before === zone.after
      ? []
      : changeOf(field, { before: timeFact(old, zone.before), after: timeFact(instant, zone.after) });
  return [
    ...changeOfWord("kind", "itemKind", { before: before.kind, after: after.kind }),
    ...changesOfLabel("title", { before: before.title, after: after.title }),
    ...changesOfLabel("place", { before: before.place, after: after.place }),
    ...changeOf("day", { before: itemDayFact(before.day), after: itemDayFact(after.day) }),
    ...changesOfTime("startTime", { before: before.startAt, after: after.startAt }),
    ...changesOfTime("endTime", { before: before.endAt, after: after.endAt }),
    ...changeOfWord("partOfDay", "partOfDay", { before: before.partOfDay, after: after.partOfDay }),
    ...changeOf("audienceCount", {
      before: numberFact(before.audience?.count ?? null),
      after: numberFact(after.audience?.count ?? null),
    }),
    ...changeOfFlag("audienceIsApproximate", {
      before: before.audience?.isApproximate ?? false,
      after: after.audience?.isApproximate ?? false,
    }),
    ...changesOfLabel("audience", { before: before.audience?.label ?? null, after: after.audience?.label ?? null }),
    ...changeOfWord("status", "itemStatus", { before: before.status, after: after.status }),
  ];
}

/** What changed in the visits: where they went, what was seen, and whose schools took part. */
export function differencesOfVisits({ before, after, names }: Compared): Difference[] {
  const part = "visits";
  const visitsOf = ({ items }: Snapshot) => items.flatMap(({ visit, day }) => (visit ? [{ ...visit, day }] : []));
  const unitsOf = (sides: Sides<Visit>) =>
    differencesOfRows<Unit>({
      part,
      before: sides.before.units,
      after: sides.after.units,
      names,
      keyOf: ({ id }) => id,
      subjectOf: (unit) =>
        subject("visitingSchool", { name: labelFact(unit.name), place: labelFact(sides.after.base.name) }),
      inside: ({ before: old, after: unit }) =>
        changedIn(part, schoolOf(unit), changesOfLabel("name", { before: old.name, after: unit.name })),
      isOrdered: false,
    });
  return differencesOfRows({
    part,
    before: visitsOf(before),
    after: visitsOf(after),
    names,
    keyOf: ({ id }) => id,
    subjectOf: ({ base, day }) => subject("visit", { name: labelFact(base.name), place: itemDayFact(day) }),
    detailsOf: (visit) => [
      ...(visit.observations.length === 0 ? [] : [labelFact(labelOfTexts(visit.observations))]),
      ...visit.units.map(({ name }) => labelFact(name)),
    ],
    changesOf: (visit) => [
      ...changeOfReference("base", { before: baseOf(visit.before), after: baseOf(visit.after) }),
      ...changesOfTexts("observations", {
        before: labelOfTexts(visit.before.observations),
        after: labelOfTexts(visit.after.observations),
      }),
    ],
    inside: (visit) => [...changesOfBase(visit), ...unitsOf(visit)],
    isOrdered: false,
  });
}

const baseOf = ({ base }: Visit) => ({ id: base.id, fact: labelFact(base.name) });

const schoolOf = ({ id, name }: Unit): Subject => subject("school", { row: id, name: labelFact(name) });

/** What the directory says otherwise of the same base. */
function changesOfBase({ before, after }: Sides<Visit>): Difference[] {
  const [old, base] = [before.base, after.base];
  if (old.id !== base.id) return [];
  return changedIn("visits", subject("base", { row: base.id, name: labelFact(base.name) }), [
    ...changesOfLabel("name", { before: old.name, after: base.name }),
    ...changeOfWord("kind", "baseKind", { before: old.kind, after: base.kind }),
    ...changeOfFlag("isSample", { before: old.isSample, after: base.isSample }),
  ]);
}

/** What changed in the discussion groups, and in each of them. */
export function differencesOfGroups({ before, after, names }: Compared): Difference[] {
  const mention = (group: Group, of: "before" | "after") => ({ id: group.itemId, fact: names[of].item(group.itemId) });
  return differencesOfRows({
    part: "groups",
    before: before.groups,
    after: after.groups,
    names,
    keyOf: ({ id }) => id,
    subjectOf: (group) => subject("group", { name: nameOfGroup(group) }),
    detailsOf: (group) => [...group.pairings.map(pairFact), ...group.topics.map(({ name }) => labelFact(name))],
    changesOf: (group) => [
      ...changeOf("code", { before: textFact(group.before.code), after: textFact(group.after.code) }),
      ...changesOfLabel("name", { before: group.before.name, after: group.after.name }),
      ...changeOfReference("meeting", {
        before: mention(group.before, "before"),
        after: mention(group.after, "after"),
      }),
      ...changeOfStop(group, names),
      ...changeOfWord("status", "groupStatus", { before: group.before.status, after: group.after.status }),
    ],
    inside: (group) => differencesInGroup(group, names),
    isOrdered: true,
  });
}

const pairFact = ({ guest, host }: Pairing) => ({ is: "pair" as const, guest: guest.name, host: host.name });

function differencesInGroup({ before, after }: Sides<Group>, names: Compared["names"]): Difference[] {
  const place = nameOfGroup(after);
  const rows = { part: "groups", names } as const;
  return [
    ...differencesOfRows({
      ...rows,
      before: before.pairings,
      after: after.pairings,
      keyOf: ({ host, guest }) => `${host.id} ${guest.id}`,
      subjectOf: (pairing) => subject("pairing", { name: pairFact(pairing), place }),
      inside: (pairing) =>
        (["guest", "host"] as const).flatMap((side) => {
          const [old, unit] = [pairing.before[side], pairing.after[side]];
          return changedIn("groups", schoolOf(unit), changesOfLabel("name", { before: old.name, after: unit.name }));
        }),
      isOrdered: true,
    }),
    ...differencesOfRows({
      ...rows,
      before: before.topics,
      after: after.topics,
      keyOf: ({ id }) => id,
      subjectOf: ({ name }) => subject("topic", { name: labelFact(name), place }),
      changesOf: (topic) => changesOfLabel("name", { before: topic.before.name, after: topic.after.name }),
      isOrdered: true,
    }),
    ...differencesOfRows({
      ...rows,
      before: before.participants,
      after: after.participants,
      keyOf: ({ memberId }) => memberId,
      subjectOf: ({ memberId }, of) => subject("seat", { name: of.member(memberId), place }),
      detailsOf: ({ role }) => [wordFact("seatRole", role)],
      changesOf: (seat) => changeOfWord("role", "seatRole", { before: seat.before.role, after: seat.after.role }),
      isOrdered: false,
    }),
  ];
}
