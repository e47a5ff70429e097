import "server-only";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { AgreementPersonEntry } from "../queries.ts";
import { findRightToName } from "./find-right-to-name.ts";

type RestoredPeople = {
  exchange: LockedRecord;
  agreementId: string;
  people: readonly AgreementPersonEntry[];
  /** of the first of them */
  position?: number;
};

/**
 * Writes people of an agreement as they were. Members who left the record meanwhile are left out, also as
 * representatives, and so are parties. Readers see no name of a party whose people the actor does not decide about: it may
 * have looked meanwhile at a record without this row, and says itself that it may be named.
 */
export async function insertAgreementPeople(
  actor: Member,
  tx: Tx,
  { exchange, agreementId, people, position = 1 }: RestoredPeople,
): Promise<void> {
  const { id: exchangeId, parties } = exchange;
  const ids = people.flatMap(({ memberId, values }) => [memberId, values.representativeId].filter((id) => id !== null));
  // Locked, so that nobody removes them before the commit.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "DelegationMember"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${ids}::uuid[]) FOR KEY SHARE`;
  const members = new Set(rows.map(({ id }) => id));
  const isThere = (id: string | null) => id !== null && members.has(id);
  const standing = people.filter(({ memberId }) => memberId === null || isThere(memberId));
  const partyIds = new Set(standing.flatMap(({ values }) => (values.namedInPublic ? [values.partyId] : [])));
  const decided = new Set<string | null>();
  for (const partyId of partyIds) if (await findRightToName(actor, tx, exchange, { partyId })) decided.add(partyId);
  await tx.agreementPerson.createMany({
    data: standing.map(({ id, version, memberId, values }, at) => ({
      ...values,
      id,
      agreementId,
      exchangeId,
      memberId,
      position: position + at,
      version: version + 1,
      namedInPublic: values.namedInPublic && decided.has(values.partyId),
      // of a party that left nobody is named any more
      ...(values.partyId !== null &&
        parties.every((party) => party.id !== values.partyId) && { partyId: null, namedInPublic: false }),
      representativeId: isThere(values.representativeId) ? values.representativeId : null,
    })),
  });
}
