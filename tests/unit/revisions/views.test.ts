import { describe, expect, test } from "vitest";
import { type NamePermissions, NO_PERMISSIONS, peopleToAsk } from "@/lib/revisions/mentions/rules.ts";
import { collegesToAsk } from "@/lib/revisions/named-people/rules.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { namedIds, toView } from "@/lib/revisions/views/rules.ts";
import { publicExchange } from "@/lib/revisions/views/schema.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";
import { aSnapshot, stringsIn } from "./a-snapshot.ts";

/** The texts of a snapshot that readers may see. Whatever is not named here stays inside. */
const SHOWN = `
  code title.zh title.en theme.zh theme.en place.zh place.en series.slug series.name.zh series.name.en
  parties[].institution.slug parties[].institution.code parties[].institution.name.zh parties[].institution.name.en
  parties[].unit.institution parties[].unit.code parties[].unit.name.zh parties[].unit.name.en
  parties[].institution.shortName.zh parties[].institution.shortName.en
  parties[].delegation.members[].name.zh parties[].delegation.members[].name.en
  parties[].delegation.members[].title.zh parties[].delegation.members[].title.en
  parties[].delegation.members[].unitName.zh parties[].delegation.members[].unitName.en
  parties[].delegation.others[].label.zh parties[].delegation.others[].label.en
  parties[].delegation.others[].unitName.zh parties[].delegation.others[].unitName.en
  items[].audience.label.zh items[].audience.label.en
  items[].title.zh items[].title.en items[].place.zh items[].place.en items[].visit.base.slug
  items[].visit.base.name.zh items[].visit.base.name.en items[].visit.base.institution
  groups[].code groups[].name.zh groups[].name.en groups[].topics[].name.zh groups[].topics[].name.en
  groups[].pairings[].host.institution groups[].pairings[].host.code
  groups[].pairings[].host.name.zh groups[].pairings[].host.name.en
  groups[].pairings[].guest.institution groups[].pairings[].guest.code
  groups[].pairings[].guest.name.zh groups[].pairings[].guest.name.en
  sourceNotes[].quote sourceNotes[].comment.zh sourceNotes[].comment.en
  outcomes[].code outcomes[].title.zh outcomes[].title.en
  agreements[].title.zh agreements[].title.en agreements[].renews.zh agreements[].renews.en agreements[].renewsOf.code
  agreements[].people[].name.zh agreements[].people[].name.en
  agreements[].people[].title.zh agreements[].people[].title.en
  agreements[].people[].organisation.zh agreements[].people[].organisation.en
`
  .trim()
  .split(/\s+/);

const runs = { numRuns: isDrill ? 2_000 : 200 };
const isPath = (text: string) => /^[a-z]\w*(\.|\[\]|$)/.test(text) && !["zh", "en"].includes(text);
const isId = (text: string) => /^[0-9a-f]{32}$/.test(text);
/** The identifiers of items, which are made of theirs (version 5 of a UUID). */
const isMadeOfId = (text: string) => /^[0-9a-f]{12}5[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(text);
const members = (snapshot: Snapshot) => snapshot.parties.flatMap((party) => party.delegation?.members ?? []);
const everybody = (snapshot: Snapshot) => [
  ...members(snapshot),
  ...snapshot.agreements.flatMap(({ people }) => people),
];
const permissionsFor = (snapshot: Snapshot, share: (id: string) => boolean) => ({
  vouchedFor: new Set(
    everybody(snapshot)
      .map(({ id }) => id)
      .filter((id) => share(`vouched ${id}`)),
  ),
  withdrawn: new Set(
    everybody(snapshot)
      .map(({ id }) => id)
      .filter(share),
  ),
});
const byLastDigit = (id: string) => Number.parseInt(id.slice(-1), 16) % 2 === 0;

const wasThere = (status: string) => status === "CONFIRMED" || status === "PRESENT";

/** Order, name and school of those who were there, or whose names matter although they were not, told apart from `toView` by what the product says. */
function membersShown({ delegation }: Snapshot["parties"][number], permissions: NamePermissions) {
  return (
    delegation?.members
      .filter(
        ({ id, status, sentGreetings }, _at, all) =>
          wasThere(status) ||
          (status === "ABSENT" &&
            (sentGreetings || all.some((other) => wasThere(other.status) && other.onBehalfOfId === id))),
      )
      // a row without a name shows nothing unless its writer marked it as a title
      .filter(({ id, name, namedInPublic }) => name !== null || (namedInPublic && !permissions.withdrawn.has(id)))
      .map(({ id, order, namedInPublic, name, unitName }) => {
        const isAsked = Boolean(delegation?.takenOverAt) || permissions.vouchedFor.has(id);
        const isNamed = isAsked && namedInPublic && name !== null && !permissions.withdrawn.has(id);
        return isNamed ? [order, name, unitName] : [order, null, null];
      })
  );
}

const withNamesOfTheirOwn = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  parties: snapshot.parties.map((party) => ({
    ...party,
    delegation: party.delegation && {
      ...party.delegation,
      members: party.delegation.members.map((member) => ({
        ...member,
        name: member.name && { zh: `name ${member.id}`, en: null, provisional: [] },
        title: member.title && { zh: `title ${member.id}`, en: null, provisional: [] },
      })),
    },
  })),
});

describe("what readers see of a record", () => {
  test("holds the texts of the list and no other, and no id", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const texts = stringsIn(toView(snapshot, permissionsFor(snapshot, byLastDigit)));
        const shown = texts.filter((text) => stringsIn(snapshot).includes(text) && isPath(text));
        const ids = new Set(
          stringsIn(snapshot)
            .map((text) => text.replaceAll("-", ""))
            .filter(isId),
        );
        for (const text of shown) seen.add(text);
        expect(shown.filter((text) => !SHOWN.includes(text))).toEqual([]);
        expect(texts.filter((text) => /^[0-9a-f]{8}-?[0-9a-f]{4}/.test(text) && !isMadeOfId(text))).toEqual([]);
        expect(texts.filter((text) => ids.has(text.replaceAll("-", "")))).toEqual([]);
      }),
      runs,
    );
    expect([...seen].sort()).toEqual([...SHOWN].sort());
  });

  test("names nobody who is not to be named, whose name was withdrawn, or whose college nobody asked", () => {
    fc.assert(
      fc.property(aSnapshot, fc.func(fc.boolean()), (snapshot, share) => {
        const permissions = permissionsFor(snapshot, share);
        const view = toView(snapshot, permissions);
        const expected = snapshot.parties.map((party) => membersShown(party, permissions));
        expect(
          view.parties.map(({ delegation }) =>
            delegation?.members.map(({ order, name, unitName }) => [order, name, unitName]),
          ),
        ).toEqual(expected);
      }),
      runs,
    );
  });

  test("has no name of a chair or of somebody absent that the rosters do not have", () => {
    let [chairs, absent] = [0, 0];
    fc.assert(
      fc.property(aSnapshot, fc.func(fc.boolean()), (snapshot, share) => {
        // each name says whose it is
        const told = withNamesOfTheirOwn(snapshot);
        const view = toView(told, permissionsFor(told, share));
        const roster = view.parties.flatMap(({ delegation }) => delegation?.members ?? []);
        const shown = new Set(roster.flatMap(({ name, title }) => stringsIn([name, title])));
        const items = view.itinerary.flatMap(({ items: ofDay }) => ofDay);
        const [ofChairs, ofAbsent] = [
          stringsIn(items.map((item) => item.chairs.map(({ name, title }) => [name, title]))),
          stringsIn(roster.map(({ onBehalfOf }) => onBehalfOf)),
        ];
        expect([...ofChairs, ...ofAbsent].filter((text) => !shown.has(text))).toEqual([]);
        chairs += ofChairs.length;
        absent += ofAbsent.length;
      }),
      runs,
    );
    expect(Math.min(chairs, absent)).toBeGreaterThan(0);
  });

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const view = toView(snapshot, NO_PERMISSIONS);
        expect(publicExchange.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
      }),
      runs,
    );
  });

  test("has no note that is not public, nothing cancelled, and no minutes", () => {
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const view = toView(snapshot, NO_PERMISSIONS);
        expect(view.sourceNotes).toHaveLength(snapshot.sourceNotes.filter(({ isPublic }) => isPublic).length);
        expect(view.groups).toHaveLength(snapshot.groups.filter(({ status }) => status !== "CANCELLED").length);
        expect(view.itinerary.flatMap(({ items }) => items)).toHaveLength(
          snapshot.items.filter(({ status }) => status !== "CANCELLED").length,
        );
        expect(namedIds(snapshot).parties).toHaveLength(snapshot.parties.length);
        expect("minutes" in view).toBe(false);
      }),
      runs,
    );
  });

  test("asks the colleges of people who would be named if their college had looked", () => {
    fc.assert(
      fc.property(aSnapshot, (snapshot) => {
        const asked = collegesToAsk(snapshot).flatMap(({ memberIds }) => memberIds);
        const outsiders = peopleToAsk(snapshot, null).map(({ id }) => id);
        const vouched = toView(snapshot, { ...NO_PERMISSIONS, vouchedFor: new Set([...asked, ...outsiders]) });
        const vouchedFor = new Set(everybody(snapshot).map(({ id }) => id));
        expect(vouched).toEqual(toView(snapshot, { ...NO_PERMISSIONS, vouchedFor }));
      }),
      runs,
    );
  });
});
