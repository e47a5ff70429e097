import "server-only";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import { FORM_VERSION } from "@/lib/platform/search-terms.ts";
import { sql } from "@/lib/platform/sql.ts";

/** Something that readers may see and would not find, or find by an older form of its words. */
export type Unfindable = { kind: "EXCHANGE" | "REPORT" | "DIRECTORY"; id: string };

/** Public exchanges, published texts, and colleges with their schools and bases that have no documents of today's form. */
export const listUnfindable = (tx: ReadTx | Tx): Promise<Unfindable[]> =>
  tx.$queryRaw<Unfindable[]>(sql`
    WITH current AS (SELECT "kind", "subjectId", "versionId" FROM "SearchDocument" WHERE "formVersion" = ${FORM_VERSION})
    SELECT 'EXCHANGE' AS "kind", "exchangeId" AS "id" FROM "Publication"
    WHERE NOT EXISTS (SELECT FROM current WHERE "kind" = 'EXCHANGE' AND "subjectId" = "exchangeId")
    UNION ALL
    SELECT 'REPORT', text."id" FROM "ReportTranslation" text
    WHERE text."status" = 'PUBLISHED' AND NOT EXISTS (
      SELECT FROM current WHERE "kind" = 'REPORT' AND "subjectId" = text."id" AND "versionId" = text."liveVersionId")
    UNION ALL
    SELECT 'DIRECTORY', place."id" FROM "Institution" place
    WHERE place."kind" = 'COLLEGE' AND (
      NOT EXISTS (SELECT FROM current WHERE "kind" = 'COLLEGE' AND "subjectId" = place."id")
      OR EXISTS (SELECT FROM "Unit" unit WHERE unit."institutionId" = place."id" AND unit."kind" = 'SCHOOL'
        AND NOT EXISTS (SELECT FROM current WHERE "kind" = 'SCHOOL' AND "subjectId" = unit."id"))
      OR EXISTS (SELECT FROM "PracticeBase" base WHERE base."institutionId" = place."id"
        AND NOT EXISTS (SELECT FROM current WHERE "kind" = 'BASE' AND "subjectId" = base."id")))`);
