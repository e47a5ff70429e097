import { describe, expect, test } from "vitest";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { asStaffRead, renewedCodes } from "@/lib/revisions/audiences/rules.ts";
import { differencesBetween } from "@/lib/revisions/differences/rules.ts";
import { partsOfSection, recordParts } from "@/lib/revisions/row-differences/rules.ts";
import {
  comparableUntil,
  isOfSections,
  isSameVersions,
  latestVersions,
  unseenSaves,
  versionsOf,
} from "@/lib/revisions/seen-records/rules.ts";
import { aFullSnapshot, everyChangeOf } from "./a-full-snapshot.ts";

const first = versionsOf([]);

describe("the versions that somebody has seen", () => {
  test("are those of all sections; one that is not known is in its first version", () => {
    expect(Object.keys(first)).toEqual([...sectionKinds]);
    expect(versionsOf([{ kind: "NOTES", version: 4 }])).toEqual({ ...first, NOTES: 4 });
  });

  test("are of each section the latest that they saw anywhere", () => {
    expect(latestVersions({ ...first, NOTES: 4 }, { ...first, NOTES: 2, BASICS: 3 })).toEqual({
      ...first,
      NOTES: 4,
      BASICS: 3,
    });
    expect(latestVersions({}, {})).toEqual(first);
  });

  test("are the same only where each section is", () => {
    expect(isSameVersions(first, versionsOf([]))).toBe(true);
    for (const kind of sectionKinds) expect(isSameVersions(first, { ...first, [kind]: 2 })).toBe(false);
  });

  test.each([
    [{ BASICS: 3 }, 5, 2],
    [{ BASICS: 5 }, 5, 0],
    [{}, 5, 4],
    [{ BASICS: 9 }, 5, 0],
  ])("%j of version %i leave %i saves", (seen, version, saves) => {
    expect(unseenSaves({ kind: "BASICS", version }, seen)).toBe(saves);
  });

  test("are known for 180 days", () => {
    expect(comparableUntil(new Date("2026-01-01T00:00:00Z"))).toEqual(new Date("2026-06-30T00:00:00Z"));
  });
});

describe("a difference is told as news of the section in which it was made", () => {
  const full = aFullSnapshot();
  const all = everyChangeOf(full).flatMap(({ changed }) => differencesBetween(full, changed));

  test("each of one section, and none of no section", () => {
    expect(new Set(all.map(({ part }) => part))).toEqual(new Set(recordParts));
    for (const difference of all) {
      expect(sectionKinds.filter((kind) => isOfSections(difference, [kind]))).toHaveLength(1);
      expect(isOfSections(difference, [])).toBe(false);
    }
  });

  test("the status of the exchange of its state, and not of its basics", () => {
    const status = all.filter((each) => each.part === "basics" && each.kind === "changed" && each.field === "status");
    expect(status.length).toBeGreaterThan(0);
    expect(status.every((each) => isOfSections(each, ["STATUS"]) && !isOfSections(each, ["BASICS"]))).toBe(true);
  });

  test("every part belongs to one section", () => {
    expect(Object.values(partsOfSection).flat().toSorted()).toEqual([...recordParts].toSorted());
  });
});

describe("what of two snapshots somebody may read", () => {
  const full = aFullSnapshot();
  const [party] = full.parties;
  const [note] = full.sourceNotes;
  if (!party || !note) throw new Error("a full snapshot has parties and notes");
  const nobody = {
    ...{ readsConfidential: false, readsPrivateNotes: false, readsFileNumber: () => false },
    readsRecords: new Set<string>(),
  };
  const everything = {
    ...{ readsConfidential: true, readsPrivateNotes: true, readsFileNumber: () => true },
    readsRecords: new Set(renewedCodes(full)),
  };
  const withNote = (facts: Partial<typeof note>) => ({ ...full, sourceNotes: [{ ...note, ...facts }] });

  test("is everything for whoever may read everything", () => {
    const sides = { before: full, after: withNote({ isPublic: false }) };
    expect(asStaffRead(sides, everything)).toEqual(sides);
  });

  test("is the file number of the own party alone", () => {
    const rights = { ...nobody, readsFileNumber: (institutionId: string) => institutionId === party.institution.id };
    const { before, after } = asStaffRead({ before: full, after: full }, rights);
    const expected = full.parties.map((each) => (each === party ? party.fileNumber : null));
    expect(party.fileNumber).not.toBeNull();
    for (const side of [before, after]) expect(side.parties.map(({ fileNumber }) => fileNumber)).toEqual(expected);
  });

  test("is the earlier agreement only where its record may be read", () => {
    const renewed = { id: "00000000-0000-7000-8000-000000000001", code: "EX-2024-001" };
    const renewing = { ...full, agreements: full.agreements.map((each) => ({ ...each, renewsOf: renewed })) };
    const seen = (rights: typeof nobody) =>
      asStaffRead({ before: full, after: renewing }, rights).after.agreements.map(({ renewsOf }) => renewsOf);
    expect(full.agreements).not.toEqual([]);
    expect(new Set(seen({ ...nobody, readsRecords: new Set(["EX-2024-001"]) }))).toEqual(new Set([renewed]));
    expect(new Set(seen({ ...nobody, readsRecords: new Set(["EX-2024-002"]) }))).toEqual(new Set([null]));
  });

  test("is no statement that is confidential on either side", () => {
    const said = (confidential: boolean) => ({
      ...full,
      minutes: full.minutes.map((minute) => ({
        ...minute,
        items: minute.items.map((item) => ({ ...item, confidential })),
      })),
    });
    const { before, after } = asStaffRead({ before: said(false), after: said(true) }, nobody);
    for (const side of [before, after]) expect(side.minutes.flatMap(({ items }) => items)).toEqual([]);
  });

  test.each([
    ["that was and is private", false, false, [0, 0]],
    ["that became private", true, false, [0, 0]],
    ["that became public", false, true, [0, 1]],
    ["that was and is public", true, true, [1, 1]],
  ] as const)("of a note %s", (_case, was, is, expected) => {
    const { before, after } = asStaffRead(
      { before: withNote({ isPublic: was }), after: withNote({ isPublic: is }) },
      nobody,
    );
    expect([before.sourceNotes.length, after.sourceNotes.length]).toEqual(expected);
  });
});
