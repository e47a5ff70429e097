import type { World } from "./guarded-world.ts";
import { change, type Guard } from "./refusal.ts";

/** Guards of revisions, of what readers see, and of names. */
export function guardsOfRevisions(world: World): Guard[] {
  const { exchange, host, other, published } = world;
  const text = published.zh?.id ?? "";
  const aRevision = (facts: Record<string, string>) => {
    const row: Record<string, string> = {
      id: "gen_random_uuid()",
      exchangeId: `'${exchange.id}'`,
      number: "9",
      snapshot: "'{}'",
      schemaVersion: "1",
      reason: "'SHOWN'",
      at: "now()",
      ...facts,
    };
    return `INSERT INTO "Revision" (${columns(row)}) VALUES (${Object.values(row).join(", ")})`;
  };
  const aVouching = (facts: Record<string, string>) => {
    const row: Record<string, string> = {
      id: "gen_random_uuid()",
      exchangeId: `'${other.exchange.id}'`,
      institutionId: `'${host.institutionId}'`,
      at: "now()",
      ...facts,
    };
    return `INSERT INTO "NameVouching" (${columns(row)}) VALUES (${Object.values(row).join(", ")})`;
  };
  const aWithdrawal = (id: string, upToRevision: string) =>
    `INSERT INTO "NameWithdrawal" ("id", "exchangeId", "memberId", "upToRevision", "at")
     VALUES ('${id}', '${exchange.id}', gen_random_uuid(), ${upToRevision}, now())`;
  const aDismissal = (passage: string, reason: string, place = "NULL") =>
    `${aWithdrawal(SOME_ID, "1")};
     INSERT INTO "NameDismissal" ("id", "withdrawalId", "passage", "place", "reason", "at")
     VALUES (gen_random_uuid(), '${SOME_ID}', ${passage}, ${place}, ${reason}, now())`;
  const byHost = { byId: `'${host.userId}'` };
  return [
    {
      name: "Revision_number_from_one",
      says: "the first revision has the number 1",
      attempts: [aRevision({ number: "0" })],
    },
    {
      name: "Revision_schema_version",
      says: "a revision says in which form its snapshot is",
      attempts: [aRevision({ schemaVersion: "0" })],
    },
    {
      name: "Revision_snapshot_is_object",
      says: "a snapshot is an object",
      attempts: [aRevision({ snapshot: "'[]'" }), aRevision({ snapshot: "'null'" })],
    },
    {
      name: "Revision_frozen",
      says: "a revision is never changed or deleted, not by its owner either",
      role: "owner",
      attempts: [
        `UPDATE "Revision" SET "number" = "number" + 100`,
        `UPDATE "Revision" SET "snapshot" = '{}' WHERE false`,
        `${aRevision({ number: "9" })}; DELETE FROM "Revision" WHERE "number" = 9`,
        `TRUNCATE "Revision" CASCADE`,
      ],
    },
    {
      name: "Publication_view_is_object",
      says: "what readers see is an object",
      attempts: [`UPDATE "Publication" SET "view" = '[]'`, `UPDATE "Publication" SET "mention" = '1'`],
    },
    {
      name: "Publication_year_of_first_day",
      says: "a publication is found by the year of its first day",
      attempts: [`UPDATE "Publication" SET "year" = "year" + 1`],
    },
    {
      name: "Publication_has_text",
      says: "an exchange is published with a text of its report",
      attempts: [
        `DELETE FROM "Publication" WHERE "exchangeId" = '${exchange.id}';
         ${change("ReportTranslation", text, `"status" = 'UNPUBLISHED', "liveVersionId" = NULL`)};
         SET CONSTRAINTS "ReportTranslation_ends_publication" IMMEDIATE;
         INSERT INTO "Publication"
           ("id", "exchangeId", "revisionId", "code", "view", "mention", "viewVersion", "firstDay", "year", "isSample", "shownAt")
         SELECT gen_random_uuid(), "exchangeId", "id", 'EX-X', '{}', '{}', 1, '2025-01-01', 2025, false, now()
         FROM "Revision" WHERE "exchangeId" = '${exchange.id}'`,
      ],
    },
    {
      name: "ReportTranslation_ends_publication",
      says: "the withdrawal of the last text ends the publication of the exchange",
      attempts: [change("ReportTranslation", text, `"status" = 'UNPUBLISHED', "liveVersionId" = NULL`)],
    },
    {
      name: "NameWithdrawal_up_to_a_revision",
      says: "a name is withdrawn from revisions",
      attempts: [aWithdrawal(SOME_ID, "-1")],
    },
    {
      name: "NameDismissal_passage_and_reason",
      says: "who leaves a name where it stands says where and why",
      attempts: NO_TEXTS.flatMap((blank) => [aDismissal(blank, "'why'"), aDismissal("'where'", blank)]),
    },
    {
      name: "NameDismissal_place_not_blank",
      says: "a place where a name is left has a name",
      attempts: NO_TEXTS.map((blank) => aDismissal("'where'", "'why'", blank)),
    },
    {
      name: "NameVouching_has_a_reason",
      says: "who vouches for names gives a reason",
      attempts: [
        aVouching(byHost),
        aVouching({ reason: "'why'" }),
        ...NO_TEXTS.map((reason) => aVouching({ ...byHost, reason })),
      ],
    },
    {
      name: "NameVouching_seen_by_somebody",
      says: "somebody of the college has seen whom the portal names",
      attempts: [aVouching({ seenAt: "now()" }), aVouching({ seenById: `'${host.userId}'` })],
    },
  ];
}

/** Texts that say nothing, as SQL. */
const NO_TEXTS = ["''", "E' \\t\\n'"];

const SOME_ID = "01890000-0000-7000-8000-000000000001";

const columns = (row: Record<string, string>): string =>
  Object.keys(row)
    .map((column) => `"${column}"`)
    .join(", ");
