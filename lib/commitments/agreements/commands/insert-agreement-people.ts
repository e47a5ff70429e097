import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import type { AgreementPersonEntry } from "../queries.ts";

type RestoredPeople = {
  exchangeId: string;
  agreementId: string;
  parties: readonly { id: string }[];
  people: readonly AgreementPersonEntry[];
  /** of the first of them */
  position?: number;
};

/**
 * Writes people of an agreement as they were. Members who left the record meanwhile are left out, also as
 * representatives, and so are parties.
 */
export async function insertAgreementPeople(
  tx: Tx,
  { exchangeId, agreementId, parties, people, position = 1 }: RestoredPeople,
): Promise<void> {
  const ids = people.flatMap(({ memberId, values }) => [memberId, values.representativeId].filter((id) => id !== null));
  // Locked, so that nobody removes them before the commit.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "DelegationMember"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${ids}::uuid[]) FOR KEY SHARE`;
  const members = new Set(rows.map(({ id }) => id));
  const isThere = (id: string | null) => id !== null && members.has(id);
  const standing = people.filter(({ memberId }) => memberId === null || isThere(memberId));
  await tx.agreementPerson.createMany({
    data: standing.map(({ id, version, memberId, values }, at) => ({
      ...values,
      id,
      agreementId,
      exchangeId,
      memberId,
      position: position + at,
      version: version + 1,
      // of a party that left nobody is named any more
      ...(values.partyId !== null &&
        parties.every((party) => party.id !== values.partyId) && { partyId: null, namedInPublic: false }),
      representativeId: isThere(values.representativeId) ? values.representativeId : null,
    })),
  });
}
