import { RECORD, RECORD_FOR_HOST, SEE_RECORD, without } from "../../support/actor-groups.ts";
import { type ActorName, staff } from "../../support/actors.ts";
import { doneBefore } from "../../support/done-before.ts";
import type { Given } from "../../support/stage.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const ofHost = { done: RECORD_FOR_HOST, forbidden: SEE_RECORD };
const RECORD_FOR_GUEST = [
  ...staff(["guest"], ["recorder", "coordinator", "administrator"]),
  "group administrator",
] as const;

/** The delegation of the host, its only member, and the key of a form. */
async function hostSide(given: Given) {
  const { code, delegation, member } = await given.record();
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
async function pasted(given: Given, by?: "me") {
  const { ref } = await hostSide(given);
  const input = { ...ref, key: given.key, rows: [typed("One"), typed("Two")] };
  await doneBefore(given, {
    door: "lib/exchanges/delegations/actions.ts pasteMembersAction",
    input,
    ...(by && { by }),
  });
  return { ...ref, key: given.key };
}

/** Who writes the delegation of the observer: the observer itself, and the host until it does. */
const RECORD_FOR_OBSERVER: readonly ActorName[] = [
  ...staff(["observer"], ["recorder", "coordinator", "administrator"]),
  ...RECORD_FOR_HOST,
];

/** The people of all parties. The host began each record. */
export const delegationRows: readonly ActionRow[] = [
  ...actionRows("exchanges/delegations", {
    saveHeadcountAction: [
      { when: "of the host", ...ofHost, input: async (given) => ({ ...(await hostSide(given)).ref, ...headcount }) },
      {
        when: "of the guest, who has not taken it over yet",
        done: RECORD,
        forbidden: SEE_RECORD,
        input: async (given) => {
          const { code, delegation } = await given.record();
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
        input: async (given) => {
          const { code, delegation } = await given.record({ guestDelegation: { takenOverAt: new Date() } });
          return { code, delegationId: delegation.guest, ...headcount };
        },
      },
      {
        when: "of the observer, who writes nothing else",
        done: RECORD_FOR_OBSERVER,
        forbidden: SEE_RECORD,
        input: async (given) => {
          const { code, delegation } = await given.record();
          return { code, delegationId: delegation.observer, ...headcount };
        },
      },
    ],
    // nobody takes over a delegation for another college, not even the group
    takeOverDelegationAction: {
      done: staff(["guest"], ["recorder", "coordinator", "administrator"]),
      forbidden: SEE_RECORD,
      input: async (given) => {
        const { code, delegation } = await given.record();
        return { code, delegationId: delegation.guest };
      },
    },
    // everybody with a role reads the directory; here it is searched for one record
    choosePeopleAction: {
      done: SEE_RECORD,
      isQuestion: true,
      input: async (given) => ({ ...(await hostSide(given)).ref, text: "" }),
    },
    addMemberAction: {
      ...ofHost,
      input: async (given) => ({
        ...(await hostSide(given)).ref,
        key: given.key,
        member: { kind: "typed", ...typed("Somebody") },
      }),
    },
    addMemberToDirectoryAction: {
      ...ofHost,
      input: async (given) => {
        const { ref, memberId } = await hostSide(given);
        // every actor who may do this adds a member of the same name
        return { ...ref, key: given.key, memberId, anyway: true };
      },
    },
    saveMemberAction: {
      ...ofHost,
      input: async (given) => {
        const { ref, memberId } = await hostSide(given);
        const changes = { titleEn: { from: "Dean", to: "Vice Dean" } };
        return { ...ref, memberId, headId: null, version: 1, changes };
      },
    },
    saveAllMembersAction: { ...ofHost, input: async (given) => ({ ...(await hostSide(given)).ref, all: "NAMED" }) },
    moveMemberAction: {
      ...ofHost,
      input: async (given) => {
        const { ref, memberId } = await hostSide(given);
        return { ...ref, memberId, before: null };
      },
    },
    pasteMembersAction: {
      ...ofHost,
      input: async (given) => ({ ...(await hostSide(given)).ref, key: given.key, rows: [typed("One"), typed("Two")] }),
    },
    // everybody undoes only their own paste
    undoPasteAction: [
      { ...ofHost, input: (given) => pasted(given, "me") },
      {
        when: "of a list that a group administrator pasted",
        done: ["group administrator"],
        forbidden: without(SEE_RECORD, RECORD_FOR_HOST),
        input: (given) => pasted(given),
      },
    ],
    removeMemberAction: {
      ...ofHost,
      input: async (given) => {
        const { ref, memberId } = await hostSide(given);
        await given.stage.db.query(`DELETE FROM "GroupParticipant" WHERE "memberId" = $1`, [memberId]);
        return { ...ref, memberId };
      },
    },
    restoreMemberAction: {
      ...ofHost,
      input: async (given) => {
        const { ref, memberId } = await hostSide(given);
        const input = { ...ref, memberId };
        await doneBefore(given, { door: "lib/exchanges/delegations/actions.ts removeMemberAction", input });
        return input;
      },
    },
  }),
];
