import { SEE_RECORD, WRITE_RECORD } from "../../support/actor-groups.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import { moved, restored, shared } from "../../support/shared-sections.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** Groups and what they are made of. */
export const meetingRows: readonly ActionRow[] = [
  ...actionRows("exchanges/groups", {
    saveGroupAction: shared(({ group }) => ({
      groupId: group,
      version: 1,
      changes: { nameZh: { from: null, to: "名称" } },
    })),
    moveGroupAction: shared(({ group }) => ({ groupId: group, before: null })),
    undoMoveGroupAction: moved("exchanges/groups/actions.ts moveGroupAction", ({ group }) => ({ groupId: group })),
    removeGroupAction: shared(({ group }) => ({ groupId: group })),
    restoreGroupAction: restored("exchanges/groups/actions.ts removeGroupAction", ({ group }) => ({
      groupId: group,
    })),
    seatMembersAction: shared(({ group, member }) => ({ groupId: group, memberIds: [member.guest] })),
    setSeatRoleAction: shared(({ group, member }) => ({ groupId: group, memberId: member.host, role: "CHAIR" })),
    unseatMemberAction: shared(({ group, member }) => ({ groupId: group, memberId: member.host })),
    restoreSeatAction: restored("exchanges/groups/actions.ts unseatMemberAction", ({ group, member }) => ({
      groupId: group,
      memberId: member.host,
    })),
    addTopicAction: shared(({ group }, { key, mark }) => ({
      groupId: group,
      key,
      topic: { nameZh: null, nameEn: `Topic ${mark}` },
    })),
    removeTopicAction: {
      done: WRITE_RECORD,
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { code, group } = await fixtures.record();
        return { code, groupId: group, topicId: await fixtures.topicOf(group) };
      },
    },
    restoreTopicAction: {
      done: WRITE_RECORD,
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { code, group } = await fixtures.record();
        const input = { code, groupId: group, topicId: await fixtures.topicOf(group) };
        await callActionFirst(fixtures, { door: "lib/exchanges/groups/actions.ts removeTopicAction", input });
        return input;
      },
    },
  }),
  ...actionRows("exchanges/pairings", {
    addGroupsAction: shared((_record, { key, world }) => ({
      key,
      pairs: [{ host: { unitId: world.places.unit.host }, guest: { unitId: world.places.unit.guest } }],
      onlyNew: false,
    })),
    addPairingAction: {
      done: WRITE_RECORD,
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { code, group } = await fixtures.record();
        const pair = {
          host: { unitId: (await fixtures.unit()).id },
          guest: { unitId: fixtures.world.places.unit.guest },
        };
        return { code, groupId: group, key: fixtures.key, pair };
      },
    },
    removePairingAction: shared(({ group }, { world }) => ({
      groupId: group,
      hostUnitId: world.places.unit.host,
      guestUnitId: world.places.unit.guest,
    })),
  }),
  ...actionRows("exchanges/pairings", {
    restorePairingAction: {
      done: WRITE_RECORD,
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { code, group } = await fixtures.record();
        const { host, guest } = fixtures.world.places.unit;
        const input = { code, groupId: group, hostUnitId: host, guestUnitId: guest };
        await callActionFirst(fixtures, { door: "lib/exchanges/pairings/actions.ts removePairingAction", input });
        return input;
      },
    },
  }),
];
