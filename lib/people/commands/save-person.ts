import "server-only";
import { assertNamed, sortKeyFrom, sortKeyOf } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { mayEditPerson } from "../policy.ts";
import { findAffiliations, personValues } from "../queries.ts";
import type { PersonValues, SavePersonInput } from "../schema.ts";
import { lockPerson } from "./lock-person.ts";

/**
 * Saves the names of a person. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * Records of exchanges do not change: they have the name of their day.
 * @throws not_found; forbidden; invalid needs_a_name
 */
export async function savePerson(
  actor: Writer,
  { code, changes }: SavePersonInput,
): Promise<SavedSection<PersonValues>> {
  return transaction(actor, async (tx, record) => {
    const { id } = await lockPerson(actor, tx, code);
    assertMay(mayEditPerson(actor, await findAffiliations(tx, id)));
    const before = await tx.person.findUniqueOrThrow({ where: { id }, select: personValues });
    const { version: seen, ...values } = before;
    const { data, conflicts } = mergeChanges<PersonValues>(values, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: seen, values, conflicts });
    assertNamed({ ...values, ...data });
    const sortKey = sortKeyAfter(values, data);
    const { version, ...saved } = await tx.person.update({
      where: { id },
      data: {
        ...(data.nameZh !== undefined && { nameZh: data.nameZh }),
        ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
        sortKey,
        version: { increment: 1 },
      },
      select: personValues,
    });
    const details = { changes: changesMade(values, { ...data, sortKey }) };
    await record({ action: "person.saved", subject: { type: "Person", id }, details });
    return { version, values: saved, conflicts };
  });
}

/** The sort key after a save: the typed one; computed anew where it was emptied, or had been computed before. */
function sortKeyAfter(before: PersonValues, data: Partial<PersonValues>): string {
  const names = { ...before, ...data };
  const typed = data.sortKey ? sortKeyFrom(data.sortKey) : "";
  if (typed !== "") return typed;
  const followsName = data.sortKey !== undefined || before.sortKey === sortKeyOf(before);
  return followsName ? sortKeyOf(names) : (before.sortKey ?? sortKeyOf(names));
}
