import pg from "pg";
import { describe, expect, test } from "vitest";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { PUBLISHED_VIEWS } from "./published-views.ts";

const REFUSED = "42501";

/** What the portal's role may do with each table; a table that is not here fails the test. */
const RIGHTS: Record<string, readonly string[]> = {
  SELECT: [...PUBLISHED_VIEWS, "_prisma_migrations", "StatusChange"],
  "SELECT UPDATE": ["RecordSection"],
  "SELECT INSERT DELETE": ["ReportDraft", "UndoEntry"],
  "SELECT INSERT": [
    "AuditDetail",
    "AuditEvent",
    "Media",
    "NameDismissal",
    "NameVouching",
    "NameWithdrawal",
    "ReportVersion",
    "Revision",
    "SignInAttempt",
  ],
  "SELECT INSERT UPDATE": [
    "Appointment",
    "AuditHead",
    "Exchange",
    "ExchangeSeries",
    "Institution",
    "InstitutionGroup",
    "Invitation",
    "Person",
    "PracticeBase",
    "Report",
    "ReportTranslation",
    "RoleAssignment",
    "Session",
    "Topic",
    "Unit",
    "User",
    "UserPreference",
  ],
  "SELECT INSERT UPDATE DELETE": [
    "Agreement",
    "AgreementParty",
    "AgreementPerson",
    "Delegation",
    "DelegationMember",
    "DelegationOthers",
    "DiscussionGroup",
    "ExchangeParty",
    "GroupParticipant",
    "GroupTopic",
    "IdempotencyKey",
    "InstitutionRelation",
    "ItemChair",
    "ItineraryItem",
    "MemberStop",
    "Minute",
    "MinuteItem",
    "MinuteItemText",
    "Outcome",
    "Pairing",
    "PracticeBaseUnit",
    "Publication",
    "PublicationBase",
    "PublicationParty",
    "PublicationUnit",
    "RateLimit",
    "RecordPresence",
    "SavedView",
    "SearchDocument",
    "SeenRecord",
    "SourceNote",
    "StopHeadcount",
    "Visit",
    "VisitObservation",
    "VisitUnit",
  ],
};

/** The error code with which the server answers the portal's role; null when it lets the statement pass. */
const answerTo = (statement: string): Promise<string | null> =>
  inRolledBackTransaction("app", async (client) => {
    try {
      await client.query(statement);
      return null;
    } catch (error) {
      if (error instanceof pg.DatabaseError) return error.code ?? null;
      throw error;
    }
  });

describe("the role that serves the portal", () => {
  test("has these rights on these tables and no other", async () => {
    const { rows } = await inRolledBackTransaction("app", (client) =>
      client.query<{ table: string; rights: string }>(
        `SELECT relname AS table, string_agg(privilege, ' ' ORDER BY ordinality) AS rights
         FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'])
           WITH ORDINALITY AS possible (privilege, ordinality)
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
           AND has_table_privilege(pg_class.oid, privilege)
         GROUP BY relname ORDER BY relname COLLATE "C"`,
      ),
    );
    const tables = await inRolledBackTransaction("app", (client) =>
      client.query<{ table: string }>(
        `SELECT relname AS table FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
      ),
    );
    const expected = Object.entries(RIGHTS).flatMap(([rights, names]) => names.map((table) => ({ table, rights })));
    expect(rows).toEqual(expected.sort((one, other) => (one.table < other.table ? -1 : 1)));
    expect(tables.rows.length).toBe(expected.length);
  });

  test("owns nothing, is a member of the role of guests alone, and may make nothing", async () => {
    const { rows } = await inRolledBackTransaction("app", (client) =>
      client.query(
        `SELECT
           (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = role.oid AND deptype = 'o') AS owned,
           (SELECT array_agg(roleid::regrole::text) FROM pg_auth_members WHERE member = role.oid) AS memberships,
           rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS "isMighty",
           has_database_privilege(current_database(), 'CREATE') AS "mayMakeSchemas",
           has_database_privilege(current_database(), 'TEMPORARY') AS "mayMakeTemporaryTables",
           has_schema_privilege('public', 'CREATE') OR has_schema_privilege('app', 'CREATE') AS "mayMakeTables"
         FROM pg_roles role WHERE rolname = current_user AND rolname = 'nanbei_app'`,
      ),
    );
    expect(rows).toEqual([
      {
        owned: 0,
        memberships: ["nanbei_public"],
        isMighty: false,
        mayMakeSchemas: false,
        mayMakeTemporaryTables: false,
        mayMakeTables: false,
      },
    ]);
  });

  test.each([
    `UPDATE "AuditEvent" SET "action" = 'trail.forged'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent" CASCADE`,
    `UPDATE "AuditDetail" SET "details" = '{}'`,
    `DELETE FROM "AuditDetail"`,
    `TRUNCATE "AuditDetail"`,
    `DELETE FROM "AuditHead"`,
    `UPDATE "Revision" SET "snapshot" = '{}'`,
    `DELETE FROM "Revision"`,
    `TRUNCATE "Revision" CASCADE`,
    `ALTER TABLE "Revision" DISABLE TRIGGER "Revision_frozen"`,
    `DELETE FROM "NameWithdrawal"`,
    `INSERT INTO "StatusChange" ("id", "exchangeId", "to", "at") SELECT gen_random_uuid(), "id", 'AGREED', now() FROM "Exchange"`,
    `UPDATE "StatusChange" SET "from" = 'DRAFT'`,
    `DELETE FROM "RecordSection"`,
    `UPDATE "UndoEntry" SET "before" = '{}'`,
    `UPDATE "NameVouching" SET "reason" = 'Forged'`,
    `UPDATE "ReportDraft" SET "title" = 'Forged'`,
    `UPDATE "ReportVersion" SET "title" = 'Forged'`,
    `DELETE FROM "ReportVersion"`,
    `UPDATE "Media" SET "mime" = 'image/png'`,
    `DELETE FROM "Media"`,
    `TRUNCATE "AuditHead"`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only"`,
    `DROP TRIGGER "AuditEvent_append_only" ON "AuditEvent"`,
    "SET session_replication_role = replica",
    `TRUNCATE "Session"`,
    `DELETE FROM "Exchange"`,
    `DELETE FROM "Institution"`,
    `ALTER TABLE "Exchange" ADD COLUMN "note" text`,
    `ALTER TABLE "Exchange" DROP CONSTRAINT "Exchange_is_titled"`,
    `DROP TABLE "RateLimit"`,
    `CREATE INDEX ON "Exchange" ("code")`,
    "CREATE TABLE public.mine (id int)",
    "CREATE TABLE app.mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql RETURN 1",
    "CREATE OR REPLACE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql RETURN true",
    "CREATE EXTENSION pg_prewarm",
    "SELECT app.audit_refuse_change()",
    "SET ROLE nanbei_owner",
    "GRANT nanbei_owner TO nanbei_app",
    `UPDATE "_prisma_migrations" SET finished_at = NULL`,
  ])("is refused: %s", async (statement) => {
    expect(await answerTo(statement)).toBe(REFUSED);
  });
});

describe("the one who acts", () => {
  const whoActs = (settings: Record<string, string>) =>
    inRolledBackTransaction("app", async (client) => {
      for (const entry of Object.entries(settings)) await client.query("SELECT set_config($1, $2, true)", entry);
      const { rows } = await client.query(
        `SELECT app.user_id() AS "userId", app.institution_id() AS "institutionId", app.is_system() AS "isSystem"`,
      );
      return rows[0];
    });

  test("is nobody where nothing was set, and where a transaction before left empty settings", async () => {
    const nobody = { userId: null, institutionId: null, isSystem: false };
    expect(await whoActs({})).toEqual(nobody);
    expect(await whoActs({ "app.user_id": "", "app.institution_id": "", "app.system": "" })).toEqual(nobody);
  });

  test("is the actor of the transaction", async () => {
    const { id } = await anInstitution();
    expect(await whoActs({ "app.user_id": id, "app.institution_id": id })).toEqual({
      userId: id,
      institutionId: id,
      isSystem: false,
    });
    expect(await whoActs({ "app.system": "seed" })).toMatchObject({ isSystem: true });
  });
});
