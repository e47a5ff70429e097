import { SEE_DRAFT, WRITE_REPORT } from "../../support/actor-groups.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import type { RecordFacts } from "../../support/record.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** A sister college may not read the report of a record that is open to it. */
const writers = { done: WRITE_REPORT, forbidden: SEE_DRAFT };
const seen = { text: 1, cover: 1 };
const reportOf = async (fixtures: Fixtures, facts?: RecordFacts) => (await fixtures.record(facts)).report.slug;

/** The report of an exchange: writing, publishing, its photo and its versions. */
export const reportRows: readonly ActionRow[] = [
  ...actionRows("reports", {
    publishTranslationAction: {
      ...writers,
      input: async (fixtures) => ({ slug: await reportOf(fixtures), locale: "zh", seen }),
    },
    updateTranslationAction: {
      ...writers,
      input: async (fixtures) => {
        const { report } = await fixtures.record({ texts: { zh: "PUBLISHED" } });
        await fixtures.world.db.query(`UPDATE "ReportTranslation" SET title = 'A new title' WHERE "reportId" = $1`, [
          report.id,
        ]);
        return { slug: report.slug, locale: "zh", seen };
      },
    },
    withdrawTranslationAction: {
      ...writers,
      input: async (fixtures) => ({ slug: await reportOf(fixtures, { texts: { zh: "PUBLISHED" } }), locale: "zh" }),
    },
  }),
  ...actionRows("reports/texts", {
    saveTextAction: {
      ...writers,
      input: async (fixtures) => ({
        slug: await reportOf(fixtures),
        locale: "zh",
        version: 1,
        changes: { photographer: { from: null, to: "A photographer" } },
      }),
    },
    chooseSourceAction: { ...writers, input: async (fixtures) => ({ slug: await reportOf(fixtures), locale: "en" }) },
    confirmTranslationAction: {
      ...writers,
      input: async (fixtures) => ({ slug: await reportOf(fixtures), locale: "en", sourceVersion: 1 }),
    },
  }),
  ...actionRows("reports/covers", {
    saveCoverTextsAction: {
      ...writers,
      input: async (fixtures) => ({
        slug: await reportOf(fixtures),
        version: 1,
        changes: { coverCredit: { from: null, to: "A photographer" } },
      }),
    },
    chooseCoverAction: {
      ...writers,
      input: async (fixtures) => {
        const { report, image } = await fixtures.record();
        return { slug: report.slug, image };
      },
    },
  }),
  ...actionRows("reports/drafts", {
    startReportAction: {
      ...writers,
      input: async (fixtures) => ({
        code: (await fixtures.record({ texts: null })).code,
        key: fixtures.key,
        page: "en",
      }),
    },
    startTextAction: {
      ...writers,
      input: async (fixtures) => {
        const { code, report } = await fixtures.record({ texts: { zh: "DRAFT" } });
        return { slug: report.slug, locale: "en", key: fixtures.key, page: "en", code };
      },
    },
    writeDraftAction: {
      ...writers,
      input: async (fixtures) => ({ slug: await reportOf(fixtures), locale: "zh", seen: 1 }),
    },
  }),
  ...actionRows("reports/versions", {
    restoreDraftAction: {
      ...writers,
      input: async (fixtures) => ({ slug: await reportOf(fixtures), locale: "zh", draft: 7, seen: 1 }),
    },
    restoreVersionAction: {
      ...writers,
      input: async (fixtures) => ({ slug: await reportOf(fixtures), locale: "zh", number: 1, seen: 1 }),
    },
  }),
];
