import { expect, test } from "vitest";
import { basesOfferedTo } from "@/lib/bases/queries.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { institutionsOfferedTo } from "@/lib/institutions/queries.ts";
import { unitsOfferedTo } from "@/lib/institutions/units/queries.ts";
import { peopleOfferedTo } from "@/lib/people/search/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { storeSeenRecord } from "@/lib/revisions/seen-records/commands/store-seen-record.ts";
import { searchDesk } from "@/lib/search/desk/queries.ts";
import { type Entry, type Kind, MAX_COMPARED } from "@/lib/search/rules.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase, anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique, uniqueNumber } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

const search = (actor: Member, q: string) => searchDesk(actor, { q, locale: "zh" });

const entries = async (actor: Member, q: string, kind: Kind): Promise<Entry[]> =>
  (await search(actor, q)).groups.filter((group) => group.kind === kind).flatMap((group) => group.entries);

const titles = async (actor: Member, q: string, kind: Kind) =>
  (await entries(actor, q, kind)).map(({ title }) => title.text);

const FIRST_VERSIONS = Object.fromEntries(sectionKinds.map((kind) => [kind, 1])) as Parameters<
  typeof storeSeenRecord
>[1]["versions"];

const THINGS = ["exchange", "person", "college", "school", "base"] as const;

/** Of which kinds somebody finds something by a word, and whether the report of a record is offered. */
async function kindsFound(actor: Member, q: string): Promise<string[]> {
  const { groups } = await search(actor, q);
  const has = groups.filter(({ kind }) => THINGS.some((each) => each === kind)).map(({ kind }) => kind as string);
  const reports = groups.flatMap((group) => group.entries).filter(({ id }) => id === "openReport");
  return [...has, ...(reports.length > 0 ? ["report"] : [])].toSorted();
}

/** A draft with a guest that was entered for it: a college, a school, a base and a person that nobody else knows. */
async function aDraft() {
  const mark = unique();
  const college = await anInstitution({ nameZh: `石油${mark}`, isListed: false });
  const unit = await aUnit({ institutionId: college.id, nameZh: `建设${mark}`, isListed: false });
  const base = await aBase({ institutionId: college.id, nameZh: `铁人${mark}`, isListed: false });
  const of = await anExchange({
    status: "DRAFT",
    titleZh: `深秋${mark}`,
    guestInstitutionId: college.id,
    roles: ["COORDINATOR"],
  });
  const person = await aPerson({ nameZh: "曾庆红", nameEn: `Zeng ${mark}`, sortKey: "zeng qing hong" });
  await aReport({ of, zh: { status: "DRAFT" }, en: null });
  const title = await anAppointment({ personId: person.id, institutionId: college.id, unitId: unit.id });
  await aDelegationMember(of.guestParty.delegation, { personId: person.id, appointmentId: title.id });
  return { of, mark, college, unit, base, person };
}

test("each kind is found by those who may see it, and nothing by a third college", async () => {
  const { of, mark, college } = await aDraft();
  const as = async (institutionId: string | null, role: "VIEWER" | "GROUP_ADMIN" | "AUDITOR" | "INSTITUTION_ADMIN") =>
    kindsFound(await aMember({ institutionId, roles: [role] }), mark);
  const everything = ["base", "college", "exchange", "person", "report", "school"];
  expect(await as(college.id, "VIEWER")).toEqual(everything);
  expect(await as(null, "GROUP_ADMIN")).toEqual(everything);
  expect(await as(null, "AUDITOR")).toEqual(everything);
  // the other side sees neither the school nor the base, which its records do not use
  expect(await as(of.host.institutionId, "VIEWER")).toEqual(["college", "exchange", "person", "report"]);
  for (const role of ["VIEWER", "INSTITUTION_ADMIN"] as const) {
    const stranger = await aMember({ roles: [role] });
    await anExchange({ hostInstitutionId: stranger.institutionId ?? "" });
    expect(await kindsFound(stranger, mark), role).toEqual([]);
  }
  expect(await kindsFound(await aMember({ institutionId: college.id, roles: [] }), mark)).toEqual([]);
});

test("the statement finds what the rooms of the directory offer, no more and no less", async () => {
  const { of, college } = await aDraft();
  const listed = await anInstitution({ nameZh: `石油${unique()}` });
  const published = await anExchange({ status: "HELD" });
  await aReport({ of: published });
  const actors = [
    of.guest,
    of.host,
    await aMember({ institutionId: college.id, roles: ["VIEWER"] }),
    await aMember({ institutionId: listed.id, roles: ["RECORDER"] }),
    await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] }),
    await aMember({ institutionId: null, roles: ["AUDITOR"] }),
  ];
  const names = { select: { nameEn: true }, orderBy: { createdAt: "desc" }, take: 4 } as const;
  for (const actor of actors) {
    const all = await read(actor, async (tx) => ({
      college: await tx.institution.findMany({ where: { kind: "COLLEGE" }, ...names }),
      school: await tx.unit.findMany(names),
      base: await tx.practiceBase.findMany(names),
      person: await tx.person.findMany(names),
    }));
    const offered = await read(actor, async (tx) => ({
      college: await tx.institution.findMany({ where: institutionsOfferedTo(actor), select: { nameEn: true } }),
      school: await tx.unit.findMany({ where: unitsOfferedTo(actor), select: { nameEn: true } }),
      base: await tx.practiceBase.findMany({ where: basesOfferedTo(actor), select: { nameEn: true } }),
      person: await tx.person.findMany({ where: peopleOfferedTo(actor), select: { nameEn: true } }),
    }));
    for (const kind of ["college", "school", "base", "person"] as const) {
      const may = new Set(offered[kind].map(({ nameEn }) => nameEn));
      for (const { nameEn } of all[kind]) {
        if (nameEn === null) continue;
        const found = await entries(actor, nameEn, kind);
        expect(found.length > 0, `${kind} ${nameEn} for ${actor.roles.join()}`).toBe(may.has(nameEn));
      }
    }
  }
});

test("a record is found by code, titles and parties, in Chinese, by pinyin and in English, old ones too", async () => {
  const mark = uniqueNumber();
  const college = await anInstitution({ nameZh: `石油${mark}`, shortNameEn: `HIP${mark}` });
  const day = new Date("1987-05-01");
  const { exchange, host } = await anExchange({
    titleZh: `深秋${mark}`,
    titleEn: `Autumn ${mark}`,
    guestInstitutionId: college.id,
    firstDay: day,
    lastDay: day,
  });
  for (const q of [
    exchange.code,
    `深秋${mark}`,
    `shenqiu${mark}`,
    `sq${mark}`,
    `AUTUMN ${mark}`,
    `hip${mark}`,
    `shiyou${mark}`,
    `hip 深秋${mark}`,
    `ｓｈｅｎｑｉｕ${mark}`,
  ]) {
    expect(await titles(host, q, "exchange"), q).toEqual([exchange.titleZh]);
  }
  expect(await titles(host, `dongtian${mark}`, "exchange")).toEqual([]);
});

test("a family name is read as one, and a corrected reading counts", async () => {
  const college = await anInstitution();
  const actor = await aMember({ institutionId: college.id, roles: ["VIEWER"] });
  const names = { 曾: "zeng", 单: "shan", 仇: "qiu", 解: "xie" };
  for (const [surname, reading] of Object.entries(names)) {
    const person = await aPerson({ nameZh: `${surname}雪峰`, nameEn: null, sortKey: `${reading} xue feng` });
    await anAppointment({ personId: person.id, institutionId: college.id });
  }
  expect(await titles(actor, "zengxuefeng", "person")).toEqual(["曾雪峰"]);
  expect(await titles(actor, "shanxf", "person")).toEqual(["单雪峰"]);
  expect(await titles(actor, "qxf", "person")).toEqual(["仇雪峰"]);
  expect(await titles(actor, "xie雪", "person")).toEqual(["解雪峰"]);
  for (const wrong of ["cengxuefeng", "danxuefeng", "chouxuefeng", "jiexuefeng"]) {
    expect(await titles(actor, wrong, "person"), wrong).toEqual([]);
  }
  const odd = await aPerson({ nameZh: "盖叫天", nameEn: null, sortKey: "ge jiao tian" });
  await anAppointment({ personId: odd.id, institutionId: college.id });
  expect(await titles(actor, "gejiaotian", "person")).toEqual(["盖叫天"]);
  expect(await titles(actor, "gaijiaotian", "person")).toEqual([]);
});

test("without words the records that one had open last come first, and those of others do not", async () => {
  const of = await anExchange({ roles: ["RECORDER"] });
  const [first, second] = [of, await anExchange({ hostInstitutionId: of.host.institutionId ?? "" })];
  const colleague = await aMember({ institutionId: of.host.institutionId, roles: ["RECORDER"] });
  const see = async (actor: Member, code: string) => storeSeenRecord(actor, { code, versions: FIRST_VERSIONS });
  await see(of.host, second.exchange.code);
  await see(of.host, first.exchange.code);
  await see(colleague, second.exchange.code);
  expect((await entries(of.host, "", "exchange")).map(({ address }) => address)).toEqual(
    [first, second].map(({ exchange }) => `/zh/admin/exchanges/${exchange.code}`),
  );
  const { words, groups } = await search(of.host, "  ");
  expect(words).toEqual([]);
  expect(groups.map(({ kind }) => kind)).toEqual(["exchange", "act", "page"]);
});

test("a search asks three statements at most, however much it finds", async () => {
  const counts: number[] = [];
  for (const rows of [1, 3]) {
    const mark = unique();
    const college = await anInstitution({ nameZh: `石油${mark}` });
    const actor = await aMember({ institutionId: college.id, roles: ["RECORDER"] });
    for (let at = 0; at < rows; at++) {
      await anExchange({ titleZh: `石油${mark}`, hostInstitutionId: college.id });
      await aUnit({ institutionId: college.id, nameZh: `石油${mark}系${at}` });
      const person = await aPerson({ nameEn: `Oil ${mark} ${at}` });
      await anAppointment({ personId: person.id, institutionId: college.id });
    }
    expect(await titles(actor, mark, "exchange")).toHaveLength(rows);
    expect(await titles(actor, mark, "person")).toHaveLength(rows);
    counts.push(await countStatements(() => search(actor, mark)));
  }
  // two that search, and those that begin the transaction, name the actor and end it
  expect(counts).toEqual([5, 5]);
});

test("what nobody can mean finds nothing and breaks nothing", async () => {
  const { host } = await anExchange();
  const odd = [
    "%",
    "_",
    "\\",
    "'",
    "(",
    "[a-z",
    ".*",
    "$1",
    "/",
    "\u{1F600}",
    "'; --",
    "石".repeat(100),
    "zhuang".repeat(16),
  ];
  for (const q of odd)
    expect(
      (await search(host, q)).groups.filter(({ kind }) => kind === "person"),
      q,
    ).toEqual([]);
  expect(MAX_COMPARED).toBeLessThanOrEqual(100);
});
