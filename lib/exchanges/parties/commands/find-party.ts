import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";

type Party = LockedRecord["parties"][number];

/**
 * The party of a record, by the slug of its institution.
 * @throws not_found; conflict not_a_party
 */
export async function findParty(tx: Tx, { parties }: LockedRecord, slug: string): Promise<Party> {
  const institution = await tx.institution.findUnique({ where: { slug }, select: { id: true } });
  if (!institution) throw notFound();
  const party = parties.find(({ institutionId }) => institutionId === institution.id);
  if (!party) throw conflict("not_a_party");
  return party;
}
