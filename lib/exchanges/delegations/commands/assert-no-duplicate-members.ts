import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { isSameEntry, type MemberTexts, nameKeysOf } from "../rules.ts";
import { memberTextsSelect } from "../schema.ts";

type Entry = MemberTexts & { personId: string | null };

/**
 * Checks that nobody would be in the exchange twice: no person of the directory, and no typed entry with the same texts.
 * The caller has locked the members of the exchange, so that two delegations that add people queue.
 * @throws conflict person_twice
 */
export async function assertNoDuplicateMembers(
  _actor: Writer,
  tx: Tx,
  exchangeId: string,
  people: readonly Entry[],
): Promise<void> {
  const present = await tx.delegationMember.findMany({
    where: { exchangeId },
    select: { personId: true, ...memberTextsSelect },
  });
  const byKey = new Map<string, Entry[]>();
  const keysOf = (person: Entry) => [...(person.personId === null ? [] : [person.personId]), ...nameKeysOf(person)];
  const remember = (person: Entry) => {
    for (const key of keysOf(person)) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  };
  for (const person of present) remember(person);
  for (const person of people) {
    const similar = keysOf(person).flatMap((key) => byKey.get(key) ?? []);
    if (similar.some((other) => isSameEntry(person, other))) throw conflict("person_twice");
    remember(person);
  }
}
