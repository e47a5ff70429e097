import { READ_CONFIDENTIAL, READ_NOT_CONFIDENTIAL, SEE_RECORD } from "../../support/actor-groups.ts";
import { CONFIDENTIAL_TEXT, type TestRecord } from "../../support/record.ts";
import { moved, restored, shared, taken } from "../../support/shared-sections.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

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

/** Minutes, outcomes and notes. */
export const minuteRows: readonly ActionRow[] = [
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
