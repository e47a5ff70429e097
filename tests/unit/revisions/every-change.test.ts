import { describe, expect, test } from "vitest";
import { differencesBetween } from "@/lib/revisions/differences/rules.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";
import { aFullSnapshot, everyChangeOf } from "./a-full-snapshot.ts";
import { aSnapshot } from "./a-snapshot.ts";

/** Changes that say nothing to a person. Every other change of a snapshot is told. */
const SILENT = `
  code
  purpose.provisional
  series.slug
  parties[].institution.slug
  parties[].institution.accent
  parties[].institution.kind
  parties[].unit.code
  parties[].unit.institution
  parties[].delegation.enteredById
  parties[].delegation.enteredById empty
  parties[].delegation.takenOverAt
  parties[].delegation.headcounts[] in another order
  parties[].delegation.members[].personId
  parties[].delegation.members[].personId empty
  parties[].delegation.members[].order
  items[].chairs[] in another order
  items[].position
  items[].visit.base.slug
  items[].visit.base.institution
  items[].visit.observations[] in another order
  items[].visit.units[] in another order
  items[].visit.units[].institution
  items[].visit.units[].code
  groups[].pairings[].host.institution
  groups[].pairings[].host.code
  groups[].pairings[].guest.institution
  groups[].pairings[].guest.code
  groups[].participants[] in another order
  agreements[].institutionIds[] in another order
  agreements[].people[].memberId
  agreements[].people[].memberId empty
  sourceNotes[].comment.provisional
  minutes[] in another order
  minutes[].items[].texts[] in another order
  agreements[].renewsOf.code
`
  .trim()
  .split(/\n\s*/);

const whole = aFullSnapshot();
const changes = everyChangeOf(whole);
const runs = { numRuns: isDrill ? 2_000 : 100 };

describe("every single change of a snapshot is told, both ways", () => {
  const isTold = ({ changed }: { changed: Snapshot }) => {
    const [there, back] = [differencesBetween(whole, changed), differencesBetween(changed, whole)];
    expect(there.length > 0).toBe(back.length > 0);
    return there.length > 0;
  };

  test("but those of a list, which say nothing to a person", () => {
    const silent = new Set(changes.filter((change) => !isTold(change)).map(({ what }) => what));
    expect([...silent].sort()).toEqual(SILENT.toSorted());
  });

  test("and none of a snapshot that is as it was", () => {
    expect(differencesBetween(whole, structuredClone(whole))).toEqual([]);
    fc.assert(
      fc.property(aSnapshot, (any) => {
        expect(differencesBetween(any, structuredClone(any))).toEqual([]);
      }),
      runs,
    );
  });

  test("as something that came where it is gone the other way, as many times", () => {
    const kinds = (before: Snapshot, after: Snapshot) =>
      Map.groupBy(differencesBetween(before, after), ({ kind }) => kind);
    for (const { what, changed } of changes) {
      const [there, back] = [kinds(whole, changed), kinds(changed, whole)];
      const count = (of: typeof there, kind: "added" | "removed" | "moved") => of.get(kind)?.length ?? 0;
      expect([what, count(there, "added"), count(there, "removed"), count(there, "moved")]).toEqual([
        what,
        count(back, "removed"),
        count(back, "added"),
        count(back, "moved"),
      ]);
    }
  });
});
