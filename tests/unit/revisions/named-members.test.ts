import { expect, test } from "vitest";
import { namedMembers, toView } from "@/lib/revisions/views/rules.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";
import { aSnapshot } from "./a-snapshot.ts";

const isEven = (id: string) => Number.parseInt(id.slice(-1), 16) % 2 === 0;

test("the members who are said to be seen by name are those whom readers see by name", () => {
  let [seen, waiting] = [0, 0];
  fc.assert(
    fc.property(aSnapshot, (snapshot) => {
      const members = snapshot.parties.flatMap(({ delegation }) => delegation?.members ?? []);
      const permissions = {
        vouchedFor: new Set(members.map(({ id }) => id).filter((id) => isEven(id.slice(0, -1)))),
        withdrawn: new Set(members.map(({ id }) => id).filter(isEven)),
      };
      const everybody = new Set(members.map(({ id }) => id));
      const namesIn = (given: typeof permissions) =>
        toView(snapshot, given).parties.flatMap(
          ({ delegation }) => delegation?.members.flatMap(({ name }) => name ?? []) ?? [],
        );
      const named = namedMembers(snapshot, permissions);
      expect(named.filter(({ isSeen }) => isSeen).map(({ name }) => name)).toEqual(namesIn(permissions));
      expect(named.map(({ name }) => name)).toEqual(namesIn({ ...permissions, vouchedFor: everybody }));
      seen += named.filter(({ isSeen }) => isSeen).length;
      waiting += named.filter(({ isSeen }) => !isSeen).length;
    }),
    { numRuns: isDrill ? 2_000 : 600 },
  );
  expect(Math.min(seen, waiting)).toBeGreaterThan(0);
});
