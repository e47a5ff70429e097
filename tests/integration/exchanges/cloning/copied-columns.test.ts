import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";

/**
 * Every table of the database, and what a copy does with it. A new table makes the test below ask which it is.
 */
const TABLES = {
  copied: [
    "Exchange",
    "ExchangeParty",
    "Delegation",
    "ItineraryItem",
    "Visit",
    "DiscussionGroup",
    "Pairing",
    "GroupTopic",
  ],
  leftBehind: [
    "DelegationMember",
    "GroupParticipant",
    "Media",
    "Minute",
    "MinuteItem",
    "MinuteItemText",
    "Outcome",
    "Report",
    "ReportTranslation",
    "ReportVersion",
    "SourceNote",
    "VisitObservation",
    "VisitUnit",
  ],
  notOfAnExchange: [
    "Appointment",
    "AuditDetail",
    "AuditEvent",
    "AuditHead",
    "ExchangeSeries",
    "IdempotencyKey",
    "Institution",
    "InstitutionGroup",
    "Invitation",
    "Person",
    "PracticeBase",
    "PracticeBaseUnit",
    "RateLimit",
    "RoleAssignment",
    "Session",
    "SignInAttempt",
    "Topic",
    "Unit",
    "User",
    "_prisma_migrations",
  ],
};

test("of each table it is known whether a copy takes its rows over", async () => {
  const tables = await read(
    system("test"),
    (tx) =>
      tx.$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  // the app role sees the tables to which it has a grant, which are all that it could copy
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.values(TABLES).flat().sort());
});
