import pg from "pg";
import { vi } from "vitest";
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

/** The columns, "Table.column", whose values leave the database while something is asked; raw statements aside. */
export async function columnsRead(ask: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await ask();
    const texts = query.mock.calls.map(([statement]: unknown[]) => (statement as { text?: string } | null)?.text ?? "");
    return [...new Set(texts.flatMap(columnsSelected))].sort();
  } finally {
    query.mockRestore();
  }
}

/**
 * The columns that a statement of Prisma's hands over: those of its outer list, and those of the objects that it builds
 * from related rows, `JSONB_BUILD_OBJECT('name', "t1"."name")`.
 */
export function columnsSelected(statement: string): string[] {
  const tables = new Map(
    [...statement.matchAll(/"public"\."(\w+)" AS "(\w+)"/g)].map(([, table, alias]) => [alias, table]),
  );
  for (const [, inner, outer] of statement.matchAll(/SELECT "(\w+)"\.\* FROM .*?\/\* root select \*\/\) AS "(\w+)"/gs))
    tables.set(outer, tables.get(inner));
  const outerList = statement.slice(0, statement.indexOf(" FROM "));
  const columns = [...outerList.matchAll(/"(\w+)"\."(\w+)"/g), ...statement.matchAll(/(?<='\w+', )"(\w+)"\."(\w+)"/g)];
  return columns.flatMap(([, alias, column]) => (tables.has(alias) ? [`${tables.get(alias)}.${column}`] : []));
}
