import { Prisma } from "@/prisma/generated/client.ts";
import { Refusal } from "./errors.ts";

/** Prisma: no connection, no transaction in time, or a connection that was lost in between. */
const BUSY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
/**
 * PostgreSQL, by class: connection exception, insufficient resources (disk, memory, connections), operator intervention
 * (a timeout, a shutdown, a crash, a start), system error (input and output).
 * @source postgresql.org/docs/18/errcodes-appendix.html
 */
const BUSY_CLASSES = new Set(["08", "53", "57", "58"]);
/** PostgreSQL, of other classes: lock not available, timeouts that end a transaction, no such database. */
const BUSY_STATES = new Set(["55P03", "25P03", "25P04", "3D000"]);
/** The adapter, which gives no code for these. @source @prisma/adapter-pg, mapSocketError */
const BUSY_KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** The errors of the driver and of its pool that have no code, by how they begin. */
export const DRIVER_MESSAGES = [
  "Connection terminated",
  "timeout expired",
  "timeout exceeded when trying to connect",
  "Query read timeout",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
] as const;

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Node, by its form: ECONNREFUSED, EAI_AGAIN. Prisma passes such a code on from the connection only, without the call. */
const NODE_CODE = /^E[A-Z_]+$/;
const SOCKET_CALLS = new Set(["connect", "getaddrinfo", "read", "write"]);
const MAX_DEPTH = 6;

/** What Prisma, its adapter, the driver and Node say of an error. */
type Facts = {
  message?: unknown;
  code?: unknown;
  originalCode?: unknown;
  originalMessage?: unknown;
  kind?: unknown;
  syscall?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/** The error and everything that it was made from. */
function withCauses(error: unknown, depth = 0): Facts[] {
  if (typeof error !== "object" || error === null || depth > MAX_DEPTH) return [];
  const facts = error as Facts;
  const below = [facts.cause, facts.meta?.driverAdapterError];
  return [facts, ...below.flatMap((each) => withCauses(each, depth + 1))];
}

function isOfLostDatabase(facts: Facts): boolean {
  const { message, code, originalCode, kind, syscall } = facts;
  if (typeof kind === "string" && BUSY_KINDS.has(kind)) return true;
  if (typeof message === "string" && DRIVER_MESSAGES.some((known) => message.startsWith(known))) return true;
  const isOfSocket = facts instanceof Prisma.PrismaClientKnownRequestError || SOCKET_CALLS.has(String(syscall));
  if (isOfSocket && NODE_CODE.test(String(code))) return true;
  return [code, originalCode].some(
    (each) =>
      typeof each === "string" &&
      (BUSY_PRISMA.has(each) || BUSY_STATES.has(each) || (SQLSTATE.test(each) && BUSY_CLASSES.has(each.slice(0, 2)))),
  );
}

/**
 * Whether an error says that the database could not be reached, was lost meanwhile, or could not serve: it restarts, is
 * full, or does not answer in time. It need not mean that a write failed: the answer to a COMMIT may have been lost.
 */
const isDatabaseUnavailable = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientInitializationError || withCauses(error).some(isOfLostDatabase);

/** What the innermost error says, for the log: "53100 could not extend file: No space left on device". */
export function databaseFailure(error: unknown): string {
  const innermost = withCauses(error).findLast(isOfLostDatabase);
  const { code, originalCode, originalMessage, message, kind } = innermost ?? {};
  const words = [originalCode ?? code, originalMessage ?? message ?? kind];
  return words.filter((word) => typeof word === "string").join(" ");
}

/** The SQLSTATE of a failed statement, or null when the error has none. */
function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const cause = (error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause;
  return cause?.originalCode ?? (typeof error.meta?.code === "string" ? error.meta.code : null);
}

/**
 * Awaits work of the database, and turns the failure of the database itself into a refusal that people can retry.
 * @throws busy, which does not say whether a write happened; every other error unchanged
 */
export async function refuseWhenBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw new Refusal("busy", "busy", {}, { cause: error });
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
