import { Prisma } from "@/prisma/generated/client.ts";
import { Refusal } from "./errors.ts";

/** Prisma: no connection in time, no transaction in time. */
const BUSY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** PostgreSQL: statement timeout, lock not available, too many connections, shutting down, starting up. */
const BUSY_POSTGRES = new Set(["57014", "55P03", "53300", "57P01", "57P03"]);

/** The SQLSTATE of a failed statement, where the driver passed one on. */
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
 * Passes work on, and turns the database's want of time or connections into a refusal that says "try again".
 * @throws Refusal busy; everything else as it was thrown
 */
export async function refusalOfDatabase<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isBusy(error)) throw new Refusal("busy", "busy");
    throw error;
  }
}

/** Whether a write failed because a row with that key exists. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** PostgreSQL: a row that others point to, where they may not go with it; RESTRICT has a code of its own from 18 on. */
const STILL_REFERENCED = new Set(["23503", "23001"]);

/** Whether a row could not be deleted because another one needs it. */
export const isStillReferenced = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2003" || STILL_REFERENCED.has(sqlStateOf(error) ?? ""));
