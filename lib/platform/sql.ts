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
