import { Prisma } from "@/prisma/generated/client.ts";
import { asked, type ChainWorld } from "./chain-world.ts";

/** A condition on the rows `t` of a table. */
type Selection = readonly [table: string, condition: Prisma.Sql];

/** Each row as one text: its table and its JSON. */
export type Rows = ReadonlySet<string>;

const among = (ids: readonly string[]) => Prisma.sql`= ANY(${[...ids]}::uuid[])`;

/** The tables of a record, by the column that names the exchange. */
const BELOW_A_RECORD = [
  "ExchangeParty",
  "Delegation",
  "DelegationMember",
  "ItineraryItem",
  "Visit",
  "DiscussionGroup",
  "GroupParticipant",
  "Minute",
  "MinuteItem",
  "Outcome",
  "SourceNote",
  "Report",
];

/**
 * Every row of the other college that nobody of the two acting colleges may write: its own row, accounts with roles,
 * links and sessions, and its records with everything below them, where no row may be added either. Of its people, titles,
 * units and bases the rows that the world began with, as a college may add names to another's directory.
 */
function selectionsOf({ other, people, unit, base, records }: ChainWorld): Selection[] {
  const closed = [records.draft, records.held, records.opened, records.discarded].map(({ exchange }) => exchange.id);
  const { observed, shared } = records;
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const units = Object.values(records).map(({ hostUnit }) => hostUnit);
  const users = Prisma.sql`IN (SELECT "id" FROM "User" WHERE "institutionId" = ${other.id}::uuid)`;
  const reports = Prisma.sql`"reportId" IN (SELECT "id" FROM "Report" WHERE "exchangeId" ${among([...closed, observed.exchange.id])})`;
  // The own college may edit its delegation where it observes, and what both sides share where it is the guest.
  const delegations = among([observed.delegation.id, shared.delegation.id]);
  return [
    ["Institution", Prisma.sql`"id" = ${other.id}::uuid`],
    ["User", Prisma.sql`"id" ${users}`],
    ["RoleAssignment", Prisma.sql`"userId" ${users}`],
    ["Invitation", Prisma.sql`"userId" ${users}`],
    ["Session", Prisma.sql`"userId" ${users}`],
    ["Person", Prisma.sql`"id" ${among(ids(Object.values(people)))}`],
    ["Appointment", Prisma.sql`"id" ${among(Object.values(people).map(({ appointmentId }) => appointmentId))}`],
    ["Unit", Prisma.sql`"id" ${among(ids([unit, ...units]))}`],
    ["PracticeBase", Prisma.sql`"id" ${among([base.id, ...Object.values(records).map(({ visit }) => visit.baseId)])}`],
    ["Exchange", Prisma.sql`"id" ${among([...closed, observed.exchange.id])}`],
    ...BELOW_A_RECORD.map((table): Selection => [table, Prisma.sql`"exchangeId" ${among(closed)}`]),
    ["Pairing", Prisma.sql`"groupId" IN (SELECT "id" FROM "DiscussionGroup" WHERE "exchangeId" ${among(closed)})`],
    ["ReportTranslation", reports],
    ["ReportDraft", Prisma.sql`"translationId" IN (SELECT "id" FROM "ReportTranslation" WHERE ${reports})`],
    ["ReportVersion", Prisma.sql`"translationId" IN (SELECT "id" FROM "ReportTranslation" WHERE ${reports})`],
    ["Delegation", Prisma.sql`"id" ${delegations}`],
    ["DelegationMember", Prisma.sql`"delegationId" ${delegations}`],
  ];
}

/** Reads the rows of the other college. */
export async function rowsOfOther(world: ChainWorld): Promise<Rows> {
  const parts = selectionsOf(world).map(
    ([table, condition]) =>
      Prisma.sql`SELECT ${table}::text || ' ' || to_jsonb(t)::text AS "row" FROM ${Prisma.raw(`"${table}"`)} t WHERE ${condition}`,
  );
  const rows = await asked((tx) => tx.$queryRaw<{ row: string }[]>`${Prisma.join(parts, " UNION ALL ")}`);
  return new Set(rows.map(({ row }) => row));
}

/** Sentences about the rows that differ. */
export const changedRows = (before: Rows, after: Rows): string[] => [
  ...[...before].filter((row) => !after.has(row)).map((row) => `changed or removed: ${row}`),
  ...[...after].filter((row) => !before.has(row)).map((row) => `written: ${row}`),
];
