import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { asReadersSee, withoutConfidential } from "@/lib/revisions/audiences/rules.ts";
import { differencesBetween } from "@/lib/revisions/differences/rules.ts";
import { type NamePermissions, NO_PERMISSIONS } from "@/lib/revisions/mentions/rules.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";
import { aFullSnapshot, everyChangeOf } from "./a-full-snapshot.ts";
import { aSnapshot } from "./a-snapshot.ts";

const runs = { numRuns: isDrill ? 2_000 : 100 };
const members = ({ parties }: Snapshot) => parties.flatMap(({ delegation }) => delegation?.members ?? []);
const mentions = ({ agreements }: Snapshot) => agreements.flatMap(({ people }) => people);
const everybody = (snapshot: Snapshot) => new Set([...members(snapshot), ...mentions(snapshot)].map(({ id }) => id));

/** A record that readers may see, in which nothing is empty. */
const whole: Snapshot = (() => {
  const { parties, sourceNotes, ...full } = aFullSnapshot();
  const notes = sourceNotes.map((note, at) => ({ ...note, isPublic: at === 0 }));
  const delegationOf = ({ delegation }: (typeof parties)[number]) =>
    delegation && {
      ...delegation,
      members: delegation.members.map((member) => ({ ...member, status: "PRESENT" as const })),
    };
  const [host, second] = parties.map((party) => ({ ...party, delegation: delegationOf(party) }));
  const [guest] = aFullSnapshot().parties.map((party) => ({ ...party, delegation: delegationOf(party) }));
  if (!host || !second || !guest) throw new Error("a full snapshot has two parties");
  return {
    ...full,
    sourceNotes: notes,
    status: "HELD",
    parties: [
      { ...host, role: "HOST" },
      { ...second, role: "HOST" },
      { ...guest, role: "GUEST", stop: { from: null, to: null } },
    ],
  };
})();

/**
 * Changes of the view that say nothing to a person: addresses, colours, numbers of places that the order tells anyway, and
 * the order of parties, which their roles tell.
 */
const UNTOLD = `
  code
  series.slug
  parties[].institution.slug
  parties[].institution.accent
  parties[].institution.kind
  parties[].unit.code
  parties[].unit.institution
  parties[].delegation.members[].order
  items[].position
  items[].visit.base.slug
  items[].visit.base.institution
  groups[].pairings[].host.institution
  groups[].pairings[].host.code
  groups[].pairings[].guest.institution
  groups[].pairings[].guest.code
  sourceNotes[].comment.provisional
  agreements[].renewsOf.code
`
  .trim()
  .split(/\n\s*/);

/** Another row that says the same is told although the view is alike. */
const isOfAnotherRow = (what: string) => what.endsWith(".id");

describe("what readers see of a snapshot", () => {
  test("is what is in their view of it, names that were withdrawn included", () => {
    const isOdd = (id: string) => Number.parseInt(id.slice(-1), 16) % 2 === 1;
    fc.assert(
      fc.property(aSnapshot, (any) => {
        const ids = [...everybody(any)];
        const permissions: NamePermissions = {
          vouchedFor: new Set(ids.filter(isOdd)),
          withdrawn: new Set(ids.slice(0, 1)),
        };
        const projected = asReadersSee(any, permissions);
        const seen = toView(projected, { ...NO_PERMISSIONS, vouchedFor: everybody(any) });
        // the zone is for calendars, and no page tells it
        expect(seen).toEqual({ ...toView(any, permissions), timezone: projected.timezone });
      }),
      runs,
    );
  });

  test("differs in words where their view differs, and nowhere else", () => {
    const isPublic = (snapshot: Snapshot) => ["HELD", "RECORDED", "AGREED"].includes(snapshot.status);
    const hasHost = ({ parties }: Snapshot) => parties.some(({ role }) => role === "HOST");
    const view = toView(whole, NO_PERMISSIONS);
    const shown = asReadersSee(whole, NO_PERMISSIONS);
    const wrong = everyChangeOf(whole)
      .filter(({ what, changed }) => isPublic(changed) && hasHost(changed) && !isOfAnotherRow(what))
      .filter(({ changed }) => {
        const told = differencesBetween(shown, asReadersSee(changed, NO_PERMISSIONS));
        return isDeepStrictEqual(view, toView(changed, NO_PERMISSIONS)) === told.length > 0;
      })
      .map(({ what }) => what);
    expect([...new Set(wrong)].sort()).toEqual(UNTOLD.toSorted());
  });
});

describe("for whoever may not read confidential minutes", () => {
  const [first] = whole.minutes.flatMap(({ items }) => items);
  const confidential = (isConfidential: (id: string) => boolean, text = "先说。"): Snapshot => ({
    ...whole,
    outcomes: whole.outcomes.map((outcome) => ({ ...outcome, minuteItemId: first?.id ?? null })),
    minutes: whole.minutes.map((minute) => ({
      ...minute,
      items: minute.items.map((item) => ({
        ...item,
        confidential: isConfidential(item.id),
        texts: [{ locale: "zh", text: item.id === first?.id ? text : "另一条。" }],
      })),
    })),
  });
  const told = (before: Snapshot, after: Snapshot) => {
    const hidden = withoutConfidential({ before, after });
    return JSON.stringify([differencesBetween(hidden.before, hidden.after), hidden]);
  };
  const isFirst = (id: string) => id === first?.id;
  const nobody = () => false;

  test.each([
    ["stays", isFirst, isFirst],
    ["becomes", nobody, isFirst],
    ["was", isFirst, nobody],
  ])("nothing is told of a statement that %s confidential, nor of what cites it", (_, before, after) => {
    const found = told(confidential(before, "机密甲。"), confidential(after, "机密乙。"));
    expect(found).not.toContain("机密");
    expect(found).not.toContain(first?.id);
    expect(found).toContain("另一条。");
    expect(JSON.parse(found)[0]).toEqual([]);
  });
});
