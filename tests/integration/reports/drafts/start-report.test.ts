import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { startReport } from "@/lib/reports/drafts/commands/start-report.ts";
import { startText } from "@/lib/reports/drafts/commands/start-text.ts";
import { writeDraft } from "@/lib/reports/drafts/commands/write-draft.ts";
import type { ReportBody } from "@/lib/reports/schema.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { restoreDraft } from "@/lib/reports/versions/commands/restore-draft.ts";
import { linesOfReport } from "@/lib/reports/versions/rules.ts";
import { aDelegationMember, anExchange, takenOver } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique, writeRow } from "@/tests/factories/write-row.ts";

/** Makes two colleges with one-word names, so that the slug of a report is unique. */
async function aWorld() {
  const [north, south] = [`N${unique()}`, `S${unique()}`];
  const host = await anInstitution({ nameEn: `${north} Institute`, nameZh: `${north}北院`, shortNameEn: null });
  const guest = await anInstitution({ nameEn: `${south} College`, nameZh: `${south}南院`, shortNameEn: null });
  const world = await anExchange({ hostInstitutionId: host.id, guestInstitutionId: guest.id });
  const slug = `2025-12-05-${north.toLowerCase()}-${south.toLowerCase()}`;
  return { ...world, names: { north, south }, slug };
}

const start = (actor: Member, code: string, key: string = randomUUID()) => startReport(actor, { code, key });

async function linesIn(actor: Member, code: string, locale: "zh" | "en") {
  const text = (await findReportEntry(actor, code))?.report?.texts[locale];
  if (!text) throw new Error("the desk shows no text");
  return linesOfReport({ ...text.values, body: JSON.parse(text.values.body) as ReportBody });
}

test("a new report names the people who were there and may be named", async () => {
  const { exchange, host, hostParty, guestParty, names } = await aWorld();
  for (const { delegation } of [hostParty, guestParty]) await takenOver(delegation);
  const there = { namedInPublic: true, status: "PRESENT" } as const;
  await aDelegationMember(guestParty.delegation, { ...there, nameEn: "Ada Reed" });
  await aDelegationMember(guestParty.delegation, { ...there, nameEn: "Bo Quill", namedInPublic: false });
  await aDelegationMember(guestParty.delegation, { ...there, nameEn: "Cy Holm", status: "ABSENT" });
  await aDelegationMember(hostParty.delegation, { ...there, nameEn: "Di Lane" });
  await start(host, exchange.code);
  expect((await linesIn(host, exchange.code, "en")).slice(3)).toEqual([
    "Who took part",
    `${names.south} College: Ada Reed (Dean)`,
    `${names.north} Institute: Di Lane (Dean)`,
  ]);
});

test("a new report names nobody of a college that has not looked at the record", async () => {
  const { exchange, host, hostParty, guestParty, names } = await aWorld();
  await takenOver(hostParty.delegation);
  for (const { delegation } of [hostParty, guestParty])
    await aDelegationMember(delegation, { namedInPublic: true, status: "PRESENT", nameEn: "Ada Reed" });
  await start(host, exchange.code);
  expect((await linesIn(host, exchange.code, "en")).slice(3)).toEqual([
    "Who took part",
    `${names.north} Institute: Ada Reed (Dean)`,
  ]);
});

test("a new report says what the record says, in both languages, and nothing else", async () => {
  const world = await aWorld();
  const { exchange, host, guestParty, names, slug } = world;
  await writeRow("Delegation", (tx) =>
    tx.delegation.update({ where: { id: guestParty.delegation.id }, data: { headcount: 6 } }),
  );
  const { hostUnit, guestUnit, group } = await aGroupDiscussion(world);
  const { base } = await aVisit(exchange, { institutionId: host.institutionId });
  expect(await start(host, exchange.code)).toEqual({ slug });
  expect(await linesIn(host, exchange.code, "zh")).toEqual([
    exchange.titleZh,
    `2025年12月5日，${names.south}南院代表团一行6人到${names.north}北院交流。双方分组座谈，代表团考察${base.nameZh}。`,
    `2025年12月5日，${names.south}南院代表团一行6人到${names.north}北院交流。`,
    "交流经过",
    `代表团考察${base.nameZh}。`,
    "双方分组座谈：",
    `${group.nameZh}：${names.south}南院${guestUnit.nameZh}与${names.north}北院${hostUnit.nameZh}`,
  ]);
  expect(await linesIn(host, exchange.code, "en")).toEqual([
    exchange.titleEn,
    `On 5 December 2025, a delegation of six from ${names.south} College visited ${names.north} Institute. The two sides met in a group, and the delegation visited ${base.nameEn}.`,
    `On 5 December 2025, a delegation of six from ${names.south} College visited ${names.north} Institute.`,
    "The course of the exchange",
    `The delegation visited ${base.nameEn}.`,
    "The two sides met in a group:",
    `${group.nameEn}: the ${guestUnit.nameEn} of ${names.south} College with the ${hostUnit.nameEn} of ${names.north} Institute`,
  ]);
  const texts = (await findReportEntry(host, exchange.code))?.report?.texts;
  expect([texts?.zh?.status, texts?.zh?.isSource, texts?.en?.madeFrom]).toEqual(["DRAFT", true, { kind: "now" }]);
});

test("an exchange has one report, and a form that is sent twice starts it once", async () => {
  const { exchange, host, guest } = await aWorld();
  const key = randomUUID();
  const [first, again] = await Promise.all([start(host, exchange.code, key), start(host, exchange.code, key)]);
  expect(again).toEqual(first);
  await expect(start(guest, exchange.code)).rejects.toMatchObject({ kind: "conflict", code: "report_exists" });
});

test("of two people who start a report at the same moment, one succeeds", async () => {
  const { exchange, host, guest } = await aWorld();
  const started = await Promise.allSettled([start(host, exchange.code), start(guest, exchange.code)]);
  expect(started.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(started.find((each) => each.status === "rejected")?.reason).toMatchObject({ code: "report_exists" });
});

test("two reports of one day and the same colleges have addresses of their own", async () => {
  const { host, guest, exchange, slug } = await aWorld();
  const sides = { hostInstitutionId: host.institutionId, guestInstitutionId: guest.institutionId };
  const others = [await anExchange(sides), await anExchange(sides)];
  const slugs = await Promise.all(
    [exchange, ...others.map((other) => other.exchange)].map(({ code }) => start(host, code)),
  );
  expect(slugs.map((each) => each.slug).sort()).toEqual([slug, `${slug}-2`, `${slug}-3`]);
});

test("strangers and people who may only read start no report, and nobody starts one of a cancelled exchange", async () => {
  const { exchange, host } = await aWorld();
  await expect(start(await aMember({ roles: ["EDITOR"] }), exchange.code)).rejects.toMatchObject({ kind: "not_found" });
  const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
  await expect(start(recorder, exchange.code)).rejects.toMatchObject({
    kind: "forbidden",
    code: "not_an_editor_of_this_exchange",
  });
  const off = await anExchange({ status: "CANCELLED", cancelReason: "Weather" });
  await expect(start(off.host, off.exchange.code)).rejects.toMatchObject({ code: "record_closed" });
  expect((await findReportEntry(host, exchange.code))?.report).toBeNull();
});

test("a report of a future exchange says that it has not taken place", async () => {
  const { exchange, host, names } = await aWorld();
  await writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { status: "CONFIRMED" } }));
  await start(host, exchange.code);
  expect((await linesIn(host, exchange.code, "en"))[2]).toBe(
    `On 5 December 2025, a delegation from ${names.south} College is to visit ${names.north} Institute.`,
  );
});

test("a text is drafted again from the record once the exchange was held, and the one before it is kept", async () => {
  const { exchange, host, names } = await aWorld();
  const setStatus = (status: "CONFIRMED" | "HELD") =>
    writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { status } }));
  await setStatus("CONFIRMED");
  const { slug } = await start(host, exchange.code);
  await setStatus("HELD");
  const { replaced } = await writeDraft(host, { slug, locale: "en", seen: 1 });
  expect((await linesIn(host, exchange.code, "en"))[2]).toBe(
    `On 5 December 2025, a delegation from ${names.south} College visited ${names.north} Institute.`,
  );
  await restoreDraft(host, { slug, locale: "en", draft: replaced, seen: 2 });
  expect((await linesIn(host, exchange.code, "en"))[2]).toContain("is to visit");
});

test("a text is not drafted again where nothing is new, where it changed meanwhile, or for a stranger", async () => {
  const { exchange, host } = await aWorld();
  const { slug } = await start(host, exchange.code);
  const write = (actor: Member, seen = 1) => writeDraft(actor, { slug, locale: "zh", seen });
  await expect(write(host)).rejects.toMatchObject({ kind: "conflict", code: "nothing_to_update" });
  await expect(write(host, 2)).rejects.toMatchObject({ kind: "conflict", code: "changed_meanwhile" });
  await expect(write(await aMember({ roles: ["EDITOR"] }))).rejects.toMatchObject({ kind: "not_found" });
  const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
  await expect(write(recorder)).rejects.toMatchObject({ code: "not_an_editor_of_this_exchange" });
});

test("a missing language of a report is started once", async () => {
  const { report, host, exchange } = await aReport({ en: null });
  const begin = (actor: Member) => startText(actor, { slug: report.slug, locale: "en", key: randomUUID() });
  await expect(begin(await aMember({ roles: ["EDITOR"] }))).rejects.toMatchObject({ kind: "not_found" });
  expect(await begin(host)).toEqual({ locale: "en" });
  const texts = (await findReportEntry(host, exchange.code))?.report?.texts;
  expect([texts?.en?.status, texts?.en?.isSource, texts?.en?.madeFrom]).toEqual(["DRAFT", false, { kind: "now" }]);
  await expect(begin(host)).rejects.toMatchObject({ code: "report_exists" });
});
