import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { clock, minutes } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import type { Institution } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

afterEach(() => vi.restoreAllMocks());

const typed = (facts: Record<string, string>) =>
  createExchangeInput.parse({ locale: "zh", key: randomUUID(), kind: "VISIT", firstDay: "2025-12-05", ...facts });

const create = (actor: Member, facts: Record<string, string>) => createExchange(actor, typed(facts));

/** Makes two colleges, and a recorder of the first. */
async function aPair(): Promise<{ north: Institution; south: Institution; recorder: Member }> {
  const [north, south] = [await anInstitution(), await anInstitution()];
  return { north, south, recorder: await aMember({ institutionId: north.id, roles: ["RECORDER"] }) };
}

const stored = (code: string) =>
  read(system("test"), (tx) =>
    tx.exchange.findUniqueOrThrow({
      where: { code },
      include: { parties: { orderBy: { role: "asc" }, include: { delegation: true } } },
    }),
  );

const countOf = (institution: Institution) =>
  read(system("test"), (tx) => tx.exchange.count({ where: { parties: { some: { institutionId: institution.id } } } }));

test("a record begins with the place that the form proposed or somebody typed, and with none where it has none", async () => {
  const { north, south, recorder } = await aPair();
  const sides = { host: north.slug, guest: south.slug, anyway: "yes" };
  const placeOf = async (facts: Record<string, string>) => {
    const { placeZh, placeEn } = await stored((await create(recorder, { ...sides, ...facts })).code);
    return { placeZh, placeEn };
  };
  expect(await placeOf({ placeZh: " 行政楼 ", placeEn: "" })).toEqual({ placeZh: "行政楼", placeEn: null });
  expect(await placeOf({})).toEqual({ placeZh: null, placeEn: null });
});

test("a recorder begins the record of a visit with two facts, and the portal proposes its titles", async () => {
  const { north, south, recorder } = await aPair();
  const { code } = await create(recorder, { host: north.slug, guest: south.slug });
  const { parties, ...exchange } = await stored(code);
  expect(exchange).toMatchObject({
    kind: "VISIT",
    titleZh: `${south.nameZh}访${north.nameZh}（2025年12月）`,
    titleEn: `${south.nameEn} visits ${north.nameEn}, December 2025`,
    firstDay: dateOf(calendarDay("2025-12-05")),
    lastDay: dateOf(calendarDay("2025-12-05")),
    status: "HELD",
    timezone: "Asia/Shanghai",
    isSample: false,
    visibility: "PARTIES",
    createdById: recorder.userId,
    creatorId: north.id,
  });
  expect(parties.map(({ role, institutionId, delegation }) => ({ role, institutionId, delegation }))).toEqual([
    { role: "HOST", institutionId: north.id, delegation: expect.objectContaining({ headcount: null, version: 1 }) },
    { role: "GUEST", institutionId: south.id, delegation: expect.objectContaining({ headcount: null, version: 1 }) },
  ]);
  expect(await findRecord(recorder, code)).toMatchObject({ mayEdit: true, mayDiscard: true });
});

test("a typed title is used in the language in which it was typed", async () => {
  const { north, south, recorder } = await aPair();
  const { code } = await create(recorder, { host: north.slug, guest: south.slug, titleZh: " 南北交流 ", titleEn: "" });
  expect(await stored(code)).toMatchObject({ titleZh: "南北交流", titleEn: null });
});

test("an exchange that is over on the calendar of the host took place, any other is a draft", async () => {
  const host = await anInstitution({ timezone: "Pacific/Auckland" });
  const guest = await anInstitution({ timezone: "America/Los_Angeles" });
  const recorder = await aMember({ institutionId: guest.id, roles: ["COORDINATOR"] });
  // the 6th in Auckland, still the 5th in Los Angeles
  vi.spyOn(clock, "now").mockReturnValue(new Date("2025-12-05T11:30:00Z"));
  const over = await create(recorder, { host: host.slug, guest: guest.slug, firstDay: "2025-12-05" });
  const today = await create(recorder, { host: host.slug, guest: guest.slug, firstDay: "2025-12-06", anyway: "yes" });
  expect([over.status, today.status]).toEqual(["HELD", "DRAFT"]);
  expect(await stored(over.code)).toMatchObject({ timezone: "Pacific/Auckland", creatorId: guest.id });
});

test("a record is marked as a sample if one of the colleges is one", async () => {
  const { north, recorder } = await aPair();
  const sample = await anInstitution({ isSample: true });
  const { code } = await create(recorder, { host: north.slug, guest: sample.slug });
  expect((await stored(code)).isSample).toBe(true);
});

test.each(["VIEWER", "EDITOR", "CONFIRMER"] as const)("a %s begins no record", async (role) => {
  const { north, south } = await aPair();
  const actor = await aMember({ institutionId: north.id, roles: [role] });
  await expect(create(actor, { host: north.slug, guest: south.slug })).rejects.toMatchObject({ kind: "forbidden" });
  expect(await countOf(north)).toBe(0);
});

test("a recorder begins no record of two other colleges, a group administrator of any", async () => {
  const { north, south } = await aPair();
  const stranger = await aMember({ roles: ["RECORDER"] });
  await expect(create(stranger, { host: north.slug, guest: south.slug })).rejects.toMatchObject({ kind: "forbidden" });
  expect(await countOf(north)).toBe(0);
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const { code } = await create(group, { host: north.slug, guest: south.slug });
  expect(await stored(code)).toMatchObject({ creatorId: null, createdById: group.userId });
  // somebody of a third college acts for the group and not for that college: each side may discard the draft
  const third = await aMember({ roles: ["GROUP_ADMIN"] });
  const other = await create(third, { host: north.slug, guest: south.slug, anyway: "yes" });
  expect(await stored(other.code)).toMatchObject({ creatorId: null, createdById: third.userId });
});

test("a college that does not exist is not found, and a closed one is refused", async () => {
  const { north, recorder } = await aPair();
  const closed = await anInstitution({ status: "CLOSED" });
  await expect(create(recorder, { host: north.slug, guest: "nowhere" })).rejects.toMatchObject({ kind: "not_found" });
  await expect(create(recorder, { host: north.slug, guest: closed.slug })).rejects.toMatchObject({
    code: "institution_closed",
  });
});

test.each([
  [{ host: "one", guest: "one" }, { host: ["same_college"] }],
  [{ host: "one", guest: "two", lastDay: "2025-12-04" }, { lastDay: ["days_out_of_order"] }],
  [{ host: "one", guest: "two", firstDay: "" }, { firstDay: ["required"] }],
  [{ host: "one", guest: "two", firstDay: "2025-02-30" }, { firstDay: ["not_a_day"] }],
  [{ host: "", guest: "two" }, { host: ["required", expect.any(String)] }],
])("the form says what is wrong with %j", (facts, fields) => {
  const base = { locale: "zh", key: randomUUID(), kind: "VISIT", firstDay: "2025-12-05" };
  const parsed = createExchangeInput.safeParse({ ...base, ...facts });
  const issues = parsed.error?.issues ?? [];
  const found = Object.groupBy(issues, (issue) => issue.path.join("."));
  expect(
    Object.fromEntries(Object.entries(found).map(([path, all]) => [path, all?.map(({ message }) => message)])),
  ).toEqual(fields);
});

test.each([
  ["seven days before", "2025-11-28", "2025-11-28", true],
  ["eight days before", "2025-11-27", "2025-11-27", false],
  ["ending seven days before", "2025-11-01", "2025-11-28", true],
  ["seven days after", "2025-12-12", "2025-12-12", true],
  ["eight days after", "2025-12-13", "2025-12-13", false],
])("warns of an exchange of the same colleges %s, whoever was host", async (_, firstDay, lastDay, isNear) => {
  const { north, south, recorder } = await aPair();
  const other = await anExchange({
    hostInstitutionId: south.id,
    guestInstitutionId: north.id,
    firstDay: new Date(firstDay),
    lastDay: new Date(lastDay),
  });
  const refusal = await create(recorder, { host: north.slug, guest: south.slug }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal instanceof Refusal ? { code: refusal.code, details: refusal.details } : null).toEqual(
    isNear
      ? {
          code: "exchange_nearby",
          details: {
            code: other.exchange.code,
            titleZh: other.exchange.titleZh,
            titleEn: other.exchange.titleEn,
            firstDay,
            lastDay,
            precision: "DAY",
            known: "days",
          },
        }
      : null,
  );
  expect(await countOf(north)).toBe(isNear ? 1 : 2);
});

test("a record near another one begins after a confirmation, and without it if the other was cancelled or discarded", async () => {
  const { north, south, recorder } = await aPair();
  const sides = { hostInstitutionId: north.id, guestInstitutionId: south.id };
  await anExchange({ ...sides, status: "CANCELLED", cancelReason: "snow" });
  await anExchange({ ...sides, status: "DRAFT", discardedAt: new Date(), discardedById: recorder.userId });
  await create(recorder, { host: north.slug, guest: south.slug });
  await expect(create(recorder, { host: north.slug, guest: south.slug })).rejects.toMatchObject({
    code: "exchange_nearby",
  });
  await create(recorder, { host: south.slug, guest: north.slug, anyway: "yes" });
  expect(await countOf(north)).toBe(4);
});

test("of two people who begin the same record at the same moment, one begins it and the other is told of it", async () => {
  const { north, south, recorder } = await aPair();
  const guest = await aMember({ institutionId: south.id, roles: ["RECORDER"] });
  const facts = { host: north.slug, guest: south.slug };
  const answers = await Promise.allSettled([create(recorder, facts), create(guest, facts)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countOf(north)).toBe(1);
});

test("a form that is sent twice at once begins one record", async () => {
  const { north, south, recorder } = await aPair();
  const input = typed({ host: north.slug, guest: south.slug });
  const [one, other] = await Promise.all([createExchange(recorder, input), createExchange(recorder, input)]);
  expect(other).toEqual(one);
  expect(await countOf(north)).toBe(1);
  await expect(createExchange(recorder, { ...input, titleZh: "别的" })).rejects.toMatchObject({
    code: "key_used_before",
  });
});

test(
  "fifty records begun at once have fifty codes of their year",
  async () => {
    const { north, south, recorder } = await aPair();
    const facts = { host: north.slug, guest: south.slug, firstDay: "2031-05-05", anyway: "yes" };
    const begin = async (): Promise<string> => {
      for (;;) {
        try {
          return (await create(recorder, facts)).code;
        } catch (error) {
          // waits a little and sends again, as a person does
          if (!(error instanceof Refusal) || error.code !== "busy") throw error;
        }
      }
    };
    const codes = await Promise.all(Array.from({ length: 50 }, begin));
    expect(new Set(codes).size).toBe(50);
    expect(codes.filter((code) => !/^EX-2031-\d{3,}$/.test(code))).toEqual([]);
    expect(await countOf(north)).toBe(50);
  },
  minutes(1),
);
