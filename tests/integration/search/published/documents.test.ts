import { expect, test } from "vitest";
import { saveInstitution } from "@/lib/institutions/commands/save-institution.ts";
import { system } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { updateTranslation } from "@/lib/reports/commands/update-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { countUnfindable, fillSearchDocuments } from "@/lib/search/published/jobs.ts";
import { listFoundYears, searchPublished } from "@/lib/search/published/public.ts";
import type { SearchFilter } from "@/lib/search/published/rules.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique, writeRow } from "@/tests/factories/write-row.ts";
import { aNamedGuest, retype } from "@/tests/integration/revisions/named-guest.ts";

const actor = system("test");

/** What readers find, as "kind title". */
async function found(typed: string, filter: SearchFilter = {}, locale: "zh" | "en" = "zh"): Promise<string[]> {
  const { results } = await searchPublished(publicDb, { typed, filter }, { locale, after: null });
  return results.map(({ kind, title }) => `${kind} ${title.text}`);
}

/** A report that is not published, with a word of its own in its Chinese title. */
async function aDraft() {
  const word = unique();
  const draft = { status: "DRAFT", publishedAt: null } as const;
  const title = `南北互访${word}`;
  return { word, title, ...(await aReport({ zh: { ...draft, title }, en: { ...draft, title: `Visited ${word}` } })) };
}

test("a text is found from its publication to its withdrawal, with its exchange", async () => {
  const { word, title, report, host, exchange } = await aDraft();
  expect(await found(word)).toEqual([]);
  await publishTranslation(host, { slug: report.slug, locale: "zh" });
  expect(await found(word)).toEqual([`report ${title}`]);
  expect(await found(`${word} 互访`)).toEqual([`report ${title}`]);
  expect(await found(exchange.code)).toEqual([`exchange ${exchange.titleZh}`]);
  await publishTranslation(host, { slug: report.slug, locale: "en" });
  expect(await found(`${word} visits`, {}, "en")).toEqual([`report Visited ${word}`]);
  await withdrawTranslation(host, { slug: report.slug, locale: "zh" });
  expect(await found(`${word} 互访`)).toEqual([]);
  await withdrawTranslation(host, { slug: report.slug, locale: "en" });
  expect([await found(word), await found(exchange.code)]).toEqual([[], []]);
});

test("an updated text is found by its new words only", async () => {
  const { word, title, report, zh, host } = await aDraft();
  await publishTranslation(host, { slug: report.slug, locale: "zh" });
  const changed = unique();
  await writeRow("ReportTranslation", (tx) =>
    tx.reportTranslation.update({ where: { id: zh?.id ?? "" }, data: { title: `改写${changed}` } }),
  );
  expect([await found(word), await found(changed)]).toEqual([[`report ${title}`], []]);
  await updateTranslation(host, { slug: report.slug, locale: "zh" });
  expect([await found(word), await found(changed)]).toEqual([[], [`report 改写${changed}`]]);
});

test("somebody is found by name while readers see the name, and is shown again under the next one", async () => {
  const { member, exchange, guest, host } = await aNamedGuest();
  const name = member.nameEn ?? "";
  expect(await found(name, { kind: "person" }, "en")).toEqual([`person ${name}`]);
  await withdrawName(guest, { code: exchange.code, memberId: member.id });
  expect(await found(name, {}, "en")).toEqual([]);
  const other = unique();
  await retype(member, { nameEn: `Zhao ${other}`, namedInPublic: true });
  expect(await found(other)).toEqual([]);
  await showRecord(host, { code: exchange.code });
  const people = await found(other, { kind: "person" }, "en");
  expect(people.every((each) => each === `person Zhao ${other}`)).toBe(true);
});

test("a renamed college is found by its new name, and a hidden one not at all", async () => {
  const college = await anInstitution();
  await fillSearchDocuments();
  expect(await found(college.nameZh ?? "")).toEqual([`college ${college.nameZh}`]);
  const name = `改名大学${unique()}`;
  const was = college.nameZh;
  await saveInstitution(actor, {
    slug: college.slug,
    version: college.version,
    changes: { nameZh: { from: was, to: name } },
  });
  expect([await found(was ?? ""), await found(name)]).toEqual([[], [`college ${name}`]]);
  await writeRow("Institution", (tx) =>
    tx.institution.update({ where: { id: college.id }, data: { isListed: false } }),
  );
  expect(await found(name)).toEqual([]);
});

test("what was public before there were documents gets them, once", async () => {
  const { word, report, host } = await aDraft();
  await publishTranslation(host, { slug: report.slug, locale: "zh" });
  await fillSearchDocuments();
  await writeRow("SearchDocument", async (tx) => {
    await tx.searchDocument.deleteMany({});
    return { id: report.id };
  });
  expect(await found(word)).toEqual([]);
  expect(await countUnfindable()).toBeGreaterThan(0);
  await fillSearchDocuments();
  expect(await found(word)).toHaveLength(1);
  expect(await fillSearchDocuments()).toBe(0);
});

test("two languages that are published at once are both found", async () => {
  const { word, report, host } = await aDraft();
  await Promise.all((["zh", "en"] as const).map((locale) => publishTranslation(host, { slug: report.slug, locale })));
  expect(await found(word)).toHaveLength(2);
  const events = await read(actor, (tx) =>
    tx.searchDocument.count({ where: { kind: "REPORT", words: { contains: word } } }),
  );
  expect(events).toBe(2);
});

test("filters choose by kind, year, college and language, and pages follow each other without a gap", async () => {
  const word = unique();
  const of = await anExchange();
  const { report } = await aReport({ of, zh: { title: `报道${word}` }, en: { title: `Report ${word}` } });
  expect(await found(word, { language: "en" })).toEqual([`report Report ${word}`]);
  expect(await found(word, { kind: "exchange" })).toEqual([]);
  expect(await found(word, { year: 2025 })).toHaveLength(2);
  expect(await found(word, { year: 2024 })).toEqual([]);
  const { slug } = await read(actor, (tx) =>
    tx.institution.findUniqueOrThrow({ where: { id: of.host.institutionId ?? "" }, select: { slug: true } }),
  );
  expect(await found(word, { college: slug })).toHaveLength(2);
  expect(await found(word, { college: "no-college" })).toEqual([]);
  expect(report.slug).not.toBe("");
});

test("a text is of the year of its exchange, whenever it was published, and of another one when the exchange moves", async () => {
  const word = unique();
  const days = (year: number) => ({ firstDay: new Date(`${year}-06-02`), lastDay: new Date(`${year}-06-03`) });
  const of = await anExchange(days(1993));
  await aReport({ of, zh: { title: `报道${word}` }, en: null });
  expect(await found(word, { year: 1993 })).toEqual([`report 报道${word}`]);
  expect(await found(word, { year: 2025 })).toEqual([]);
  expect(await listFoundYears(publicDb)).toContain(1993);
  await writeRow("Exchange", (tx) =>
    tx.exchange.update({ where: { id: of.exchange.id }, data: { ...days(1994), version: { increment: 1 } } }),
  );
  await showRecord(of.host, { code: of.exchange.code });
  expect([await found(word, { year: 1993 }), await found(word, { year: 1994 })]).toEqual([[], [`report 报道${word}`]]);
});
