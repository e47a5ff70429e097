import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { MAX_GROUPS, MAX_PAIRINGS } from "../../groups/rules.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import { updateProposedTitles } from "../../record/commands/update-proposed-titles.ts";
import { findTitles } from "../../record/queries.ts";
import type { PartyRole } from "../../rules.ts";
import { removeFromStops } from "../../stops/commands/remove-from-stops.ts";
import { partyList } from "../../stops/queries.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import { pairingsToSwap, rolesAfter } from "../rules.ts";
import { type ChangeRoleInput, MAX_PARTIES } from "../schema.ts";

type PairingOfExchange = { groupId: string; hostUnitId: string; guestUnitId: string };

/** The pairings of an exchange by the institutions of their schools. */
async function pairingsOf(tx: Tx, exchangeId: string) {
  const pairings = await tx.pairing.findMany({
    where: { group: { exchangeId } },
    take: MAX_GROUPS * MAX_PAIRINGS,
    select: {
      groupId: true,
      hostUnitId: true,
      guestUnitId: true,
      group: { select: { stopId: true } },
      hostUnit: { select: { institutionId: true } },
      guestUnit: { select: { institutionId: true } },
    },
  });
  return pairings.map(({ group, hostUnit, guestUnit, ...pairing }) => ({
    ...pairing,
    stopId: group.stopId,
    hostInstitutionId: hostUnit.institutionId,
    guestInstitutionId: guestUnit.institutionId,
  }));
}

/**
 * Gives a party another role, as `rolesAfter`. Pairings whose host and guest changed places with it swap their sides. A
 * party that is no host any more has no stop.
 * @throws not_found; forbidden; conflict record_closed, not_a_party, what `rolesProblem` says,
 *         in_use where a pairing would be without a host, stop_in_use where items or groups are at one stop of several
 */
export async function changeRole(
  actor: Member,
  { institution, role, ...ref }: ChangeRoleInput,
): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES"], "exclusive");
    const party = await findParty(tx, exchange, institution);
    const roles = rolesAfter(exchange.kind, exchange.parties, { id: party.id, role });
    if (typeof roles === "string") throw conflict(roles);
    const changed = exchange.parties.flatMap((each) => {
      const to = roles.get(each.id);
      return to === undefined || to === each.role ? [] : [{ ...each, to }];
    });
    const left = await removeFromStops(actor, tx, {
      exchange,
      leaving: changed.filter((each) => each.role === "HOST").map(({ id }) => id),
    });
    const parties = exchange.parties.map((each) => ({ ...each, role: roles.get(each.id) ?? each.role }));
    const swapped = pairingsToSwap(parties, await pairingsOf(tx, exchange.id));
    if (!swapped) throw conflict("in_use");
    const before = await findTitles(tx, exchange.id);
    await storeRoles(tx, exchange, changed);
    if (swapped.length > 0) {
      await lockSections(actor, tx, exchange.id, ["GROUPS"]);
      await swapPairings(tx, swapped);
    }
    const renewed = await updateProposedTitles(actor, tx, { id: exchange.id, before });
    await record({
      action: "party.role_changed",
      subject: { type: "ExchangeParty", id: party.id },
      exchangeId: exchange.id,
      details: { from: party.role, to: role, changed: changed.map(({ id, to }) => ({ id, to })), left, ...renewed },
    });
    return listPartiesOfRecord(tx, actor, exchange);
  });
}

/** Each of them comes last among the parties of its new role. */
async function storeRoles(
  tx: Tx,
  exchange: LockedRecord,
  changed: readonly { id: string; to: PartyRole }[],
): Promise<void> {
  const last = await placeAfterLast(tx, partyList(exchange.id), { max: MAX_PARTIES, added: 0 });
  for (const [at, { id, to }] of changed.entries()) {
    await tx.exchangeParty.update({
      where: { id },
      data: {
        role: to,
        position: last + at,
        ...(to !== "HOST" && { stopFrom: null, stopTo: null }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
  }
}

/** In one statement: a trigger checks all pairings of the exchange after each statement. */
async function swapPairings(tx: Tx, pairings: readonly PairingOfExchange[]): Promise<void> {
  const of = (column: keyof PairingOfExchange) => pairings.map((pairing) => pairing[column]);
  await tx.$executeRaw`
    UPDATE "Pairing" pairing SET "hostUnitId" = wanted.guest, "guestUnitId" = wanted.host
    FROM unnest(${of("groupId")}::uuid[], ${of("hostUnitId")}::uuid[], ${of("guestUnitId")}::uuid[])
      AS wanted(discussion, host, guest)
    WHERE pairing."groupId" = wanted.discussion AND pairing."hostUnitId" = wanted.host
      AND pairing."guestUnitId" = wanted.guest`;
  await tx.discussionGroup.updateMany({
    where: { id: { in: of("groupId") } },
    data: { version: { increment: 1 } },
  });
}
