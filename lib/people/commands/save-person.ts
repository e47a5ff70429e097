import "server-only";
import { sortKeyFrom, sortKeyOf } from "@/lib/institutions/names/rules.ts";
import { isNamed } from "@/lib/institutions/names/schema.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { mayEditPerson } from "../policy.ts";
import { findAffiliations, personValues } from "../queries.ts";
import type { PersonValues, SavePersonInput } from "../schema.ts";
import { lockPerson } from "./lock-person.ts";

/**
 * Saves the names of a person; what others changed meanwhile stays, and comes back with the answer. A sort key that is
 * emptied is computed again; one that nobody touched follows a changed name if it came from the name before.
 * Titles and names in records of exchanges stay as they were held on their day.
 * @throws not_found; forbidden; invalid needs_a_name
 */
export async function savePerson(
  actor: Writer,
  { code, changes }: SavePersonInput,
): Promise<SavedSection<PersonValues>> {
  return transaction(actor, async (tx, record) => {
    const { id } = await lockPerson(tx, actor, code);
    assertMay(mayEditPerson(actor, await findAffiliations(tx, id)));
    const before = await tx.person.findUniqueOrThrow({ where: { id }, select: personValues });
    const { version: _, ...values } = before;
    const { data, conflicts } = mergeChanges<PersonValues>(values, changes);
    const names = { ...values, ...data };
    if (!isNamed(names)) throw new Refusal("invalid", "needs_a_name");
    const sortKey = sortKeyAfter(values, data);
    const { version, ...saved } = await tx.person.update({
      where: { id },
      data: {
        ...(data.nameZh !== undefined && { nameZh: data.nameZh }),
        ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
        sortKey,
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: personValues,
    });
    const details = { changes: changesMade(values, { ...data, sortKey }) };
    await record({ action: "person.saved", subject: { type: "Person", id }, details });
    return { version, values: saved, conflicts };
  });
}

function sortKeyAfter(before: PersonValues, data: Partial<PersonValues>): string {
  const names = { ...before, ...data };
  const typed = data.sortKey ? sortKeyFrom(data.sortKey) : "";
  if (typed !== "") return typed;
  const followsName = data.sortKey !== undefined || before.sortKey === sortKeyOf(before);
  return followsName ? sortKeyOf(names) : (before.sortKey ?? sortKeyOf(names));
}
