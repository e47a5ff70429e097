import { expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { discardExchange } from "@/lib/exchanges/lifecycle/commands/discard-exchange.ts";
import { findRecordFilterOptions, listRecords, PAGE_SIZE } from "@/lib/exchanges/listing/queries.ts";
import { recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { findTodo, MAX_TODO } from "@/lib/exchanges/todo/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { minutes } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import type { Delegation, Role } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange, partyFacts } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";

const SLOW = minutes(1);

/** Makes two colleges that meet, and a member of the first. */
async function aPair(roles: readonly Role[] = ["RECORDER"]) {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const of = (day: string, facts: Parameters<typeof anExchange>[0] = {}) =>
    anExchange({
      hostInstitutionId: north.id,
      guestInstitutionId: south.id,
      firstDay: new Date(day),
      lastDay: new Date(day),
      ...facts,
    });
  return { north, south, of, actor: await aMember({ institutionId: north.id, roles }) };
}

const listed = async (actor: Member, filter: Record<string, string> = {}) =>
  (await listRecords(actor, recordFilter.parse(filter))).items.map(({ code }) => code);

test("the list shows the records of one's own college, newest day first, and says how many there are", async () => {
  const { of, actor } = await aPair();
  const [old, draft] = [await of("2023-05-01"), await of("2025-05-01", { status: "DRAFT" })];
  const { items, count, next } = await listRecords(actor, recordFilter.parse({}));
  expect({ codes: items.map(({ code }) => code), count, next }).toEqual({
    codes: [draft.exchange.code, old.exchange.code],
    count: 2,
    next: null,
  });
  expect(items[0]).toMatchObject({ status: "DRAFT", languages: [], kind: "VISIT" });
});

test("the list is filtered by year, status, college, own role, publication and words, alone and together", async () => {
  const { north, south, of, actor } = await aPair();
  const third = await anInstitution();
  const published = await of("2023-12-31", { titleZh: "雪中来访", titleEn: "Visit in the Snow" });
  await aReport({ of: published, en: null });
  const draft = await of("2024-01-01", { status: "DRAFT" });
  const away = await of("2024-06-01", { hostInstitutionId: third.id, guestInstitutionId: north.id });
  const [p, d, a] = [published, draft, away].map(({ exchange }) => exchange.code);
  for (const [filter, codes] of [
    [{ year: "2023" }, [p]],
    [{ year: "2024" }, [a, d]],
    [{ status: "DRAFT" }, [d]],
    [{ college: south.slug }, [d, p]],
    [{ college: third.slug }, [a]],
    [{ role: "host" }, [d, p]],
    [{ role: "guest" }, [a]],
    [{ role: "observer" }, []],
    [{ published: "published" }, [p]],
    [{ published: "unpublished" }, [a, d]],
    [{ q: "雪中" }, [p]],
    [{ q: "in the sNOW" }, [p]],
    [{ q: p ?? "" }, [p]],
    [{ q: "%" }, []],
    [{ year: "2024", status: "DRAFT", role: "host" }, [d]],
    [{ year: "soon", status: "LOST", role: "king", after: "nowhere" }, [a, d, p]],
  ] as const) {
    expect(await listed(actor, filter), JSON.stringify(filter)).toEqual(codes);
  }
  expect(await findRecordFilterOptions(actor)).toMatchObject({
    years: [2024, 2023],
    colleges: expect.arrayContaining([
      expect.objectContaining({ slug: south.slug }),
      expect.objectContaining({ slug: third.slug }),
    ]),
  });
  expect((await findRecordFilterOptions(actor)).colleges).toHaveLength(2);
});

test("the list is sorted by the last change on request", async () => {
  const { of, actor } = await aPair(["COORDINATOR"]);
  const [first, second] = [await of("2024-01-01"), await of("2025-01-01")];
  expect(await listed(actor, { sort: "changed" })).toEqual([second.exchange.code, first.exchange.code]);
  await saveBasics(actor, {
    code: first.exchange.code,
    version: 1,
    changes: { placeZh: { from: null, to: "别处" } },
  });
  expect(await listed(actor, { sort: "changed" })).toEqual([first.exchange.code, second.exchange.code]);
});

test(
  "pages without losing or repeating one, in either order",
  async () => {
    const { of, actor } = await aPair();
    const all: string[] = [];
    for (let at = 0; at < PAGE_SIZE + 3; at++) all.push((await of("2024-03-03")).exchange.code);
    for (const sort of ["day", "changed"]) {
      const first = await listRecords(actor, recordFilter.parse({ sort }));
      const second = await listRecords(actor, recordFilter.parse({ sort, after: first.next ?? "" }));
      expect([first.items.length, second.items.length, second.next]).toEqual([PAGE_SIZE, 3, null]);
      expect([first.count, second.count]).toEqual([all.length, all.length]);
      expect([...first.items, ...second.items].map(({ code }) => code).sort()).toEqual(all.toSorted());
      const last = second.items.at(-1);
      const beyond = `${sort === "day" ? "2024-03-03T00:00:00.000Z" : "2000-01-01T00:00:00.000Z"}_EX-0000-000`;
      expect(last && (await listRecords(actor, recordFilter.parse({ sort, after: beyond })))).toMatchObject({
        items: [],
        count: all.length,
      });
    }
  },
  SLOW,
);

test("a third college and somebody without a role see nothing; the group sees everything; nobody sees discarded records", async () => {
  const { of, north, actor } = await aPair();
  const { exchange } = await of("2024-01-01", { status: "DRAFT" });
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  const nobody = await aMember({ institutionId: north.id, roles: [] });
  for (const other of [stranger, nobody]) {
    expect(await listRecords(other, recordFilter.parse({}))).toEqual({
      items: [],
      count: 0,
      isMore: false,
      next: null,
    });
    expect(await findRecordFilterOptions(other)).toEqual({ years: [], colleges: [] });
    const { counts, isMore, ...lists } = await findTodo(other);
    expect(Object.values(lists).flat()).toEqual([]);
  }
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  expect(await listed(group, { q: exchange.code })).toEqual([exchange.code]);
  await discardExchange(actor, exchange);
  for (const reader of [actor, group]) {
    expect(await listRecords(reader, recordFilter.parse({ q: exchange.code }))).toMatchObject({ items: [], count: 0 });
  }
  expect((await findTodo(actor)).unfinished).toEqual([]);
});

test("the list and its filters take as many statements for one record as for three", async () => {
  const { of, actor } = await aPair();
  await of("2024-01-01");
  const ask = async () => [
    await countStatements(() => listRecords(actor, recordFilter.parse({}))),
    await countStatements(() => findRecordFilterOptions(actor)),
  ];
  const one = await ask();
  // of these, three begin and end the transaction: the list is one statement and the number of each part of its filter
  expect(one).toEqual([5, 4]);
  await of("2024-01-02");
  await of("2024-01-03");
  expect(await ask()).toEqual(one);
});

const entered = (delegation: Delegation, enteredById: string, takenOverAt: Date | null = null) =>
  transaction(system("test"), async (tx, record) => {
    await tx.delegation.update({ where: { id: delegation.id }, data: { enteredById, takenOverAt } });
    await record({ action: "test.entered", subject: { type: "Delegation", id: delegation.id } });
  });

test("a recorder's to-do list shows unfinished records with what they lack, and own delegations that others entered", async () => {
  const { of, north, south, actor } = await aPair();
  const draft = await of("2030-01-01", { status: "DRAFT", titleEn: null });
  const read = await of("2024-01-01");
  await aReport({ of: read });
  const filled = await of("2024-02-01");
  await aDelegationMember(filled.hostParty.delegation);
  await entered(filled.hostParty.delegation, south.id);
  await entered(read.hostParty.delegation, south.id, new Date());
  await entered(draft.guestParty.delegation, north.id);
  const { unfinished, entered: own, unpublished, counts } = await findTodo(actor);
  expect(unfinished.map(({ record }) => record.code)).toEqual([draft.exchange.code, filled.exchange.code]);
  expect(unfinished[0]?.missing.slice(0, 3).map(({ code }) => code)).toEqual(["not_held", "no_report", "title_en"]);
  expect(own).toMatchObject([
    { record: { code: filled.exchange.code }, by: { zh: south.nameZh }, institution: north.slug, members: 1 },
  ]);
  expect(unpublished).toEqual([]);
  expect(counts).toEqual({ unfinished: 2, entered: 1, unpublished: 0 });
});

test("a recorder's to-do list keeps own records in sight, however many records of others the college may read", async () => {
  const { exchange, host } = await anExchange({ status: "DRAFT", roles: ["RECORDER"] });
  const { north, south, of } = await aPair();
  const sides = [
    partyFacts(host.institutionId, "OBSERVER"),
    partyFacts(north.id, "HOST"),
    partyFacts(south.id, "GUEST"),
  ];
  for (let number = 0; number < 20; number++) await of("2025-12-05", { parties: { create: sides } });
  const { unfinished, isMore } = await findTodo(host);
  expect(unfinished.map(({ record }) => record.code)).toEqual([exchange.code]);
  expect(isMore.unfinished).toBe(false);
});

test("an editor's to-do list shows exchanges that took place without a report, or with a language that readers lack", async () => {
  const { of, actor } = await aPair(["EDITOR"]);
  const none = await of("2024-03-01");
  const half = await aReport({ of: await of("2024-02-01"), en: { status: "DRAFT", publishedAt: null } });
  await aReport({ of: await of("2024-01-01") });
  await of("2024-04-01", { status: "DRAFT" });
  const { unfinished, unpublished, counts } = await findTodo(actor);
  expect(unfinished).toEqual([]);
  expect(unpublished.map(({ record, hasReport, languages }) => ({ code: record.code, hasReport, languages }))).toEqual([
    { code: none.exchange.code, hasReport: false, languages: ["zh", "en"] },
    { code: half.exchange.code, hasReport: true, languages: ["en"] },
  ]);
  expect(counts.unpublished).toBe(2);
});

test("changes by others are shown once for each exchange, and one's own are not shown", async () => {
  const { of, south, actor } = await aPair(["COORDINATOR"]);
  const other = await aMember({ institutionId: south.id, roles: ["COORDINATOR"], name: "Somebody Else" });
  const [one, two] = [await of("2024-01-01"), await of("2024-02-01")];
  const touch = (who: Member, code: string, to: string) =>
    saveBasics(who, { code, version: 1, changes: { themeZh: { from: null, to } } });
  await touch(actor, two.exchange.code, "自己");
  await touch(other, one.exchange.code, "甲");
  await touch(other, one.exchange.code, "乙");
  const { changes } = await findTodo(actor);
  expect(changes.map(({ record, by, section }) => ({ code: record.code, by, section }))).toEqual([
    { code: one.exchange.code, by: "Somebody Else", section: "BASICS" },
  ]);
});

test(
  "the home is bounded, counts honestly, and asks as often for one record as for many",
  async () => {
    const { of, south, actor } = await aPair(["INSTITUTION_ADMIN"]);
    const add = async () => entered((await of("2024-01-01")).hostParty.delegation, south.id);
    await add();
    const one = await countStatements(() => findTodo(actor));
    await add();
    await add();
    expect(await countStatements(() => findTodo(actor))).toBe(one);
    for (let more = 3; more < MAX_TODO + 2; more++) await add();
    const { unfinished, entered: own, unpublished, counts } = await findTodo(actor);
    expect([unfinished, own, unpublished].map((list) => list.length)).toEqual(Array(3).fill(MAX_TODO));
    const all = MAX_TODO + 2;
    expect(counts).toEqual({ unfinished: all, entered: all, unpublished: all });
  },
  SLOW,
);
