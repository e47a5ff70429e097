import { randomUUID } from "node:crypto";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { findRoster, type Roster } from "@/lib/exchanges/delegations/queries.ts";
import {
  addMemberInput,
  type MemberValues,
  saveMemberInput,
  type TypedMember,
} from "@/lib/exchanges/delegations/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

/** The codes by which pages name a delegation. */
export type Ref = { code: string; delegationId: string };

/**
 * Makes a record that the host began, with recorders of both colleges and of a third one.
 * @returns the codes of both delegations as well
 */
export async function aRecord(facts: Parameters<typeof anExchange>[0] = {}) {
  const hostInstitutionId = (await anInstitution()).id;
  const world = await anExchange({ roles: ["RECORDER"], hostInstitutionId, creatorId: hostInstitutionId, ...facts });
  const { exchange, hostParty, guestParty } = world;
  const refOf = ({ id }: { id: string }): Ref => ({ code: exchange.code, delegationId: id });
  return {
    ...world,
    ofHost: refOf(hostParty.delegation),
    ofGuest: refOf(guestParty.delegation),
    stranger: await aMember({ roles: ["RECORDER", "INSTITUTION_ADMIN"] }),
  };
}

export const rosterOf = ({ delegationId }: Ref): Promise<Roster> =>
  read(system("test"), (tx) => findRoster(tx, delegationId));

/** Returns the row of a delegation. */
export const stored = ({ delegationId }: Ref) =>
  read(system("test"), (tx) => tx.delegation.findUniqueOrThrow({ where: { id: delegationId } }));

export const names = ({ members }: Roster): (string | null)[] => members.map(({ values }) => values.nameZh);

const nothing: TypedMember = {
  nameZh: null,
  nameEn: null,
  titleZh: null,
  titleEn: null,
  unitNameZh: null,
  unitNameEn: null,
  role: "MEMBER",
};

export const typed = (facts: Partial<TypedMember>): TypedMember => ({ ...nothing, ...facts });

/** Adds a typed member with input as the page sends it. */
export const type = (actor: Member, ref: Ref, facts: Partial<TypedMember>, key: string = randomUUID()) =>
  addMember(actor, addMemberInput.parse({ ...ref, key, member: { kind: "typed", ...typed(facts) } }));

/** Saves fields of a member with input as the page sends it. */
export const save = (
  actor: Member,
  ref: Ref,
  memberId: string,
  changes: { [Field in keyof MemberValues]?: { from: FieldValue; to: FieldValue } },
  headId: string | null = null,
) => saveMember(actor, saveMemberInput.parse({ ...ref, memberId, headId, version: 1, changes }));
