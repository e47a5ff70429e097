import { RECORD, RECORD_FOR_HOST, SEE_DRAFT, SEE_RECORD } from "../actor-groups.ts";
import { INSIDE, staff } from "../actors.ts";
import { doneBefore } from "../done-before.ts";
import { type ActionRow, actionRows } from "../table.ts";

const shared = { done: RECORD, forbidden: SEE_RECORD };
const PLANNED = { exchange: { status: "PLANNED" } };
const DRAFT = { exchange: { status: "DRAFT" } };

const moved = { version: 1, changes: { placeEn: { from: null, to: "Harbin" } } };
const numbered = { version: 1, changes: { fileNumber: { from: null, to: "2025-1" } } };

/** Creating, discarding and restoring a record, its basics and its parties. */
export const recordRows: readonly ActionRow[] = [
  ...actionRows("exchanges/record", {
    createExchangeAction: {
      done: RECORD,
      forbidden: INSIDE,
      input: async ({ key, colleges }) => ({
        locale: "en",
        key,
        kind: "VISIT",
        host: colleges.host.slug,
        guest: colleges.guest.slug,
        firstDay: "1998-06-01",
        anyway: "yes",
      }),
    },
  }),
  ...actionRows("exchanges/cloning", {
    cloneExchangeAction: {
      ...shared,
      input: async (given) => ({
        locale: "en",
        key: given.key,
        code: (await given.record()).code,
        firstDay: "1998-06-01",
        anyway: "yes",
      }),
    },
  }),
  ...actionRows("exchanges/basics", {
    saveBasicsAction: [
      { ...shared, input: async (given) => ({ code: (await given.record()).code, ...moved }) },
      {
        when: "of a draft",
        done: RECORD,
        forbidden: SEE_DRAFT,
        input: async (given) => ({ code: (await given.record(DRAFT)).code, ...moved }),
      },
    ],
  }),
  ...actionRows("exchanges/lifecycle", {
    discardExchangeAction: {
      done: RECORD_FOR_HOST,
      forbidden: SEE_DRAFT,
      input: async (given) => ({ code: (await given.record(DRAFT)).code, locale: "en" }),
    },
    // somebody who may not restore it does not learn that it existed
    restoreExchangeAction: {
      done: RECORD_FOR_HOST,
      input: async (given) => {
        const input = { code: (await given.record()).code, locale: "en" };
        await doneBefore(given, { door: "lib/exchanges/lifecycle/actions.ts discardExchangeAction", input });
        return input;
      },
    },
    markHeldAction: { ...shared, input: async (given) => ({ code: (await given.record(PLANNED)).code, locale: "en" }) },
    undoMarkHeldAction: { ...shared, input: async (given) => ({ code: (await given.record()).code, locale: "en" }) },
  }),
  ...actionRows("exchanges/parties", {
    addPartyAction: {
      ...shared,
      input: async (given) => ({
        code: (await given.record()).code,
        key: given.key,
        institution: (await given.institution()).slug,
        role: "GUEST",
      }),
    },
    changeRoleAction: {
      ...shared,
      input: async (given) => ({
        code: (await given.record()).code,
        institution: given.colleges.guest.slug,
        role: "HOST",
      }),
    },
    removePartyAction: {
      ...shared,
      input: async (given) => {
        const { id, code } = await given.record();
        const observer = await given.institution();
        await given.party({ exchangeId: id, institutionId: observer.id, role: "OBSERVER" });
        return { code, institution: observer.slug };
      },
    },
    savePartyAction: [
      {
        when: "of the host",
        done: RECORD_FOR_HOST,
        forbidden: SEE_RECORD,
        input: async (given) => ({
          code: (await given.record()).code,
          institution: given.colleges.host.slug,
          ...numbered,
        }),
      },
      {
        when: "of the observer",
        done: [...staff(["observer"], ["recorder", "coordinator", "administrator"]), "group administrator"],
        forbidden: SEE_RECORD,
        input: async (given) => ({
          code: (await given.record()).code,
          institution: given.colleges.observer.slug,
          ...numbered,
        }),
      },
    ],
  }),
];
