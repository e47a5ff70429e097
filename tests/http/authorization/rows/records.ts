import { YEAR_OF_WORLDS } from "../../../support/portal/world.ts";
import { READ_DIRECTORY, SEE_DRAFT, SEE_RECORD, WRITE_FOR_HOST, WRITE_RECORD } from "../../support/actor-groups.ts";
import { SIGNED_IN, staff } from "../../support/actors.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const shared = { done: WRITE_RECORD, forbidden: SEE_RECORD };
const PLANNED = { exchange: { status: "PLANNED" } };
const DRAFT = { exchange: { status: "DRAFT" } };

const moved = { version: 1, changes: { placeEn: { from: null, to: "Harbin" } } };
const numbered = { version: 1, changes: { fileNumber: { from: null, to: "2025-1" } } };

/** Creating, discarding and restoring a record, its basics and its parties. */
export const recordRows: readonly ActionRow[] = [
  ...actionRows("exchanges/record", {
    createExchangeAction: {
      done: WRITE_RECORD,
      // somebody without a role is offered no college but the own one
      forbidden: READ_DIRECTORY,
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
      input: async (fixtures) => ({
        locale: "en",
        key: fixtures.key,
        code: (await fixtures.record()).code,
        firstDay: "1998-06-01",
        anyway: "yes",
      }),
    },
  }),
  ...actionRows("exchanges/basics", {
    saveBasicsAction: [
      { ...shared, input: async (fixtures) => ({ code: (await fixtures.record()).code, ...moved }) },
      {
        when: "of a draft",
        done: WRITE_RECORD,
        forbidden: SEE_DRAFT,
        input: async (fixtures) => ({ code: (await fixtures.record(DRAFT)).code, ...moved }),
      },
    ],
  }),
  ...actionRows("exchanges/lifecycle", {
    discardExchangeAction: {
      done: WRITE_FOR_HOST,
      forbidden: SEE_DRAFT,
      input: async (fixtures) => ({ code: (await fixtures.record(DRAFT)).code, locale: "en" }),
    },
    // somebody who may not restore it does not learn that it existed
    restoreExchangeAction: {
      done: WRITE_FOR_HOST,
      input: async (fixtures) => {
        const input = { code: (await fixtures.record()).code, locale: "en" };
        await callActionFirst(fixtures, { door: "lib/exchanges/lifecycle/actions.ts discardExchangeAction", input });
        return input;
      },
    },
    markHeldAction: {
      ...shared,
      input: async (fixtures) => ({ code: (await fixtures.record(PLANNED)).code, locale: "en" }),
    },
    undoMarkHeldAction: {
      ...shared,
      input: async (fixtures) => ({ code: (await fixtures.record()).code, locale: "en" }),
    },
  }),
  ...actionRows("exchanges/parties", {
    addPartyAction: {
      ...shared,
      input: async (fixtures) => ({
        code: (await fixtures.record()).code,
        key: fixtures.key,
        institution: (await fixtures.institution()).slug,
        role: "GUEST",
      }),
    },
    changeRoleAction: {
      ...shared,
      input: async (fixtures) => ({
        code: (await fixtures.record()).code,
        institution: fixtures.colleges.guest.slug,
        role: "HOST",
      }),
    },
    changeSchoolAction: [
      {
        when: "of the host",
        ...shared,
        input: async (fixtures) => ({
          code: (await fixtures.record()).code,
          institution: fixtures.colleges.host.slug,
          school: (await fixtures.unit({ institutionId: fixtures.colleges.host.id, isListed: true })).code,
        }),
      },
      {
        when: "of the observer",
        done: [...WRITE_RECORD, ...staff(["observer"], ["recorder", "coordinator", "administrator"])],
        forbidden: SEE_RECORD,
        input: async (fixtures) => ({
          code: (await fixtures.record()).code,
          institution: fixtures.colleges.observer.slug,
          school: (await fixtures.unit({ institutionId: fixtures.colleges.observer.id, isListed: true })).code,
        }),
      },
    ],
    choosePartiesAction: {
      done: SEE_RECORD,
      isQuery: true,
      input: async (fixtures) => ({ code: (await fixtures.record()).code, text: "college" }),
    },
    // a college that is not offered to somebody has no schools for them either
    chooseSchoolsAction: {
      done: SIGNED_IN,
      isQuery: true,
      input: async ({ colleges }) => ({ institution: colleges.host.slug, day: null }),
    },
    saveStopAction: {
      ...shared,
      input: async (fixtures) => ({
        code: (await fixtures.record()).code,
        institution: fixtures.colleges.host.slug,
        version: 1,
        changes: { from: { from: null, to: `${YEAR_OF_WORLDS}-06-01` } },
      }),
    },
    moveStopAction: {
      ...shared,
      input: async (fixtures) => {
        const { id, code } = await fixtures.record();
        const second = await fixtures.institution();
        await fixtures.party({ exchangeId: id, institutionId: second.id, role: "HOST" });
        return { code, institution: second.slug, before: fixtures.colleges.host.slug };
      },
    },
    removePartyAction: {
      ...shared,
      input: async (fixtures) => {
        const { id, code } = await fixtures.record();
        const observer = await fixtures.institution();
        await fixtures.party({ exchangeId: id, institutionId: observer.id, role: "OBSERVER" });
        return { code, institution: observer.slug };
      },
    },
    // who may write its delegation for it; everybody else who may see the record is refused
    replacePartyAction: {
      done: WRITE_FOR_HOST,
      forbidden: SEE_RECORD,
      input: async (fixtures) => {
        const { id, code } = await fixtures.record();
        const wrong = await fixtures.institution();
        await fixtures.party({ exchangeId: id, institutionId: wrong.id, role: "GUEST" });
        return { code, institution: wrong.slug, by: fixtures.colleges.third.slug };
      },
    },
    savePartyAction: [
      {
        when: "of the host",
        done: WRITE_FOR_HOST,
        forbidden: SEE_RECORD,
        input: async (fixtures) => ({
          code: (await fixtures.record()).code,
          institution: fixtures.colleges.host.slug,
          ...numbered,
        }),
      },
      {
        when: "of the observer",
        done: [...staff(["observer"], ["recorder", "coordinator", "administrator"]), "group administrator"],
        forbidden: SEE_RECORD,
        input: async (fixtures) => ({
          code: (await fixtures.record()).code,
          institution: fixtures.colleges.observer.slug,
          ...numbered,
        }),
      },
    ],
  }),
];
