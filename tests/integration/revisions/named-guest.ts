import { publicDb } from "@/lib/platform/db.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import type { DelegationMember } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

/** Facts of a text that is not published. */
export const draft = { status: "DRAFT", publishedAt: null } as const;
/** Facts of a member who was there and may be named. */
export const named = { status: "PRESENT", namedInPublic: true } as const;
/** The roles of somebody who edits delegations and publishes. */
export const RECORDING = ["COORDINATOR", "EDITOR"] as const;

/** Makes a public exchange whose guest names one person, on the word of the portal. */
export async function aNamedGuest() {
  const of = await anExchange({ roles: RECORDING });
  const member = await aDelegationMember(of.guestParty.delegation, named);
  return { ...(await aReport({ of })), member };
}

/** The English names that readers see, by party: host, guest; a title in brackets where there is no name. */
export const namesSeen = async ({ exchange }: { exchange: { code: string } }) =>
  (await findPublicExchange(publicDb, exchange.code))?.parties.map(
    ({ delegation }) => delegation?.members.map(({ name, title }) => name?.en ?? `(${title?.en})`) ?? [],
  );

/** Types something else into the row of a member, as a save does. */
export const retype = (member: DelegationMember, data: object) =>
  writeRow("DelegationMember", (tx) => tx.delegationMember.update({ where: { id: member.id }, data }));
