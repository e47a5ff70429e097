import { SEE_DRAFT, WRITE_REPORT } from "../../support/actor-groups.ts";
import type { RecordFacts } from "../../support/record.ts";
import type { Given } from "../../support/stage.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** A sister college may not read the report of a record that is open to it. */
const writers = { done: WRITE_REPORT, forbidden: SEE_DRAFT };
const seen = { text: 1, cover: 1 };
const reportOf = async (given: Given, facts?: RecordFacts) => (await given.record(facts)).report.slug;

/** The report of an exchange: writing, publishing, its photo and its versions. */
export const reportRows: readonly ActionRow[] = [
  ...actionRows("reports", {
    publishTranslationAction: {
      ...writers,
      input: async (given) => ({ slug: await reportOf(given), locale: "zh", seen }),
    },
    updateTranslationAction: {
      ...writers,
      input: async (given) => {
        const { report } = await given.record({ texts: { zh: "PUBLISHED" } });
        await given.stage.db.query(`UPDATE "ReportTranslation" SET title = 'A new title' WHERE "reportId" = $1`, [
          report.id,
        ]);
        return { slug: report.slug, locale: "zh", seen };
      },
    },
    withdrawTranslationAction: {
      ...writers,
      input: async (given) => ({ slug: await reportOf(given, { texts: { zh: "PUBLISHED" } }), locale: "zh" }),
    },
  }),
  ...actionRows("reports/texts", {
    saveTextAction: {
      ...writers,
      input: async (given) => ({
        slug: await reportOf(given),
        locale: "zh",
        version: 1,
        changes: { photographer: { from: null, to: "A photographer" } },
      }),
    },
    chooseSourceAction: { ...writers, input: async (given) => ({ slug: await reportOf(given), locale: "en" }) },
    confirmTranslationAction: {
      ...writers,
      input: async (given) => ({ slug: await reportOf(given), locale: "en", sourceVersion: 1 }),
    },
  }),
  ...actionRows("reports/covers", {
    saveCoverTextsAction: {
      ...writers,
      input: async (given) => ({
        slug: await reportOf(given),
        version: 1,
        changes: { coverCredit: { from: null, to: "A photographer" } },
      }),
    },
    chooseCoverAction: {
      ...writers,
      input: async (given) => {
        const { report, image } = await given.record();
        return { slug: report.slug, image };
      },
    },
  }),
  ...actionRows("reports/drafts", {
    startReportAction: {
      ...writers,
      input: async (given) => ({ code: (await given.record({ texts: null })).code, key: given.key, page: "en" }),
    },
    startTextAction: {
      ...writers,
      input: async (given) => {
        const { code, report } = await given.record({ texts: { zh: "DRAFT" } });
        return { slug: report.slug, locale: "en", key: given.key, page: "en", code };
      },
    },
  }),
  ...actionRows("reports/versions", {
    restoreVersionAction: {
      ...writers,
      input: async (given) => ({ slug: await reportOf(given), locale: "zh", number: 1, seen: 1 }),
    },
  }),
];
