import type { z } from "zod";
import { heldStatuses } from "@/lib/exchanges/rules.ts";
import {
  type Snapshot,
  type SnapshotAgreement,
  type SnapshotParty,
  snapshot,
} from "@/lib/revisions/snapshots/schema.ts";
import { fc } from "@/tests/support/properties.ts";

type Schema = z.core.$ZodType;

/** Values of strings that are no free text, by their path in a snapshot. */
const FIXED: Readonly<Record<string, string>> = {
  timezone: "Asia/Shanghai",
  firstDay: "2025-12-05",
  lastDay: "2025-12-06",
  "items[].day": "2025-12-05",
  "parties[].stop.from": "2025-12-05",
  "parties[].stop.to": "2025-12-06",
  "agreements[].day": "2025-12-05",
  "agreements[].validFrom": "2025-12-05",
  "agreements[].validTo": "2028-12-05",
};

/** Makes values of a schema; a string is the path at which it stands, "parties[].fileNumber". */
function arbitraryOf(schema: Schema, path: string): fc.Arbitrary<unknown> {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } };
  const inner = (key: string) => arbitraryOf(def[key] as Schema, path);
  switch (def.type) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape as Record<string, Schema>).map(([key, each]) => [
            key,
            arbitraryOf(each, path === "" ? key : `${path}.${key}`),
          ]),
        ),
      );
    case "array":
      return fc.array(arbitraryOf(def.element as Schema, `${path}[]`), { minLength: 1, maxLength: 2 });
    case "nullable":
      return fc.option(inner("innerType"), { freq: 6 });
    case "readonly":
    case "default":
      return inner("innerType");
    case "pipe":
      return inner("in");
    case "enum":
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>));
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.nat();
    case "string":
      if (path in FIXED) return fc.constant(FIXED[path]);
      if (def.format === "uuid") return fc.uuid({ version: 7 });
      if (def.format === "datetime") return fc.constant("2025-12-05T01:00:00.000Z");
      return fc.constant(path);
    default:
      throw new Error(`no values for ${def.type} at ${path}`);
  }
}

/** Snapshots of exchanges that were held, with a host; every free text says where in the snapshot it stands. */
export const aSnapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(arbitraryOf(snapshot, ""), fc.constantFrom(...heldStatuses))
  .map(([value, status]) => {
    const made = withPeopleOfItsOwn(snapshot.parse({ ...(value as object), status }));
    const [first, ...others] = made.parties;
    const parties = first ? [{ ...first, role: "HOST" as const }, ...others] : [];
    return { ...made, parties, agreements: made.agreements.map((agreement) => signedBy(agreement, parties)) };
  });

/** A snapshot in which those who are mentioned by their id are members of it, where it has some. */
function withPeopleOfItsOwn(made: Snapshot): Snapshot {
  const everybody = made.parties.flatMap(({ delegation }) => delegation?.members ?? []);
  return {
    ...made,
    parties: made.parties.map((party) => ({
      ...party,
      delegation: party.delegation && {
        ...party.delegation,
        members: party.delegation.members.map((member, at, [first]) => ({
          ...member,
          onBehalfOfId: (at > 0 && member.onBehalfOfId !== null && first?.id) || null,
        })),
      },
    })),
    items: made.items.map((item, at) => ({
      ...item,
      chairs: everybody.slice(at, at + item.chairs.length).map(({ id }) => id),
    })),
  };
}

/** An agreement that names members of the record, and people in words who sign for its colleges or for none. */
function signedBy(agreement: SnapshotAgreement, parties: readonly SnapshotParty[]): SnapshotAgreement {
  const members = parties.flatMap(({ delegation }) => delegation?.members ?? []).map(({ id }) => id);
  const institutionIds = parties.map(({ institution }) => institution.id);
  const people = agreement.people.map((person, at) => ({
    ...person,
    memberId: person.memberId && (members[at] ?? null),
    institutionId: person.institutionId && (institutionIds[at] ?? null),
    representativeId: person.representativeId && (members.at(-1) ?? null),
  }));
  return { ...agreement, institutionIds, people };
}

/** Every string in a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}
