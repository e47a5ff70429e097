import { expect, test } from "vitest";
import { findPublicBase, findPublicCollege } from "@/lib/bases/public.ts";
import { findHomeDirectory } from "@/lib/exchanges/public.ts";
import { system } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import { findReportNeighbours } from "@/lib/reports/neighbours/public.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "@/lib/reports/public.ts";
import { listPublicAddresses } from "@/lib/reports/sitemap/public.ts";
import { findExchangeFilters, listPublicExchanges } from "@/lib/revisions/listing/public.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { ExchangeStatus, ReportTranslationStatus } from "@/prisma/generated/enums.ts";
import { aDelegationMember, anExchange, anOutcome, aSourceNote, partyFacts } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aGroupDiscussion, aMinute, anItem, aVisit } from "@/tests/factories/itinerary.ts";
import { aPerson } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

type World = Awaited<ReturnType<typeof aReport>>;

/** Lists the public reads in which an exchange or its report occurs. */
async function whereFound({ exchange, report, host }: World): Promise<string[]> {
  const institution = await slugOf(host);
  const filters = await findExchangeFilters(publicDb);
  const found = {
    exchange: await findPublicExchange(publicDb, exchange.code),
    list: (await listPublicExchanges(publicDb, { institution }, null)).items[0],
    filters: filters.institutions.find((entry) => entry.institution.slug === institution),
    report: await findPublicReport(publicDb, report.slug),
    reportOfExchange: await findPublicReportOfExchange(publicDb, exchange.code),
    latest: (await listLatestReports(publicDb, 100)).find((item) => item.slug === report.slug),
    sitemap: (await listPublicAddresses(publicDb)).find(({ key }) => key === report.slug || key === exchange.code),
  };
  return Object.entries(found).flatMap(([name, what]) => (what ? [name] : []));
}

const slugOf = async ({ institutionId: id }: { institutionId: string }): Promise<string> =>
  (await read(system("test"), (tx) => tx.institution.findUniqueOrThrow({ where: { id } }))).slug;

const everywhere = ["exchange", "list", "filters", "report", "reportOfExchange", "latest", "sitemap"];
const tookPlace: ExchangeStatus[] = ["HELD", "RECORDED", "AGREED"];

test.each(Object.values(ReportTranslationStatus))(
  "an exchange whose only text is %s is public everywhere or nowhere",
  async (status) => {
    const world = await aReport({ zh: { status }, en: null });
    await anOutcome(world.exchange);
    expect(await whereFound(world)).toEqual(status === "PUBLISHED" ? everywhere : []);
  },
);

test.each(Object.values(ExchangeStatus))(
  "an exchange that is %s is public everywhere or nowhere, although its texts are published",
  async (status) => {
    const world = await aReport({
      of: await anExchange({ status, ...(status === "CANCELLED" && { cancelReason: "Weather" }) }),
    });
    await anOutcome(world.exchange);
    expect(await whereFound(world)).toEqual(tookPlace.includes(status) ? everywhere : []);
  },
);

test("an exchange without a report is not public", async () => {
  const { exchange } = await anExchange();
  expect(await findPublicExchange(publicDb, exchange.code)).toBeNull();
  expect(await findPublicReportOfExchange(publicDb, exchange.code)).toBeNull();
});

test("private facts do not leave the database", async () => {
  const canary = "canary-7f3a";
  const of = await anExchange({ purposeZh: canary, purposeEn: canary });
  const { exchange, hostParty, guestParty } = of;
  await writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.update({ where: { id: hostParty.id }, data: { fileNumber: canary } }),
  );
  const person = await aPerson({ nameEn: `${canary} person`, nameZh: null });
  await aDelegationMember(guestParty.delegation, {
    personId: person.id,
    nameEn: canary,
    nameZh: canary,
    unitNameEn: canary,
    unitNameZh: canary,
    titleEn: "Dean",
    titleZh: null,
    status: "PRESENT",
    namedInPublic: false,
  });
  for (const status of ["PROPOSED", "ABSENT", "EXCUSED", "REPLACED"] as const) {
    await aDelegationMember(hostParty.delegation, { nameEn: canary, titleEn: canary, status, namedInPublic: true });
  }
  await aSourceNote(exchange, { quote: canary });
  await aMinute(exchange, { confidential: true, texts: { create: [{ locale: "en", text: canary }] } });
  await anItem(exchange, { titleEn: canary, status: "CANCELLED" });
  await aDiscussionGroup(exchange, { nameEn: canary, status: "CANCELLED" });
  const { visit } = await aVisit(exchange, { institutionId: of.host.institutionId });
  await writeRow("Visit", async (tx) => {
    await tx.visitObservation.create({ data: { visitId: visit.id, locale: "en", text: canary } });
    return visit;
  });
  const { report } = await aReport({ of, en: { status: "DRAFT", title: canary, summary: canary, author: canary } });

  const seen = {
    exchange: await findPublicExchange(publicDb, exchange.code),
    list: await listPublicExchanges(publicDb, { institution: await slugOf(of.host) }, null),
    report: await findPublicReport(publicDb, report.slug),
    reportOfExchange: await findPublicReportOfExchange(publicDb, exchange.code),
    latest: await listLatestReports(publicDb, 100),
    addresses: await listPublicAddresses(publicDb),
  };
  expect(JSON.stringify(seen)).not.toContain(canary);
  expect(seen.report?.languages).toEqual(["zh"]);
  expect(seen.exchange?.parties.map((party) => party.delegation?.members)).toEqual([
    [],
    [
      {
        ...{ order: 1, role: "MEMBER", name: null, title: { zh: null, en: "Dean", provisional: [] }, unitName: null },
        ...{ isAbsent: false, sentGreetings: false, onBehalfOf: null, onlyAt: [] },
      },
    ],
  ]);
});

test("no answer carries an id of the database", async () => {
  const of = await anExchange();
  await aGroupDiscussion(of);
  await aVisit(of.exchange, { institutionId: of.host.institutionId });
  await aDelegationMember(of.guestParty.delegation, { status: "PRESENT", namedInPublic: true });
  const { report } = await aReport({ of });
  const seen = [await findPublicExchange(publicDb, of.exchange.code), await findPublicReport(publicDb, report.slug)];
  expect(JSON.stringify(seen)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

test("both sides stand in protocol order, the host first", async () => {
  const of = await anExchange();
  const named = { status: "PRESENT", namedInPublic: true } as const;
  await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "Second", protocolOrder: 2 });
  await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "First", protocolOrder: 1 });
  await aReport({ of });
  const exchange = await findPublicExchange(publicDb, of.exchange.code);
  expect(exchange?.parties.map((party) => party.role)).toEqual(["HOST", "GUEST"]);
  expect(exchange?.parties[1]?.delegation?.members.map((member) => member.name?.en)).toEqual(["First", "Second"]);
});

test("the itinerary is sorted by day, with hours in the time zone of the place", async () => {
  const of = await anExchange({ firstDay: new Date("2025-05-18"), lastDay: new Date("2025-05-19") });
  const { exchange } = of;
  await anItem(exchange, { kind: "MEAL", day: new Date("2025-05-19"), position: 1 });
  await anItem(exchange, {
    kind: "WELCOME",
    position: 1,
    startAt: new Date("2025-05-18T01:00:00Z"),
    endAt: new Date("2025-05-18T01:30:00Z"),
  });
  await aReport({ of });
  const itinerary = (await findPublicExchange(publicDb, exchange.code))?.itinerary;
  expect(
    itinerary?.map(({ day, items }) => [day, items.map(({ kind, startTime, endTime }) => [kind, startTime, endTime])]),
  ).toEqual([
    ["2025-05-18", [["WELCOME", "09:00", "09:30"]]],
    ["2025-05-19", [["MEAL", null, null]]],
  ]);
});

test("a page takes as many statements with three of everything as with one", async () => {
  const costs: Record<string, number>[] = [];
  for (const count of [1, 3]) {
    const of = await anExchange();
    for (let at = 0; at < count; at++) {
      await aDelegationMember(of.hostParty.delegation, { status: "PRESENT", namedInPublic: true });
      await aGroupDiscussion(of);
      await aVisit(of.exchange, { institutionId: of.host.institutionId });
      await aSourceNote(of.exchange, { isPublic: true, position: at + 1 });
      await anOutcome(of.exchange);
    }
    for (let at = 0; at < count - 1; at++) {
      const again = { hostInstitutionId: of.host.institutionId, guestInstitutionId: of.guest.institutionId };
      await aReport({ of: await anExchange(again) });
    }
    const { report } = await aReport({ of });
    const slug = await slugOf(of.host);
    const college = await findPublicCollege(publicDb, { slug, now: new Date() });
    costs.push({
      exchange: await countStatements(() => findPublicExchange(publicDb, of.exchange.code)),
      list: await countStatements(() => listPublicExchanges(publicDb, { institution: slug }, null)),
      filters: await countStatements(() => findExchangeFilters(publicDb)),
      report: await countStatements(() => findPublicReport(publicDb, report.slug)),
      reportOfExchange: await countStatements(() => findPublicReportOfExchange(publicDb, of.exchange.code)),
      latest: await countStatements(() => listLatestReports(publicDb, 5)),
      base: await countStatements(() => findPublicBase(publicDb, college?.bases[0]?.slug ?? "")),
      college: await countStatements(() => findPublicCollege(publicDb, { slug, now: new Date() })),
      home: await countStatements(() => findHomeDirectory(publicDb)),
      neighbours: await countStatements(() => findReportNeighbours(publicDb, report.slug)),
      sitemap: await countStatements(() => listPublicAddresses(publicDb)),
    });
  }
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0]).toEqual({
    exchange: 1,
    list: 1,
    filters: 1,
    report: 1,
    reportOfExchange: 1,
    latest: 1,
    base: 1,
    college: 1,
    home: 1,
    neighbours: 1,
    sitemap: 1,
  });
});

test("observers stand after host and guests", async () => {
  const of = await anExchange();
  const third = await anExchange();
  await writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.create({
      data: { exchangeId: of.exchange.id, ...partyFacts(third.host.institutionId, "OBSERVER") },
    }),
  );
  await aReport({ of });
  const exchange = await findPublicExchange(publicDb, of.exchange.code);
  expect(exchange?.parties.map((party) => party.role)).toEqual(["HOST", "GUEST", "OBSERVER"]);
  expect(exchange?.guests).toHaveLength(1);
});
