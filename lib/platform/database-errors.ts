import { Prisma } from "@/prisma/generated/client.ts";
import { Refusal } from "./errors.ts";

/** Prisma: no connection or no transaction in time. */
const BUSY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** PostgreSQL: statement timeout, lock not available, too many connections, shutting down, starting up. */
const BUSY_POSTGRES = new Set(["57014", "55P03", "53300", "57P01", "57P03"]);

/** The SQLSTATE of a failed statement, or null when the error has none. */
function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const cause = (error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause;
  return cause?.originalCode ?? (typeof error.meta?.code === "string" ? error.meta.code : null);
}

function isBusy(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return BUSY_PRISMA.has(error.code) || BUSY_POSTGRES.has(sqlStateOf(error) ?? "");
  }
  return (
    error instanceof Prisma.PrismaClientInitializationError ||
    (error instanceof Error &&
      /timeout exceeded when trying to connect|due to connection timeout|Query read timeout/.test(error.message))
  );
}

/**
 * Awaits work of the database, and turns a timeout or a lack of connections into a refusal that people can retry.
 * @throws busy; every other error unchanged
 */
export async function refuseWhenBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isBusy(error)) throw new Refusal("busy", "busy");
    throw error;
  }
}

/** Whether a write failed because a row with the same unique key exists. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** PostgreSQL: foreign_key_violation, and restrict_violation, which ON DELETE RESTRICT raises from version 18 on. */
const STILL_REFERENCED = new Set(["23503", "23001"]);

/** Whether a row was not deleted because another row references it. */
const isStillReferenced = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2003" || STILL_REFERENCED.has(sqlStateOf(error) ?? ""));

/**
 * Answers a delete that failed: refuses where another row references the deleted one.
 * @throws conflict in_use; any other error as it is
 */
export function refuseIfReferenced(error: unknown): never {
  throw isStillReferenced(error) ? new Refusal("conflict", "in_use") : error;
}
