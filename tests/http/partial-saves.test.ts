import { afterAll, beforeAll, expect, test } from "vitest";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./support/fixtures.ts";
import type { TestRecord } from "./support/record.ts";
import { bodyOf, parseActionState, postToAction } from "./support/send.ts";
import { builtActions } from "./support/server-actions.ts";
import { accountOf } from "./support/table.ts";

let world: AuthorizationWorld;

beforeAll(async () => {
  world = await anAuthorizationWorld();
});

afterAll(async () => {
  await world.db.end();
});

type Changes = Record<string, { from: unknown; to: unknown }>;
type Saved = { status: string; result?: { values: Record<string, unknown>; fields?: Record<string, unknown> } };

const added = (to: unknown) => ({ from: null, to });
const long = added("x".repeat(30_000));
const unknown = added("0198f0f0-0000-7000-8000-000000000000");
const problem = (code: string) => ({ code, details: {} });

/** A save of a part: what it is called, its door, which row, a right field, and wrong ones with what is said of them. */
type Try = [string, string, (record: TestRecord) => object, Changes, Changes, Record<string, unknown>];

const item = ({ item: { plenary } }: TestRecord) => ({ itemId: plenary });
const itinerary = "lib/exchanges/itinerary/actions.ts saveItemAction";
const basics = "lib/exchanges/basics/actions.ts saveBasicsAction";
const member = "lib/exchanges/delegations/actions.ts saveMemberAction";
const host = ({ delegation, member: members }: TestRecord) => ({
  delegationId: delegation.host,
  memberId: members.host,
  headId: null,
});

const TRIES: readonly Try[] = [
  [
    "a text that is too long",
    basics,
    () => ({}),
    { placeEn: added("Harbin") },
    { themeEn: long },
    { themeEn: "too_long" },
  ],
  [
    "a day that does not exist",
    basics,
    () => ({}),
    { placeEn: added("Harbin") },
    { lastDay: { from: "1999-06-01", to: "1999-02-30" } },
    { lastDay: "not_a_day" },
  ],
  [
    "a last day before the first",
    basics,
    () => ({}),
    { placeEn: added("Harbin") },
    { lastDay: { from: "1999-06-01", to: "1999-05-01" } },
    { lastDay: problem("days_out_of_order") },
  ],
  [
    "a series that does not exist",
    basics,
    () => ({}),
    { placeEn: added("Harbin") },
    { seriesId: unknown },
    { seriesId: problem("not_found") },
  ],
  [
    "a time that does not exist",
    itinerary,
    item,
    { placeEn: added("Hall") },
    { startTime: added("25:00") },
    { startTime: "not_a_time" },
  ],
  [
    "an end before the beginning",
    itinerary,
    item,
    { placeEn: added("Hall") },
    { startTime: added("10:00"), endTime: added("09:00") },
    { startTime: problem("times_out_of_order"), endTime: problem("times_out_of_order") },
  ],
  [
    "two wrong fields of two kinds",
    itinerary,
    item,
    { placeEn: added("Hall") },
    { titleZh: long, kind: { from: "PLENARY", to: "MEAL" } },
    { titleZh: "too_long", kind: problem("in_use") },
  ],
  [
    "a base of another college",
    itinerary,
    ({ item: { visit } }) => ({ itemId: visit }),
    { placeEn: added("Hall") },
    { unitIds: { from: [], to: [unknown.to] } },
    { unitIds: problem("not_a_party") },
  ],
  [
    "a name of a member that is too long",
    member,
    host,
    { unitNameEn: added("School") },
    { nameZh: long },
    { nameZh: "too_long" },
  ],
  [
    "a group in an item that does not exist",
    "lib/exchanges/groups/actions.ts saveGroupAction",
    ({ group }) => ({ groupId: group }),
    { nameZh: added("名称") },
    { itemId: unknown },
    { itemId: problem("not_found") },
  ],
  [
    "a speaker who does not exist",
    "lib/minutes/actions.ts saveMinuteItemAction",
    ({ minuteItem }) => ({ minuteItemId: minuteItem }),
    { textZh: added("发言") },
    { speakerMemberId: unknown },
    { speakerMemberId: problem("not_found") },
  ],
  [
    "an outcome of minutes that do not exist",
    "lib/commitments/actions.ts saveOutcomeAction",
    ({ outcome }) => ({ outcomeId: outcome }),
    { titleZh: added("成果") },
    { minuteItemId: unknown },
    { minuteItemId: problem("not_found") },
  ],
  [
    "a comment that is too long",
    "lib/exchanges/source-notes/actions.ts saveNoteAction",
    ({ note }) => ({ noteId: note }),
    { commentZh: added("说明") },
    { commentEn: long },
    { commentEn: "too_long" },
  ],
  [
    "a credit of a report that is too long",
    "lib/reports/texts/actions.ts saveTextAction",
    ({ report }) => ({ slug: report.slug, locale: "zh" }),
    { photographer: added("王") },
    { editor: long },
    { editor: "too_long" },
  ],
];

async function save(door: string, fixtures: Fixtures, input: object): Promise<Saved> {
  const action = builtActions().find(({ name }) => name === door);
  if (!action) throw new Error(`${door} is no action of the build`);
  const body = await bodyOf({ isForm: false, input });
  const answer = await postToAction(action, { cookie: fixtures.me.cookie, body });
  return parseActionState(await answer.text()) as Saved;
}

test.each(TRIES)("%s holds back no other field", async (_, door, row, right, wrong, fields) => {
  const fixtures = new Fixtures(world, accountOf(world.accounts, "host administrator"));
  const record = await fixtures.record();
  const ref = door.includes("/reports/") ? {} : { code: record.code };
  const input = { ...ref, ...row(record), version: 1 };
  const { status, result } = await save(door, fixtures, { ...input, changes: { ...right, ...wrong } });
  expect({ status, fields: result?.fields }).toEqual({ status: "done", fields });
  for (const [field, { to }] of Object.entries(right)) expect(result?.values[field]).toBe(to);
  for (const [field, { from }] of Object.entries(wrong)) expect(result?.values[field]).toEqual(from);
  // alone it is refused, and said of the same fields
  const alone = await save(door, fixtures, { ...input, changes: wrong });
  expect(alone).toMatchObject({ status: "refused", fields });
});
