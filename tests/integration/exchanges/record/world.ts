import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aDelegationMember, anExchange, anOutcome, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aMinute, anItem } from "@/tests/factories/itinerary.ts";

/** The sections of a record with versions beyond the first, and the only account that changed them. */
export async function changedSections(exchangeId: string) {
  const rows = await read(system("test"), (tx) =>
    tx.recordSection.findMany({ where: { exchangeId, version: { gt: 1 } }, orderBy: { kind: "asc" } }),
  );
  return rows.map(({ kind, changedById }) => [kind, changedById]);
}

export const eventsOf = (exchangeId: string) =>
  read(system("test"), (tx) => tx.auditEvent.count({ where: { exchangeId } }));

/** Makes a confirmed exchange with one row of each kind; the host may change all of it. */
export async function aFullRecord() {
  const world = await anExchange({ roles: ["COORDINATOR", "EDITOR", "INSTITUTION_ADMIN"], status: "CONFIRMED" });
  const { exchange, hostParty } = world;
  const member = await aDelegationMember(hostParty.delegation);
  const group = await aDiscussionGroup(exchange);
  const { minute, statement } = await aMinute(exchange);
  return {
    ...world,
    member,
    group,
    minute,
    statement,
    item: await anItem(exchange),
    outcome: await anOutcome(exchange),
    note: await aSourceNote(exchange),
    ref: { code: exchange.code },
    ofDelegation: { code: exchange.code, delegationId: hostParty.delegation.id },
    slugOfHost: (
      await read(system("test"), (tx) => tx.institution.findUniqueOrThrow({ where: { id: world.host.institutionId } }))
    ).slug,
  };
}
export type World = Awaited<ReturnType<typeof aFullRecord>>;
