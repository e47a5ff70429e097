import { expect, test } from "vitest";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { findPublicReport } from "@/lib/reports/public.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { checksumOf } from "@/lib/reports/texts/rules.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;

const bodyOf = (words: string): string =>
  JSON.stringify({ content: [{ content: [{ text: words, type: "text" }], type: "paragraph" }], type: "doc" });

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
    body: { from: checksumOf(values.body), to: bodyOf("新正文") },
    author: { from: null, to: "  王 " },
  });
  expect([first.version, second.version]).toEqual([2, 3]);
  expect(second.conflicts).toEqual([]);
  const now = await textOf(host, exchange.code);
  expect(now.values).toEqual({ ...values, title: "新标题", author: "王", body: bodyOf("新正文") });
  expect(now.version).toBe(3);
});

test("two people who write one field are shown both texts, and nothing is overwritten", async () => {
  const { report, host, guest, exchange } = await aReport({ zh: draft, en: draft });
  const { values } = await textOf(host, exchange.code);
  const from = checksumOf(values.body);
  await save(host, report.slug, { body: { from, to: bodyOf("甲") } });
  const late = await save(guest, report.slug, { body: { from, to: bodyOf("乙") } });
  expect(late.conflicts).toEqual([{ field: "body", mine: bodyOf("乙"), theirs: bodyOf("甲") }]);
  expect((await textOf(host, exchange.code)).values.body).toBe(bodyOf("甲"));
  const chosen = await save(guest, report.slug, { body: { from: checksumOf(bodyOf("甲")), to: bodyOf("乙") } });
  expect(chosen.conflicts).toEqual([]);
  expect((await textOf(host, exchange.code)).values.body).toBe(bodyOf("乙"));
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
