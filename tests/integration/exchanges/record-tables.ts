import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";

/** Every table of the database: those of which a copy of an exchange takes over rows, others of a record, and the rest. */
export const TABLES = {
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
    "Agreement",
    "AgreementParty",
    "AgreementPerson",
    "DelegationMember",
    "DelegationOthers",
    "GroupParticipant",
    "ItemChair",
    "Media",
    "MemberStop",
    "Minute",
    "MinuteItem",
    "MinuteItemText",
    "Outcome",
    "RecordPresence",
    "RecordSection",
    "Report",
    "ReportDraft",
    "ReportTranslation",
    "ReportVersion",
    "SeenRecord",
    "SourceNote",
    "StatusChange",
    "StopHeadcount",
    "UndoEntry",
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
    "InstitutionRelation",
    "Invitation",
    "NameDismissal",
    "NameVouching",
    "NameWithdrawal",
    "Person",
    "PracticeBase",
    "PracticeBaseUnit",
    "Publication",
    "PublicationBase",
    "PublicationParty",
    "PublicationUnit",
    "RateLimit",
    "Revision",
    "RoleAssignment",
    "SavedView",
    "SearchDocument",
    "Session",
    "SignInAttempt",
    "Topic",
    "Unit",
    "User",
    "UserPreference",
    "_prisma_migrations",
  ],
};

/** The columns of some tables as the database has them, "Table.column", sorted. */
export async function columnsOf(tables: readonly string[]): Promise<string[]> {
  const columns = await read(
    system("test"),
    (tx) =>
      tx.$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
      WHERE table_schema = 'public'`,
  );
  return columns
    .filter(({ table }) => tables.includes(table))
    .map(({ table, column }) => `${table}.${column}`)
    .sort();
}
