import { randomUUID } from "node:crypto";
import { type GroupEntry, listGroupEntries } from "@/lib/exchanges/groups/queries.ts";
import { addGroups } from "@/lib/exchanges/pairings/commands/add-groups.ts";
import { addPairing } from "@/lib/exchanges/pairings/commands/add-pairing.ts";
import { addGroupsInput, addPairingInput } from "@/lib/exchanges/pairings/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange, Unit } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";

/** Makes a record with recorders of both colleges, and two schools of each. */
export async function aRecord(facts: Parameters<typeof anExchange>[0] = {}) {
  const world = await anExchange({ roles: ["RECORDER"], ...facts });
  const of = (institutionId: string) => aUnit({ institutionId });
  const { host, guest } = world;
  return {
    ...world,
    hostUnits: [await of(host.institutionId), await of(host.institutionId)] as [Unit, Unit],
    guestUnits: [await of(guest.institutionId), await of(guest.institutionId)] as [Unit, Unit],
  };
}

export const refOf = ({ code }: Pick<Exchange, "code">) => ({ code });

export const groupsOf = ({ id }: Exchange): Promise<GroupEntry[]> =>
  read(system("test"), (tx) => listGroupEntries(tx, id));

/** Makes a pair of existing schools as a page sends it. */
export const pairOf = (host: { id: string }, guest: { id: string }) => ({
  host: { unitId: host.id },
  guest: { unitId: guest.id },
});

export const addAll = (
  actor: Member,
  exchange: Pick<Exchange, "code">,
  pairs: object[],
  { onlyNew = false, key = randomUUID() as string } = {},
) => addGroups(actor, addGroupsInput.parse({ ...refOf(exchange), key, pairs, onlyNew }));

export const addPair = (
  actor: Member,
  exchange: Pick<Exchange, "code">,
  groupId: string,
  pair: object,
  key: string = randomUUID(),
) => addPairing(actor, addPairingInput.parse({ ...refOf(exchange), key, groupId, pair }));
