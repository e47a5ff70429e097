import { randomUUID } from "node:crypto";
import { inviteColleague } from "@/lib/accounts/invitations/commands/invite-colleague.ts";
import { giveRole } from "@/lib/accounts/users/commands/give-role.ts";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { addMemberToDirectory } from "@/lib/exchanges/delegations/commands/add-member-to-directory.ts";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { takeOverDelegation } from "@/lib/exchanges/delegations/commands/take-over-delegation.ts";
import { createPerson } from "@/lib/people/commands/create-person.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { asked } from "./chain-world.ts";
import { invitationTo, newPersonAt } from "./directory-probes.ts";
import { aDelegationOf, aMemberOf, type Situation } from "./situation.ts";

const nothing = {
  nameZh: null,
  nameEn: null,
  titleZh: null,
  titleEn: null,
  unitNameZh: null,
  unitNameEn: null,
  role: "MEMBER",
} as const;

const aPersonOf = ({ world, choose }: Situation) => choose(Object.values(world.people));

/** A person of the other college as somebody else would type them: with the same name and title. */
const typedAs = ({ nameZh, nameEn }: { nameZh: string | null; nameEn: string | null }) => ({
  ...nothing,
  nameZh,
  nameEn,
  titleZh: "院长",
});

/**
 * Acts on people and accounts. None appoints a person of the other college at the own one: by decision, this gives the
 * right to rename that person (docs/decisions/0022-who-renames-a-person.md).
 */
export const peopleActs = {
  "seat a person of the other college": async (situation: Situation) => {
    const { ref } = await aDelegationOf(situation);
    const { id: personId, appointmentId } = aPersonOf(situation);
    const member = {
      kind: "chosen" as const,
      personId,
      appointmentId: situation.choose([null, null, appointmentId]),
    };
    return addMember(situation.actor, { ...ref, key: randomUUID(), member });
  },
  "type a member": async (situation: Situation) => {
    const { ref } = await aDelegationOf(situation);
    const member = { kind: "typed" as const, ...typedAs(aPersonOf(situation)) };
    return addMember(situation.actor, { ...ref, key: randomUUID(), member });
  },
  "paste members": async (situation: Situation) => {
    const { ref } = await aDelegationOf(situation);
    const rows = Object.values(situation.world.people).map(typedAs);
    return pasteMembers(situation.actor, { ...ref, key: randomUUID(), rows, others: [] });
  },
  "save a member": async (situation: Situation) => {
    const { ref, member, delegation } = await aMemberOf(situation);
    const to = situation.choose([aPersonOf(situation).nameZh, "改了的名字"]);
    const headId = delegation.members.find(({ role }) => role === "HEAD")?.id ?? null;
    const changes = {
      nameZh: { from: member.nameZh, to },
      rank: { from: member.rank, to: "STAFF" as const },
      namedInPublic: { from: member.namedInPublic, to: true },
      ...situation.choose([{}, { role: { from: member.role, to: "HEAD" as const } }]),
    };
    return saveMember(situation.actor, { ...ref, memberId: member.id, headId, version: 1, changes });
  },
  "add a member to the directory": async (situation: Situation) => {
    const { ref, member } = await aMemberOf(situation);
    return addMemberToDirectory(situation.actor, { ...ref, key: randomUUID(), memberId: member.id, anyway: true });
  },
  "remove a member": async (situation: Situation) => {
    const { ref, member } = await aMemberOf(situation);
    return removeMember(situation.actor, { ...ref, memberId: member.id });
  },
  "restore a member": async (situation: Situation) => {
    const { ref } = await aDelegationOf(situation);
    const removed = await asked((tx) =>
      tx.auditEvent.findMany({
        where: { action: "delegation.member_removed", actorUserId: situation.actor.userId },
        orderBy: { at: "asc" },
        select: { subjectId: true },
      }),
    );
    return restoreMember(situation.actor, { ...ref, memberId: situation.choose(removed).subjectId });
  },
  "save a headcount": async (situation: Situation) => {
    const { ref, headcount } = await aDelegationOf(situation);
    return saveHeadcount(situation.actor, { ...ref, version: 1, changes: { headcount: { from: headcount, to: 40 } } });
  },
  "take over a delegation": async (situation: Situation) =>
    takeOverDelegation(situation.actor, (await aDelegationOf(situation)).ref),
  "add a person of that name to the own directory": async (situation: Situation) => {
    const own = ownOf(situation);
    return createPerson(situation.actor, newPersonAt(own, aPersonOf(situation)));
  },
  "invite a colleague": async (situation: Situation) =>
    inviteColleague(situation.actor, invitationTo(ownOf(situation).slug, "INSTITUTION_ADMIN")),
  "give a colleague a role": async ({ world, actor, choose }: Situation) => {
    const role = choose(["INSTITUTION_ADMIN", "EDITOR", "RECORDER"] as const);
    return giveRole(actor, { key: randomUUID(), code: world.colleague, role, lastDay: null });
  },
};

/** The college of the actor. */
export function ownOf({ world, actor }: Situation) {
  const own = [world.own, world.helping].find(({ id }) => id === actor.institutionId);
  if (!own) throw notFound();
  return own;
}
