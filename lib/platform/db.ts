import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client.ts";
import type { Actor, Writer } from "./actor.ts";
import { type AuditEntry, appendAuditEvent } from "./audit.ts";
import { minutes, seconds } from "./clock.ts";
import { refusalOfDatabase } from "./database-errors.ts";
import { env } from "./env.ts";
import { type Once, storeResult, takeKey } from "./idempotency.ts";
import { currentRequestId } from "./request-context.ts";

const STATEMENT_TIMEOUT_MS = seconds(2);
const LOCK_TIMEOUT_MS = seconds(1);
const IDLE_IN_TRANSACTION_MS = seconds(10);
const POOL_WAIT_MS = seconds(2);
const TRANSACTION_MS = seconds(10);
/** How long one statement takes at most until it is answered or refused, with the wait for a connection. */
export const MAX_STATEMENT_MS = POOL_WAIT_MS + STATEMENT_TIMEOUT_MS;
/** The seed writes a whole portal in one transaction. */
const LONG_TRANSACTION_MS = minutes(10);

/** Made on first use and once per process; survives hot reloading in development. */
const clients = globalThis as { nanbeiReader?: PrismaClient; nanbeiGuestReader?: object; nanbeiWriter?: PrismaClient };

function connect(mode: "reader" | "writer"): PrismaClient {
  const settings = [
    `statement_timeout=${STATEMENT_TIMEOUT_MS}`,
    `lock_timeout=${LOCK_TIMEOUT_MS}`,
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
    ...(mode === "reader" ? ["default_transaction_read_only=on"] : []),
  ];
  const adapter = new PrismaPg({
    connectionString: env.DATABASE_URL,
    application_name: `nanbei-${mode}`,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: POOL_WAIT_MS,
    // The server's own timeout comes first; this one is for a server that says nothing at all any more.
    query_timeout: STATEMENT_TIMEOUT_MS + seconds(3),
    options: settings.map((setting) => `-c ${setting}`).join(" "),
  });
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

/** The reader for single statements: each says "busy" by itself, as `read` does for its transaction. */
function guestReader(): object {
  clients.nanbeiGuestReader ??= reader().$extends({
    query: { $allOperations: ({ args, query }) => refusalOfDatabase(query(args)) },
  });
  return clients.nanbeiGuestReader;
}

const READ_METHODS = [
  "findFirst",
  "findFirstOrThrow",
  "findUnique",
  "findUniqueOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
] as const;

type ReadMethod = (typeof READ_METHODS)[number];
type ModelName = Uncapitalize<Prisma.ModelName>;

/** A client that has read methods only. */
export type ReadTx = {
  readonly [Model in ModelName]: Pick<
    Prisma.TransactionClient[Model],
    ReadMethod & keyof Prisma.TransactionClient[Model]
  >;
} & Pick<Prisma.TransactionClient, "$queryRaw">;

/** A client inside a transaction that may write. */
export type Tx = Prisma.TransactionClient;

/** Appends an audit event to the transaction. */
export type Recorder = (entry: AuditEntry) => Promise<void>;

/**
 * What a guest sees, outside any transaction: for `cached.ts` and nothing else.
 * Its connections are read-only.
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
 * Asks in one short READ ONLY transaction that knows its actor. Queries inside run one after another.
 * @throws Refusal busy when the database does not answer in time
 */
export async function read<T>(actor: Actor, ask: (tx: ReadTx) => Promise<T>): Promise<T> {
  return refusalOfDatabase(
    reader().$transaction(async (tx) => {
      await setActor(tx, actor);
      return ask(tx);
    }),
  );
}

/**
 * Writes in one transaction that knows its actor and leaves at least one audit event.
 * @param write  gets the client and the recorder; what it throws rolls everything back
 * @param options.length "long" lifts the timeouts for a job that writes very much, such as the seed
 * @param options.once   a create from a form: sent again, it gives the first result (plain JSON) and writes nothing
 * @throws Refusal busy when the database does not answer in time
 * @throws conflict key_used_before when the key of `once` came with other content before
 * @throws Error when nothing was recorded: such a write is a bug and is rolled back
 */
export async function transaction<T>(
  actor: Writer,
  write: (tx: Tx, record: Recorder) => Promise<T>,
  { length = "short", once }: { length?: "short" | "long"; once?: Once } = {},
): Promise<T> {
  const timeout = length === "long" ? LONG_TRANSACTION_MS : TRANSACTION_MS;
  return refusalOfDatabase(
    writer().$transaction(
      async (tx) => {
        let recorded = 0;
        await setActor(tx, actor);
        const member = once && actor.kind === "member" ? actor : null;
        if (once && member) {
          const first = await takeKey(tx, member, once);
          if (!first.isFirst) return first.result as T;
        }
        const result = await write(tx, async (entry) => {
          await appendAuditEvent(tx, actor, entry, currentRequestId());
          recorded += 1;
        });
        if (recorded === 0) throw new Error("a transaction that recorded no audit event was rolled back");
        if (once && member) await storeResult(tx, member, once, (result ?? {}) as Prisma.InputJsonValue);
        return result;
      },
      { timeout },
    ),
  );
}

/**
 * The closed list of writes outside the audited path: attempts, last-seen times, limits.
 * @throws Refusal busy when the database does not answer in time
 */
export const unaudited = {
  noteSignInAttempt: (data: Prisma.SignInAttemptUncheckedCreateInput): Promise<unknown> =>
    refusalOfDatabase(writer().signInAttempt.create({ data, select: { id: true } })),
  noteSessionSeen: (id: string, lastSeenAt: Date): Promise<unknown> =>
    refusalOfDatabase(writer().session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt } })),
  /** for the limiter's own store, which speaks Prisma */
  limiterStore: (): PrismaClient => writer(),
};

/** Closes every connection, for scripts and tests that end. */
export async function disconnect(): Promise<void> {
  await Promise.all([clients.nanbeiReader?.$disconnect(), clients.nanbeiWriter?.$disconnect()]);
  delete clients.nanbeiReader;
  delete clients.nanbeiGuestReader;
  delete clients.nanbeiWriter;
}
