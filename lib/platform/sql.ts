import "server-only";
import { Prisma } from "@/prisma/generated/client.ts";

/** A piece of SQL with its values, to be put into a statement or into another piece. */
export type Sql = Prisma.Sql;

/** Makes a piece of SQL; what stands in `${…}` is sent as a value, or is a piece itself. */
export const { sql } = Prisma;

/** The piece that says nothing. */
export const noSql: Sql = Prisma.empty;

/** The pieces joined by AND. */
export const allOf = (conditions: readonly Sql[]): Sql => Prisma.join([...conditions], " AND ");

/** The pieces with commas between them. */
export const listOf = (pieces: readonly Sql[]): Sql => Prisma.join([...pieces], ", ");

const namesIn = (select: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(select).filter((name) => select[name] === true);

/**
 * The columns that a select of Prisma names, for a statement that is written by hand; what it selects of other tables is
 * left out.
 * @param table the name of the table in the statement
 */
export const columnsOf = (table: string, select: Readonly<Record<string, unknown>>): Sql =>
  Prisma.raw(
    namesIn(select)
      .map((name) => `${table}."${name}"`)
      .join(", "),
  );

/** The same columns as a JSON object. */
export const jsonOf = (table: string, select: Readonly<Record<string, unknown>>): Sql =>
  Prisma.raw(
    `json_build_object(${namesIn(select)
      .map((name) => `'${name}', ${table}."${name}"`)
      .join(", ")})`,
  );
