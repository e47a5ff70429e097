import {
  READ_CONFIDENTIAL,
  READ_NOT_CONFIDENTIAL,
  SEE_RECORD,
  WRITE_RECORD,
  without,
} from "../../support/actor-groups.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { CONFIDENTIAL_TEXT, type TestRecord } from "../../support/record.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** Programme, groups, minutes, outcomes and notes belong to both sides alike. */
const shared = (input: (record: TestRecord, fixtures: Fixtures) => object) => ({
  done: WRITE_RECORD,
  forbidden: SEE_RECORD,
  input: async (fixtures: Fixtures) => {
    const record = await fixtures.record();
    return { code: record.code, ...input(record, fixtures) };
  },
});

/** Restores what the fixtures action removed. */
const restored = (removal: string, removed: (record: TestRecord) => object) => ({
  done: WRITE_RECORD,
  forbidden: SEE_RECORD,
  input: async (fixtures: Fixtures) => {
    const record = await fixtures.record();
    const input = { code: record.code, ...removed(record) };
    await callActionFirst(fixtures, { door: `lib/${removal}`, input });
    return input;
  },
});

/** Takes back what the actor moved. */
const moved = (move: string, row: (record: TestRecord) => object, more: object = {}) => [
  {
    done: WRITE_RECORD,
    forbidden: SEE_RECORD,
    input: async (fixtures: Fixtures) => {
      const record = await fixtures.record();
      const input = { code: record.code, ...row(record) };
      // who may not move cannot prepare anything
      await callActionFirst(fixtures, {
        door: `lib/${move}`,
        input: { ...input, before: null, ...more },
        by: "me",
      }).catch(() => undefined);
      return input;
    },
  },
];

/** A paste by a group administrator or by the actor, who alone takes it back. */
const taken = (paste: string, pasted: (record: TestRecord) => object, named: (record: TestRecord) => object) => {
  const input = (by?: "me") => async (fixtures: Fixtures) => {
    const record = await fixtures.record();
    const { code } = record;
    const { key } = fixtures;
    // who may not paste cannot prepare anything
    await callActionFirst(fixtures, {
      door: `lib/${paste}`,
      input: { code, key, ...pasted(record) },
      ...(by && { by }),
    }).catch(() => undefined);
    return { code, key, ...named(record) };
  };
  return [
    { done: WRITE_RECORD, forbidden: SEE_RECORD, input: input("me") },
    {
      when: "of what a group administrator pasted",
      done: ["group administrator" as const],
      forbidden: without(SEE_RECORD, WRITE_RECORD),
      input: input(),
    },
  ];
};

const inConfidence = { when: "said in confidence" };

/** A query for everybody who sees the record; only some actors get confidential statements. */
const asked = (input: (record: TestRecord) => object) => [
  { ...shared(input), done: SEE_RECORD, isQuery: true },
  {
    when: "with what was said in confidence",
    ...shared(input),
    done: READ_CONFIDENTIAL,
    otherwise: { "done without the secret": READ_NOT_CONFIDENTIAL },
    secret: CONFIDENTIAL_TEXT,
    isQuery: true,
  },
];

const translated = { version: 1, changes: { textZh: { from: null, to: "发言" } } };
const renamed = { version: 1, changes: { titleZh: { from: null, to: "名称" } } };

const pastedItems = ({ item }: TestRecord) => ({
  owner: { scope: "PLENARY", itemId: item.plenary },
  items: [{ text: "Something was said", locale: "en", kind: "STATEMENT", speakerMemberId: null }],
});

const PASTED_OUTCOMES = { outcomes: [{ title: "A direction", locale: "en", standing: "DIRECTION" }] };

const REMOVE_MINUTE_ITEM = "minutes/actions.ts removeMinuteItemAction";

/** Itinerary, groups, minutes, outcomes and notes. */
export const meetingRows: readonly ActionRow[] = [
  ...actionRows("exchanges/itinerary", {
    addItemAction: shared((_record, { key }) => ({ key, day: "1999-06-01", kind: "MEAL" })),
    addVisitsAction: shared((_record, { key, world }) => ({
      key,
      day: "1999-06-01",
      baseIds: [world.places.base],
      newBases: [],
    })),
    saveItemAction: shared(({ item }) => ({ itemId: item.plenary, ...renamed })),
    moveItemAction: shared(({ item }) => ({ itemId: item.plenary, day: "1999-06-01", before: null })),
    undoMoveItemAction: moved(
      "exchanges/itinerary/actions.ts moveItemAction",
      ({ item }) => ({ itemId: item.plenary }),
      {
        day: "1999-06-01",
      },
    ),
    removeItemAction: shared(({ item }) => ({ itemId: item.discussion })),
    restoreItemAction: restored("exchanges/itinerary/actions.ts removeItemAction", ({ item }) => ({
      itemId: item.visit,
    })),
  }),
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
  ...actionRows("exchanges/source-notes", {
    addNoteAction: shared((_record, { key }) => ({ key, quote: "A passage" })),
    pasteNotesAction: shared((_record, { key }) => ({ key, quotes: ["A passage", "Another one"] })),
    undoNotesPasteAction: taken(
      "exchanges/source-notes/actions.ts pasteNotesAction",
      () => ({ quotes: ["A passage"] }),
      () => ({}),
    ),
    saveNoteAction: shared(({ note }) => ({
      noteId: note,
      version: 1,
      changes: { commentZh: { from: null, to: "说明" } },
    })),
    removeNoteAction: shared(({ note }) => ({ noteId: note })),
    restoreNoteAction: restored("exchanges/source-notes/actions.ts removeNoteAction", ({ note }) => ({ noteId: note })),
    moveNoteAction: shared(({ note }) => ({ noteId: note, before: null })),
    undoMoveNoteAction: moved("exchanges/source-notes/actions.ts moveNoteAction", ({ note }) => ({ noteId: note })),
  }),
  ...actionRows("minutes/sessions", {
    saveMinuteAction: shared(({ minute }) => ({
      minuteId: minute,
      version: 1,
      changes: { status: { from: "DRAFT", to: "READY" } },
    })),
  }),
  ...actionRows("minutes", {
    openMinuteAction: asked(({ minute }) => ({ minuteId: minute })),
    addMinuteItemAction: shared(({ item }, { key }) => ({
      key,
      owner: { scope: "PLENARY", itemId: item.plenary },
      text: "Something was said",
      locale: "en",
      kind: "STATEMENT",
      speakerMemberId: null,
    })),
    pasteMinuteItemsAction: shared((record, { key }) => ({ key, ...pastedItems(record) })),
    undoMinutePasteAction: taken("minutes/actions.ts pasteMinuteItemsAction", pastedItems, ({ minute }) => ({
      minuteId: minute,
    })),
    saveMinuteItemAction: [
      shared(({ minuteItem }) => ({ minuteItemId: minuteItem, ...translated })),
      { ...inConfidence, ...shared(({ confidentialItem }) => ({ minuteItemId: confidentialItem, ...translated })) },
    ],
    removeMinuteItemAction: [
      shared(({ minuteItem }) => ({ minuteItemId: minuteItem })),
      { ...inConfidence, ...shared(({ confidentialItem }) => ({ minuteItemId: confidentialItem })) },
    ],
    restoreMinuteItemAction: [
      restored(REMOVE_MINUTE_ITEM, ({ minuteItem }) => ({ minuteItemId: minuteItem })),
      {
        ...inConfidence,
        ...restored(REMOVE_MINUTE_ITEM, ({ confidentialItem }) => ({ minuteItemId: confidentialItem })),
      },
    ],
    moveMinuteItemAction: shared(({ minuteItem }) => ({ minuteItemId: minuteItem, before: null })),
    undoMoveMinuteItemAction: moved("minutes/actions.ts moveMinuteItemAction", ({ minuteItem }) => ({
      minuteItemId: minuteItem,
    })),
    chooseMinuteItemAction: asked(() => ({ text: "" })),
  }),
  ...actionRows("commitments", {
    addOutcomeAction: shared((_record, { key }) => ({
      key,
      title: "A direction",
      locale: "en",
      standing: "DIRECTION",
    })),
    pasteOutcomesAction: shared((_record, { key }) => ({ key, ...PASTED_OUTCOMES })),
    undoOutcomesPasteAction: taken(
      "commitments/actions.ts pasteOutcomesAction",
      () => PASTED_OUTCOMES,
      () => ({}),
    ),
    saveOutcomeAction: shared(({ outcome }) => ({ outcomeId: outcome, ...renamed })),
    removeOutcomeAction: shared(({ outcome }) => ({ outcomeId: outcome })),
    restoreOutcomeAction: restored("commitments/actions.ts removeOutcomeAction", ({ outcome }) => ({
      outcomeId: outcome,
    })),
    moveOutcomeAction: shared(({ outcome }) => ({ outcomeId: outcome, before: null })),
    undoMoveOutcomeAction: moved("commitments/actions.ts moveOutcomeAction", ({ outcome }) => ({ outcomeId: outcome })),
  }),
];
