import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import type { PartyUses } from "./rules.ts";

/** What of a record belongs to one of its parties. */
export async function findPartyUses(
  tx: Tx,
  { exchangeId, id, institutionId }: { exchangeId: string; id: string; institutionId: string },
): Promise<PartyUses> {
  const [uses] = await tx.$queryRaw<PartyUses[]>`
    SELECT
      (SELECT count(*)::int FROM "DelegationMember" WHERE "delegationId" = delegation."id")
        + (SELECT coalesce(sum(coalesce("count", 1)), 0)::int FROM "DelegationOthers"
           WHERE "delegationId" = delegation."id") AS "members",
      (delegation."headcount" IS NOT NULL
        OR EXISTS (SELECT FROM "StopHeadcount" WHERE "delegationId" = delegation."id"))::int AS "headcount",
      (party."fileNumber" IS NOT NULL)::int AS "fileNumber",
      (party."coordinatorId" IS NOT NULL)::int AS "coordinator",
      (SELECT count(*)::int FROM "Pairing" pair
        JOIN "DiscussionGroup" grouped ON grouped."id" = pair."groupId" AND grouped."exchangeId" = party."exchangeId"
        WHERE EXISTS (SELECT FROM "Unit" unit WHERE unit."id" IN (pair."hostUnitId", pair."guestUnitId")
          AND unit."institutionId" = party."institutionId")) AS "pairs",
      (SELECT count(*)::int FROM "Visit" visit
        JOIN "ItineraryItem" item ON item."id" = visit."itemId" AND item."exchangeId" = party."exchangeId"
        JOIN "PracticeBase" base ON base."id" = visit."baseId"
        WHERE base."institutionId" = party."institutionId" OR EXISTS (
          SELECT FROM "VisitUnit" joined JOIN "Unit" unit ON unit."id" = joined."unitId"
          WHERE joined."visitId" = visit."id" AND unit."institutionId" = party."institutionId")) AS "visits",
      (SELECT count(*)::int FROM "Report"
        WHERE "exchangeId" = party."exchangeId" AND "ownerInstitutionId" = party."institutionId") AS "report",
      (SELECT count(*)::int FROM "ItineraryItem" WHERE "stopId" = party."id")
        + (SELECT count(*)::int FROM "DiscussionGroup" WHERE "stopId" = party."id")
        + (SELECT count(*)::int FROM "StopHeadcount" WHERE "stopId" = party."id")
        + (SELECT count(*)::int FROM "MemberStop" WHERE "stopId" = party."id") AS "stop",
      (SELECT count(*)::int FROM "Agreement" agreement WHERE agreement."exchangeId" = party."exchangeId" AND (
        EXISTS (SELECT FROM "AgreementParty" signing
          WHERE signing."agreementId" = agreement."id" AND signing."partyId" = party."id")
        OR EXISTS (SELECT FROM "AgreementPerson" person
          WHERE person."agreementId" = agreement."id" AND person."partyId" = party."id"))) AS "agreements",
      (delegation."takenOverAt" IS NOT NULL)::int AS "takenOver",
      (SELECT count(*)::int FROM "NameVouching"
        WHERE "exchangeId" = party."exchangeId" AND "institutionId" = party."institutionId") AS "vouched",
      (EXISTS (SELECT FROM "Revision" WHERE "exchangeId" = party."exchangeId"))::int AS "shown"
    FROM "ExchangeParty" party LEFT JOIN "Delegation" delegation ON delegation."partyId" = party."id"
    WHERE party."id" = ${id}::uuid AND party."exchangeId" = ${exchangeId}::uuid AND party."institutionId" = ${institutionId}::uuid`;
  if (!uses) throw new Error(`no party ${id}`);
  return uses;
}
