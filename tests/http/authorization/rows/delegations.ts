import { SEE_RECORD, WRITE_FOR_HOST, WRITE_RECORD, without } from "../../support/actor-groups.ts";
import { type ActorName, staff } from "../../support/actors.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const ofHost = { done: WRITE_FOR_HOST, forbidden: SEE_RECORD };
const RECORD_FOR_GUEST = [
  ...staff(["guest"], ["recorder", "coordinator", "administrator"]),
  "group administrator",
] as const;

/** The delegation of the host, its only member, and the key of a form. */
async function hostSide(fixtures: Fixtures) {
  const { code, delegation, member } = await fixtures.record();
  return { ref: { code, delegationId: delegation.host }, memberId: member.host };
}

const typed = (nameEn: string) => ({
  nameZh: null,
  nameEn,
  titleZh: null,
  titleEn: null,
  unitNameZh: null,
  unitNameEn: null,
  role: "MEMBER",
});

const headcount = { version: 1, changes: { headcount: { from: null, to: 6 } } };

/** A list that was pasted before by a group administrator or by the actor. */
async function pasted(fixtures: Fixtures, by?: "me") {
  const { ref } = await hostSide(fixtures);
  const input = { ...ref, key: fixtures.key, rows: [typed("One"), typed("Two")] };
  await callActionFirst(fixtures, {
    door: "lib/exchanges/delegations/actions.ts pasteMembersAction",
    input,
    ...(by && { by }),
  });
  return { ...ref, key: fixtures.key };
}

/** Who writes the delegation of the observer: the observer itself, and the host until it does. */
const RECORD_FOR_OBSERVER: readonly ActorName[] = [
  ...staff(["observer"], ["recorder", "coordinator", "administrator"]),
  ...WRITE_FOR_HOST,
];

/** The people of all parties. The host began each record. */
export const delegationRows: readonly ActionRow[] = [
  ...actionRows("exchanges/delegations", {
    saveStopHeadcountAction: {
      done: WRITE_RECORD,
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { id, code, delegation } = await fixtures.record();
        const { id: institutionId } = await fixtures.institution();
        const stopId = await fixtures.party({ exchangeId: id, institutionId, role: "HOST" });
        return { code, delegationId: delegation.guest, stopId, ...headcount };
      },
    },
    saveHeadcountAction: [
      {
        when: "of the host",
        ...ofHost,
        input: async (fixtures) => ({ ...(await hostSide(fixtures)).ref, ...headcount }),
      },
      {
        when: "of the guest, who has not taken it over yet",
        done: WRITE_RECORD,
        forbidden: SEE_RECORD,
        input: async (fixtures) => {
          const { code, delegation } = await fixtures.record();
          return { code, delegationId: delegation.guest, ...headcount };
        },
      },
      {
        when: "of the guest, who has taken it over",
        done: RECORD_FOR_GUEST,
        forbidden: SEE_RECORD,
        otherwise: {
          "conflict: delegation_taken_over": staff(["host"], ["recorder", "coordinator", "administrator"]),
        },
        input: async (fixtures) => {
          const { code, delegation } = await fixtures.record({ guestDelegation: { takenOverAt: new Date() } });
          return { code, delegationId: delegation.guest, ...headcount };
        },
      },
      {
        when: "of the observer, who writes nothing else",
        done: RECORD_FOR_OBSERVER,
        forbidden: SEE_RECORD,
        input: async (fixtures) => {
          const { code, delegation } = await fixtures.record();
          return { code, delegationId: delegation.observer, ...headcount };
        },
      },
    ],
    // nobody takes over a delegation for another college, not even the group
    takeOverDelegationAction: {
      done: staff(["guest"], ["recorder", "coordinator", "administrator"]),
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { code, delegation } = await fixtures.record();
        return { code, delegationId: delegation.guest };
      },
    },
    // everybody with a role reads the directory; here it is searched for one record
    choosePeopleAction: {
      done: SEE_RECORD,
      isQuery: true,
      input: async (fixtures) => ({ ...(await hostSide(fixtures)).ref, text: "" }),
    },
    addMemberAction: {
      ...ofHost,
      input: async (fixtures) => ({
        ...(await hostSide(fixtures)).ref,
        key: fixtures.key,
        member: { kind: "typed", ...typed("Somebody") },
      }),
    },
    addMemberToDirectoryAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        // every actor who may do this adds a member of the same name
        return { ...ref, key: fixtures.key, memberId, anyway: true };
      },
    },
    saveMemberAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        const changes = { titleEn: { from: "Dean", to: "Vice Dean" } };
        return { ...ref, memberId, headId: null, version: 1, changes };
      },
    },
    saveAllMembersAction: {
      ...ofHost,
      input: async (fixtures) => ({ ...(await hostSide(fixtures)).ref, all: "NAMED" }),
    },
    moveMemberAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        return { ...ref, memberId, before: null };
      },
    },
    undoMoveMemberAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        const input = { ...ref, memberId, before: null };
        const door = "lib/exchanges/delegations/actions.ts moveMemberAction";
        // who may not move cannot prepare anything
        await callActionFirst(fixtures, { door, input, by: "me" }).catch(() => undefined);
        return { ...ref, memberId };
      },
    },
    pasteMembersAction: {
      ...ofHost,
      input: async (fixtures) => ({
        ...(await hostSide(fixtures)).ref,
        key: fixtures.key,
        rows: [typed("One"), typed("Two")],
      }),
    },
    // everybody undoes only their own paste
    undoPasteAction: [
      { ...ofHost, input: (fixtures) => pasted(fixtures, "me") },
      {
        when: "of a list that a group administrator pasted",
        done: ["group administrator"],
        forbidden: without(SEE_RECORD, WRITE_FOR_HOST),
        input: (fixtures) => pasted(fixtures),
      },
    ],
    removeMemberAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        await fixtures.world.db.query(`DELETE FROM "GroupParticipant" WHERE "memberId" = $1`, [memberId]);
        return { ...ref, memberId };
      },
    },
    restoreMemberAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        const input = { ...ref, memberId };
        await callActionFirst(fixtures, { door: "lib/exchanges/delegations/actions.ts removeMemberAction", input });
        return input;
      },
    },
  }),
];
