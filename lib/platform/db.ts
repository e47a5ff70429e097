import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client.ts";
import type { Actor, Member, Writer } from "./actor.ts";
import { type AuditEntry, appendAuditEvent } from "./audit.ts";
import { minutes, seconds } from "./clock.ts";
import { refuseWhenBusy } from "./database-errors.ts";
import { env } from "./env.ts";
import { claimKey, type Once, storeResult } from "./idempotency.ts";
import { moments } from "./moments.ts";
import { newVersionsOf } from "./new-versions.ts";
import { type Presence, presenceStatement } from "./presence-statement.ts";
import type { ReadTx } from "./read-tx.ts";
import { currentRequestId, noteChangedVersions } from "./request-context.ts";
import { statementNames } from "./statement-names.ts";
import { Unchanged } from "./unchanged.ts";

const STATEMENT_TIMEOUT_MS = seconds(2);
const LOCK_TIMEOUT_MS = seconds(1);
const IDLE_IN_TRANSACTION_MS = seconds(10);
const POOL_WAIT_MS = seconds(2);
const TRANSACTION_MS = seconds(10);
/** The seed writes a whole portal in one transaction. */
const LONG_TRANSACTION_MS = minutes(10);

/** Created on first use, once per process; stored on globalThis so that hot reloading in development reuses them. */
const clients = globalThis as {
  nanbeiReader?: PrismaClient;
  nanbeiGuest?: PrismaClient;
  nanbeiGuestReader?: object;
  nanbeiWriter?: PrismaClient;
};

/** May read what is published and nothing else; the login of the portal is its member. */
const GUEST_ROLE = "nanbei_public";

function connect(mode: "reader" | "guest" | "writer"): PrismaClient {
  const settings = [
    `statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    `lock_timeout=${LOCK_TIMEOUT_MS}`,
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
    // to begin a second process, or to compile a plan, takes longer than any statement of the portal
    "max_parallel_workers_per_gather=0",
    "jit=off",
    ...(mode === "writer"
      ? []
      : ["default_transaction_read_only=on", "default_transaction_isolation=repeatable\\ read"]),
    ...(mode === "guest" ? [`role=${GUEST_ROLE}`] : []),
  ];
  const nameOf = statementNames();
  const adapter = new PrismaPg(
    {
      connectionString: env.DATABASE_URL,
      application_name: `nanbei-${mode}`,
      max: env.DATABASE_POOL_SIZE,
      connectionTimeoutMillis: POOL_WAIT_MS,
      // Longer than the timeout of the server, for a server that does not answer at all.
      query_timeout: STATEMENT_TIMEOUT_MS + seconds(3),
      options: settings.map((setting) => `-c ${setting}`).join(" "),
    },
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: POOL_WAIT_MS, timeout: TRANSACTION_MS } });
}

function reader(): PrismaClient {
  clients.nanbeiReader ??= connect("reader");
  return clients.nanbeiReader;
}

function writer(): PrismaClient {
  clients.nanbeiWriter ??= connect("writer");
  return clients.nanbeiWriter;
}

/** The client of guests for single statements, each of which is refused as busy like a transaction of `read`. */
function guestReader(): object {
  clients.nanbeiGuest ??= connect("guest");
  clients.nanbeiGuestReader ??= clients.nanbeiGuest.$extends({
    query: { $allOperations: ({ args, query }) => refuseWhenBusy(query(args)) },
  });
  return clients.nanbeiGuestReader;
}

export type { ReadTx } from "./read-tx.ts";

/** A client inside a writing transaction. */
export type Tx = Prisma.TransactionClient;

/** Appends an audit event to the transaction. */
export type Recorder = (entry: AuditEntry) => Promise<void>;

/**
 * Runs single read statements for everybody, outside a transaction and without an actor. Only `cached.ts` may use it. Its
 * connections act as a role that may read what is published and nothing else. That guards against mistakes of a query,
 * not against injected SQL: the login behind the role may take its own rights back.
 * @throws busy when the database cannot be reached, is lost meanwhile, or does not answer in time
 */
export const publicDb: ReadTx = new Proxy({} as ReadTx, { get: (_, property) => Reflect.get(guestReader(), property) });

async function setActor(tx: Tx, actor: Actor): Promise<void> {
  const userId = actor.kind === "member" ? actor.userId : "";
  const institutionId = actor.kind === "member" ? (actor.institutionId ?? "") : "";
  const job = actor.kind === "system" ? actor.job : "";
  await tx.$queryRaw`
    SELECT set_config('app.user_id', ${userId}, true),
           set_config('app.institution_id', ${institutionId}, true),
           set_config('app.system', ${job}, true)`;
}

/**
 * Runs queries in one read-only transaction (REPEATABLE READ, as the connections of readers begin each: all statements see
 * what was committed when the first began). The settings app.user_id, app.institution_id and app.system name the actor to
 * the database; the queries themselves have to limit what the actor sees. The transaction has one connection, so await one
 * query after another. Inside of `readAtOneMoment` it is the transaction of that.
 * @throws busy when the database cannot be reached, is lost meanwhile, or does not answer in time: 2 s for a connection,
 *         2 s a statement, 10 s in all
 */
export async function read<T>(actor: Actor, ask: (tx: ReadTx) => Promise<T>): Promise<T> {
  const moment = moments.getStore();
  if (moment?.actor === actor) return ask(moment.tx as ReadTx);
  return refuseWhenBusy(
    reader().$transaction(async (tx) => {
      await setActor(tx, actor);
      return ask(tx);
    }),
  );
}

/**
 * Runs one read statement without a transaction around it, as every page and every save begins with it: one round trip
 * to the database instead of four. The database is not told who asks. Inside of `readAtOneMoment` it is part of that.
 * @throws busy as `read`
 */
export async function readStatement<T>(actor: Actor, ask: (reader: ReadTx) => Promise<T>): Promise<T> {
  const moment = moments.getStore();
  return refuseWhenBusy(ask(moment?.actor === actor ? (moment.tx as ReadTx) : reader()));
}

/**
 * Runs a write in one transaction (READ COMMITTED) and names the actor to the database as `read` does. Rolls back when
 * `write` throws, and when it recorded no audit event.
 * @param write          gets the client and the function that records an audit event
 * @param options.length "long" gives the transaction 10 minutes instead of 10 seconds, for a job such as the seed; the
 *                       timeouts of each statement stay
 * @param options.once   makes a create of a member happen once: the same key and input again return the first result, as
 *                       the JSON that was stored, without calling `write`; a system job ignores it
 * @returns what `write` returns; where that is `unchanged(…)`, its result, and the transaction was rolled back
 * @throws busy when the database cannot be reached, is lost meanwhile, or does not answer in time. The write may have
 *         happened all the same: where the connection was lost during the commit, nobody knows
 * @throws conflict key_used_before when the key of `once` was used with another input
 * @throws Error when `write` recorded no audit event, or one although nothing changed
 */
export async function transaction<T>(
  actor: Writer,
  write: (tx: Tx, record: Recorder) => Promise<T | Unchanged<T>>,
  { length = "short", once }: { length?: "short" | "long"; once?: Once } = {},
): Promise<T> {
  const timeout = length === "long" ? LONG_TRANSACTION_MS : TRANSACTION_MS;
  try {
    const { result, versions } = await refuseWhenBusy(
      writer().$transaction(
        async (tx) => {
          await setActor(tx, actor);
          const written = await (once && actor.kind === "member"
            ? writeOnce(tx, actor, once, () => recorded(tx, actor, write))
            : recorded(tx, actor, write));
          return { result: written, versions: newVersionsOf(tx) };
        },
        { timeout },
      ),
    );
    noteChangedVersions(versions);
    return result;
  } catch (error) {
    if (error instanceof Unchanged) return error.result as T;
    throw error;
  }
}

/** Runs a write and checks that it recorded an event. @throws Unchanged where it says so, so that all is rolled back */
async function recorded<T>(
  tx: Tx,
  actor: Writer,
  write: (tx: Tx, record: Recorder) => Promise<T | Unchanged<T>>,
): Promise<T> {
  let events = 0;
  const result = await write(tx, async (entry) => {
    await appendAuditEvent(tx, actor, entry, currentRequestId());
    events += 1;
  });
  if (result instanceof Unchanged) {
    if (events > 0) throw new Error("a transaction recorded an audit event and said that nothing changed");
    throw result;
  }
  if (events === 0) throw new Error("a transaction that recorded no audit event was rolled back");
  return result;
}

/** Runs a write under its key, or gives the result of the first time. */
async function writeOnce<T>(tx: Tx, member: Member, once: Once, write: () => Promise<T>): Promise<T> {
  const first = await claimKey(tx, member, once);
  if (!first.isFirst) return first.result as T;
  const result = await write();
  await storeResult(tx, member, once, (result ?? {}) as Prisma.InputJsonValue);
  return result;
}

/**
 * The only writes without an audit event: attempts to sign in, the time a session was last seen, counts of rate limits,
 * what a record was when somebody saw it, and who has one open.
 * @throws busy when the database cannot be reached, is lost meanwhile, or does not answer in time
 */
export const unaudited = {
  recordSignInAttempt: (data: Prisma.SignInAttemptUncheckedCreateInput): Promise<unknown> =>
    refuseWhenBusy(writer().signInAttempt.create({ data, select: { id: true } })),
  updateLastSeen: (id: string, lastSeenAt: Date): Promise<unknown> =>
    refuseWhenBusy(writer().session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt } })),
  insertSeenRecord: (data: Prisma.SeenRecordUncheckedCreateInput): Promise<unknown> =>
    refuseWhenBusy(writer().seenRecord.createMany({ data, skipDuplicates: true })),
  /** Changes nothing where the row is not as `where` says any more. */
  updateSeenRecord: (
    where: Prisma.SeenRecordWhereInput,
    data: Prisma.SeenRecordUncheckedUpdateInput,
  ): Promise<unknown> => refuseWhenBusy(writer().seenRecord.updateMany({ where, data })),
  /** Deletes some of the rows whose end has passed; those that another transaction deletes are left to it. */
  deleteSeenRecords: (now: Date, max: number): Promise<unknown> =>
    refuseWhenBusy(writer().$executeRaw`DELETE FROM "SeenRecord" WHERE ("userId", "exchangeId") IN (
      SELECT "userId", "exchangeId" FROM "SeenRecord" WHERE "expiresAt" <= ${now}
      ORDER BY "expiresAt" LIMIT ${max} FOR UPDATE SKIP LOCKED)`),
  upsertPresence: (row: Presence, stale: { staleSince: Date; maxDeleted: number }): Promise<unknown> =>
    refuseWhenBusy(writer().$executeRaw(presenceStatement(row, stale))),
  deletePresence: (where: Prisma.RecordPresenceWhereInput): Promise<unknown> =>
    refuseWhenBusy(writer().recordPresence.deleteMany({ where })),
  /** The client that the rate limiter writes its counts with; `rate-limit.ts` turns its errors into busy itself. */
  limiterStore: (): PrismaClient => writer(),
};

/** Closes every connection, at the end of a script or a test. */
export async function disconnect(): Promise<void> {
  const { nanbeiReader, nanbeiGuest, nanbeiWriter } = clients;
  await Promise.all([nanbeiReader, nanbeiGuest, nanbeiWriter].map((client) => client?.$disconnect()));
  delete clients.nanbeiReader;
  delete clients.nanbeiGuest;
  delete clients.nanbeiGuestReader;
  delete clients.nanbeiWriter;
}
