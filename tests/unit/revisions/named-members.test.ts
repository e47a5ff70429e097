import { expect, test } from "vitest";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { namedMembers } from "@/lib/revisions/named-people/rules.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";
import { aSnapshot } from "./a-snapshot.ts";

const isEven = (id: string) => Number.parseInt(id.slice(-1), 16) % 2 === 0;

type Named = { name: Localized | null };

/** The names of people, each once, in no order. */
const namesOf = (people: readonly Named[]): string[] =>
  [...new Set(people.flatMap(({ name }) => name?.zh ?? []))].sort();

/** Names that are told apart: each person's is the id. */
function withNamesOfTheirOwn(snapshot: Snapshot): Snapshot {
  const named = <Person extends Named & { id: string }>(person: Person): Person => ({
    ...person,
    name: person.name && { ...person.name, zh: person.id },
  });
  return {
    ...snapshot,
    parties: snapshot.parties.map((party) => ({
      ...party,
      delegation: party.delegation && { ...party.delegation, members: party.delegation.members.map(named) },
    })),
    agreements: snapshot.agreements.map((agreement) => ({ ...agreement, people: agreement.people.map(named) })),
  };
}

test("the people who are said to be seen by name are those whom readers see by name", () => {
  let [seen, waiting] = [0, 0];
  fc.assert(
    fc.property(aSnapshot, (any) => {
      const snapshot = withNamesOfTheirOwn(any);
      const members = [
        ...snapshot.parties.flatMap(({ delegation }) => delegation?.members ?? []),
        ...snapshot.agreements.flatMap(({ people }) => people),
      ];
      const permissions = {
        vouchedFor: new Set(members.map(({ id }) => id).filter((id) => isEven(id.slice(0, -1)))),
        withdrawn: new Set(members.map(({ id }) => id).filter(isEven)),
      };
      const everybody = new Set(members.map(({ id }) => id));
      const namesIn = (given: typeof permissions) => {
        const { parties, agreements } = toView(snapshot, given);
        const people = agreements.flatMap((agreement) => agreement.people);
        return namesOf([
          ...parties.flatMap(({ delegation }) => delegation?.members ?? []),
          ...people,
          ...people.flatMap(({ representedBy }) => representedBy ?? []),
        ]);
      };
      const named = namedMembers(snapshot, permissions);
      expect(namesOf(named.filter(({ isSeen }) => isSeen))).toEqual(namesIn(permissions));
      expect(namesOf(named)).toEqual(namesIn({ ...permissions, vouchedFor: everybody }));
      seen += named.filter(({ isSeen }) => isSeen).length;
      waiting += named.filter(({ isSeen }) => !isSeen).length;
    }),
    { numRuns: isDrill ? 2_000 : 600 },
  );
  expect(Math.min(seen, waiting)).toBeGreaterThan(0);
});
