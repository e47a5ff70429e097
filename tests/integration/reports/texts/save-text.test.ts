import { expect, test } from "vitest";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { type DraftBody, keysOf } from "@/lib/reports/paragraphs/rules.ts";
import { findPublicReport } from "@/lib/reports/public.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;

/** Makes a body of one paragraph for each text. */
const bodyOf = (...texts: string[]): string =>
  JSON.stringify({
    content: texts.map((text) => ({ content: [{ text, type: "text" }], type: "paragraph" })),
    type: "doc",
  });

/** The checksums by which a page says which body it saw. */
const seen = (body: string) => keysOf(JSON.parse(body) as DraftBody);

/** Returns the Chinese text as its editor sees it. */
async function textOf(actor: Member, code: string) {
  const text = (await findReportEntry(actor, code))?.report?.texts.zh;
  if (!text) throw new Error("the desk shows no Chinese text");
  return text;
}

const save = (actor: Member, slug: string, changes: object) =>
  saveText(actor, saveTextInput.parse({ slug, locale: "zh", version: 1, changes }));

test("two editors of the two colleges write different fields, and both texts are stored", async () => {
  const { report, host, guest, exchange } = await aReport({ zh: draft, en: draft });
  const { values } = await textOf(host, exchange.code);
  const first = await save(host, report.slug, { title: { from: values.title, to: "新标题" } });
  const second = await save(guest, report.slug, {
    body: { from: seen(values.body), to: bodyOf("新正文") },
    author: { from: null, to: "  王 " },
  });
  expect([first.version, second.version]).toEqual([2, 3]);
  expect(second.conflicts).toEqual([]);
  const now = await textOf(host, exchange.code);
  expect(now.values).toEqual({ ...values, title: "新标题", author: "王", body: bodyOf("新正文") });
  expect(now.version).toBe(3);
});

test("two people who write one line are shown both texts, and nothing is overwritten", async () => {
  const { report, host, guest, zh } = await aReport({ zh: draft, en: draft });
  const from = zh?.title ?? null;
  await save(host, report.slug, { title: { from, to: "甲" } });
  const late = await save(guest, report.slug, { title: { from, to: "乙" }, author: { from: null, to: "王" } });
  expect(late.conflicts).toEqual([{ field: "title", mine: "乙", theirs: "甲" }]);
  expect(late.values).toMatchObject({ title: "甲", author: "王" });
});

/** A draft of three paragraphs, as both colleges see it. */
async function aDraft() {
  const made = await aReport({ zh: draft, en: draft });
  const { values } = await textOf(made.host, made.exchange.code);
  const body = bodyOf("一", "二", "三");
  await save(made.host, made.report.slug, { body: { from: seen(values.body), to: body } });
  const write = (actor: Member, ...texts: string[]) =>
    save(actor, made.report.slug, { body: { from: seen(body), to: bodyOf(...texts) } });
  const stored = async () => (await textOf(made.host, made.exchange.code)).values.body;
  return { ...made, body, write, stored };
}

test("two editors of the two colleges write different paragraphs at the same moment, and both are stored", async () => {
  const { host, guest, write, stored } = await aDraft();
  const answers = await Promise.all([write(host, "一一", "二", "三"), write(guest, "一", "二", "三三", "四")]);
  expect(answers.map(({ conflicts }) => conflicts)).toEqual([[], []]);
  expect(await stored()).toBe(bodyOf("一一", "二", "三三", "四"));
  expect(answers.map(({ values }) => values.body)).toContain(bodyOf("一一", "二", "三三", "四"));
});

test("of a paragraph that both wrote the stored words stay, and all other paragraphs are saved", async () => {
  const { host, guest, write, stored, report } = await aDraft();
  await write(host, "一", "甲", "三");
  const late = await write(guest, "一一", "乙", "三");
  const [conflict] = late.conflicts;
  expect({ ...conflict, mine: JSON.parse(String(conflict?.mine)) }).toEqual({
    field: "body",
    theirs: bodyOf("一一", "甲", "三"),
    mine: {
      type: "doc",
      content: [
        ...JSON.parse(bodyOf("一一")).content,
        {
          type: "conflict",
          attrs: { theirs: JSON.parse(bodyOf("甲")).content },
          content: JSON.parse(bodyOf("乙")).content,
        },
        ...JSON.parse(bodyOf("三")).content,
      ],
    },
  });
  expect(await stored()).toBe(bodyOf("一一", "甲", "三"));
  const to = bodyOf("一一", "乙", "三");
  const chosen = await save(guest, report.slug, { body: { from: seen(late.values.body), to } });
  expect(chosen.conflicts).toEqual([]);
  expect(await stored()).toBe(to);
});

test("a body that was stored although its answer was lost is written on, and asks nobody", async () => {
  const { host, report, body, write, stored } = await aDraft();
  const lost = bodyOf("一", "二二", "三");
  await write(host, "一", "二二", "三");
  const to = bodyOf("一", "二二二", "三");
  const answer = await save(host, report.slug, { body: { from: seen(body), to, unanswered: seen(lost) } });
  expect(answer.conflicts).toEqual([]);
  expect(await stored()).toBe(to);
});

test("a new paragraph whose answer was lost is not doubled when a colleague wrote before it is written on", async () => {
  const { host, guest, report, body, write, stored } = await aDraft();
  const lost = bodyOf("一", "二", "三", "四");
  await write(host, "一", "二", "三", "四");
  await save(guest, report.slug, { body: { from: seen(lost), to: bodyOf("一一", "二", "三", "四") } });
  const to = bodyOf("一", "二", "三", "四四");
  const answer = await save(host, report.slug, { body: { from: seen(body), to, unanswered: seen(lost) } });
  expect(answer.conflicts).toEqual([]);
  expect(await stored()).toBe(bodyOf("一一", "二", "三", "四四"));
});

test("a save that adds nothing to what others stored leaves no trace", async () => {
  const { host, guest, write } = await aDraft();
  const { version } = await write(host, "一", "二", "三", "四");
  expect((await write(guest, "一", "二", "三", "四")).version).toBe(version);
});

test("two texts that are too long together stay as they are, and the other fields are saved", async () => {
  const { host, guest, report, body, stored } = await aDraft();
  const many = (words: string) => bodyOf("一", "二", "三", ...Array.from({ length: 300 }, (_, at) => `${words}${at}`));
  await save(host, report.slug, { body: { from: seen(body), to: many("甲") } });
  const late = await save(guest, report.slug, {
    body: { from: seen(body), to: many("乙") },
    author: { from: null, to: "王" },
  });
  expect({ fields: late.fields, author: late.values.author }).toEqual({ fields: { body: "too_long" }, author: "王" });
  expect(await stored()).toBe(many("甲"));
});

test("what readers see stays while the draft changes", async () => {
  const { report, host, exchange, zh } = await aReport({ en: draft });
  await save(host, report.slug, { title: { from: zh?.title ?? "", to: "未公开的标题" } });
  expect((await findPublicReport(publicDb, report.slug))?.translations[0]?.title).toBe(zh?.title);
  const text = await textOf(host, exchange.code);
  expect({ isChanged: text.isChanged, status: text.status, live: text.live?.number }).toEqual({
    isChanged: true,
    status: "PUBLISHED",
    live: 1,
  });
});

test("a stranger finds nothing, and somebody who may only read may not write", async () => {
  const { report, host, exchange } = await aReport({ zh: draft, en: draft });
  const before = await textOf(host, exchange.code);
  const change = { title: { from: before.values.title, to: "别的" } };
  const stranger = await aMember({ roles: ["EDITOR"] });
  await expect(save(stranger, report.slug, change)).rejects.toMatchObject({ kind: "not_found" });
  for (const role of ["VIEWER", "RECORDER", "COORDINATOR", "CONFIRMER"] as const) {
    const member = await aMember({ institutionId: host.institutionId, roles: [role] });
    await expect(save(member, report.slug, change)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await findReportEntry(member, exchange.code))?.mayWrite).toBe(false);
  }
  expect(await findReportEntry(stranger, exchange.code)).toBeNull();
  expect(await textOf(host, exchange.code)).toEqual(before);
});

test("a sister college that may read the record may not read its report", async () => {
  const { id: groupId } = await aGroup();
  const [host, guest, sister] = [
    await anInstitution({ groupId }),
    await anInstitution({ groupId }),
    await anInstitution({ groupId }),
  ];
  const of = await anExchange({ hostInstitutionId: host.id, guestInstitutionId: guest.id, visibility: "GROUP" });
  await aReport({ of, zh: draft, en: draft });
  const reader = await aMember({ institutionId: sister.id, roles: ["EDITOR"] });
  expect((await findRecord(reader, of.exchange.code))?.code).toBe(of.exchange.code);
  expect(await findReportEntry(reader, of.exchange.code)).toBeNull();
});

test("a language that was never written cannot be saved", async () => {
  const { report, host } = await aReport({ en: null });
  const input = saveTextInput.parse({
    slug: report.slug,
    locale: "en",
    version: 1,
    changes: { title: { from: null, to: "T" } },
  });
  await expect(saveText(host, input)).rejects.toMatchObject({ kind: "not_found" });
});

test("the page of a report takes as many statements with many versions as with one", async () => {
  const { report, host, exchange, zh } = await aReport({ zh: draft, en: draft });
  const asked = () => countStatements(() => findReportEntry(host, exchange.code));
  await publishTranslation(host, { slug: report.slug, locale: "zh" });
  const withOne = await asked();
  await publishTranslation(host, { slug: report.slug, locale: "en" });
  await save(host, report.slug, { title: { from: zh?.title ?? "", to: "新" } });
  expect(await asked()).toBe(withOne);
});
