import { SEE_RECORD, WRITE_RECORD, without } from "./actor-groups.ts";
import { callActionFirst } from "./call-action-first.ts";
import type { Fixtures } from "./fixtures.ts";
import type { TestRecord } from "./record.ts";

/** Programme, groups, minutes, outcomes and notes belong to both sides alike. */
export const shared = (input: (record: TestRecord, fixtures: Fixtures) => object | Promise<object>) => ({
  done: WRITE_RECORD,
  forbidden: SEE_RECORD,
  input: async (fixtures: Fixtures) => {
    const record = await fixtures.record();
    return { code: record.code, ...(await input(record, fixtures)) };
  },
});

/** Restores what the fixtures action removed. */
export const restored = (removal: string, removed: (record: TestRecord) => object) => ({
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
export const moved = (move: string, row: (record: TestRecord) => object, more: object = {}) => [
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
export const taken = (paste: string, pasted: (record: TestRecord) => object, named: (record: TestRecord) => object) => {
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
