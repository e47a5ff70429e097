import "server-only";
import { assertNoneSimilar, sameName } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";
import { peopleOfferedTo } from "../search/queries.ts";

/**
 * Refuses a new person where one of the same name has held an appointment at the institution, or been in one of its
 * delegations. Somebody who is not offered to the actor is not told of.
 * @throws conflict similar_exists
 */
export async function refuseNamesake(
  actor: Writer,
  tx: Tx,
  { institutionId, nameZh, nameEn }: { institutionId: string; nameZh: string | null; nameEn: string | null },
): Promise<void> {
  // two people who enter the same name at the same moment: the second is shown whom the first entered
  await takeAdvisoryLock(tx, `Person ${institutionId}`);
  const isOfInstitution = [
    { appointments: { some: { institutionId } } },
    { appointments: { some: { group: { institutions: { some: { id: institutionId, kind: "GROUP" as const } } } } } },
    { memberships: { some: { delegation: { party: { institutionId } } } } },
  ];
  const namesake = await tx.person.findFirst({
    where: {
      mergedIntoId: null,
      AND: [{ OR: isOfInstitution }, { OR: sameName({ nameZh, nameEn }) }, peopleOfferedTo(actor)],
    },
    select: { code: true },
  });
  assertNoneSimilar({ nameZh, nameEn }, namesake?.code);
}
