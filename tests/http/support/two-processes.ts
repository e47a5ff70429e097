import { openSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import { expect, vi } from "vitest";
import { freePort } from "@/scripts/database/free-port.ts";
import { type PortalServer, servePortal } from "@/scripts/start/web-server.ts";
import { untilHeard } from "@/tests/support/portal/database.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { aTcpProxy, type HeldAnswers, type TcpProxy } from "@/tests/support/tcp-proxy.ts";
import { root } from "@/tests/unit/architecture/source-tree.ts";

const OTHER_PROCESS_MS = 1_000;
/** Readers of each page at the moment of the answer. */
const READERS = 3;
/** By what these connections of a process call themselves (scripts/serve/change-listener.ts, lib/platform/db.ts). */
const LISTENER = "nanbei-listener";
const GUEST = "nanbei-guest";
/** Within this the database was asked by everybody who asks it; a process waits no longer for an answer than 5 s. */
const ASKED = { timeout: 3_000, interval: 5 };
const KEPT = { timeout: 30_000, interval: 10 };

/** What happens to the other process while something changes. */
export const disturbances = [
  "nothing else",
  "a page held open",
  "the connection cut",
  "the connection silent",
  "the connection cut for longer",
] as const;
export type Disturbance = (typeof disturbances)[number];

/** What a reader gets: the status, and the marks and the images in the page, sorted. */
export type Seen = { status: number; shows: readonly string[] };
/** What every reader gets, by path. */
export type Views = Readonly<Record<string, Seen>>;

/** A change of what readers see, by a command that is sent to one of the processes. */
export type Change = {
  what: string;
  writer: "own" | "other";
  disturbance: Disturbance;
  before: Views;
  after: Views;
  write: (origin: string) => Promise<void>;
};

const MARKS = /mark-\w+|\/api\/media\/[\w-]+(?=\/)/g;

/** Asks for a page. An answer that is kept comes in brotli from the second time on, and no other does. */
async function ask(origin: string, path: string): Promise<{ seen: Seen; isKept: boolean }> {
  const answer = await fetch(new URL(path, origin), { headers: { "accept-encoding": "br" } });
  const shows = [...new Set((await answer.text()).match(MARKS))].sort();
  return { seen: { status: answer.status, shows }, isKept: answer.headers.get("content-encoding") === "br" };
}

/** What a reader of a process gets. */
export const see = async (origin: string, path: string): Promise<Seen> => (await ask(origin, path)).seen;

/** Asks a process for a page until it keeps the answer, which it does only while it hears of changes. */
export const untilKept = (origin: string, path: string, check: (seen: Seen) => void = () => undefined): Promise<true> =>
  vi.waitUntil(async () => {
    const { seen, isKept } = await ask(origin, path);
    check(seen);
    return isKept;
  }, KEPT);

/** Another spelling of an address, whose page is made anew for everybody who asks (scripts/serve/addresses.ts). */
const spelledOtherwise = (path: string): string => path.replaceAll("-", "%2D");

/** The pages that others show otherwise. */
const without = (views: Views, others: Views): Views =>
  Object.fromEntries(Object.entries(views).filter(([path, seen]) => !isDeepStrictEqual(seen, others[path])));

/** What readers of a process get, all at the same moment. */
async function seeAll(origin: string, paths: readonly string[]): Promise<Views> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await see(origin, path)] as const)));
}

/**
 * Two processes on one database: the portal under test, and another, whose connections to the database pass a proxy of
 * the test.
 */
export class TwoProcesses {
  readonly origins: Readonly<Record<"own" | "other", string>>;
  readonly proxy: TcpProxy;
  readonly #server: PortalServer;
  readonly #db: pg.Client;

  private constructor(options: { other: string; proxy: TcpProxy; server: PortalServer; db: pg.Client }) {
    this.origins = { own: setting("BASE_URL"), other: options.other };
    this.proxy = options.proxy;
    this.#server = options.server;
    this.#db = options.db;
  }

  /** Starts the other process. */
  static async start(db: pg.Client): Promise<TwoProcesses> {
    const proxy = await aTcpProxy(setting("DATABASE_URL"), LISTENER);
    const port = await freePort();
    const other = `http://127.0.0.1:${port}`;
    const output = openSync(join(root, `test-results/other-process-${process.env.VITEST_POOL_ID}.log`), "w");
    const env = {
      ...process.env,
      APP_ORIGINS: `${process.env.APP_ORIGINS},${other}`,
      DATABASE_URL: proxy.url,
      LOG_LEVEL: "error",
    };
    const server = await servePortal({ mode: "start", port, env, output });
    return new TwoProcesses({ other, proxy, server, db });
  }

  async stop(): Promise<void> {
    await this.#server.drain();
    await this.proxy.close();
  }

  /**
   * Changes something between readers of both processes, who have kept answers before it. Who asks the writer after its
   * answer gets nothing old, and who asks the follower gets nothing old a second later.
   */
  async change(change: Change): Promise<void> {
    const { writer, disturbance, write } = change;
    const what = `${change.what}, with ${disturbance}`;
    const before = without(change.before, change.after);
    const after = without(change.after, change.before);
    expect(Object.keys(after), what).not.toEqual([]);
    await this.untilKept(before, `before: ${what}`);
    const held = disturbance === "a page held open" ? await this.#holdAnswers() : null;
    try {
      const open = held && (await this.#openMakings(held, before));
      this.#disturb(disturbance);
      await write(this.origins[writer]);
      const answeredAt = performance.now();
      await Promise.all([this.#expectAtOnce(this.origins[writer], after, what), open?.expectNotJoined(after, what)]);
      const follower = this.origins[writer === "own" ? "other" : "own"];
      await this.#expectWithinASecond(follower, { answeredAt, after, what });
    } finally {
      held?.release();
      this.proxy.restore();
    }
  }

  /** Disturbs the connection on which the other process hears of changes. */
  #disturb(disturbance: Disturbance): void {
    const isForLonger = disturbance === "the connection cut for longer";
    // until the proxy restores it, no new connection gets an answer either
    if (isForLonger || disturbance === "the connection silent") this.proxy.silence();
    if (isForLonger || disturbance === "the connection cut") this.proxy.cut();
  }

  /** Asks both processes until each keeps every page, all as they are to be, also where they are made anew. */
  async untilKept(views: Views, what: string): Promise<void> {
    const { own, other } = this.origins;
    const each = async ([path, expected]: [string, Seen]) => {
      const check = (seen: Seen) => expect({ [path]: seen }, what).toEqual({ [path]: expected });
      check(await see(own, spelledOtherwise(path)));
      await Promise.all([untilKept(own, path, check), untilKept(other, path, check)]);
    };
    await Promise.all(Object.entries(views).map(each));
  }

  async #expectAtOnce(origin: string, after: Views, what: string): Promise<void> {
    const readers = Array.from({ length: READERS }, () => seeAll(origin, Object.keys(after)));
    expect(await Promise.all(readers), `at once: ${what}`).toEqual(readers.map(() => after));
  }

  async #expectWithinASecond(
    origin: string,
    { answeredAt, after, what }: { answeredAt: number; after: Views; what: string },
  ): Promise<void> {
    let seen = await seeAll(origin, Object.keys(after));
    while (!isDeepStrictEqual(seen, after)) {
      const isLate = performance.now() - answeredAt >= OTHER_PROCESS_MS;
      seen = await seeAll(origin, Object.keys(after));
      if (isLate) break;
    }
    expect(seen, `a second later: ${what}`).toEqual(after);
  }

  /** Lets the other process forget what it keeps, and holds back what the database answers to its readers. */
  async #holdAnswers(): Promise<HeldAnswers> {
    // a statement that changes no row tells of a change
    await this.#db.query(`UPDATE "Report" SET "slug" = "slug" WHERE false`);
    await untilHeard(this.origins.other);
    return this.proxy.holdAnswers(GUEST);
  }

  /** Lets readers of the other process wait for pages for which the database has answered with what is so now. */
  async #openMakings(held: HeldAnswers, before: Views) {
    const paths = Object.keys(before);
    const { other } = this.origins;
    const earlier = seeAll(other, paths);
    await vi.waitUntil(() => held.count() >= paths.length, ASKED);
    return {
      /** Readers who ask after the change wait for makings of their own. */
      expectNotJoined: async (after: Views, what: string): Promise<void> => {
        await untilHeard(other);
        const later = seeAll(other, paths);
        const areOthers = vi.waitUntil(() => held.count() >= 2 * paths.length, ASKED);
        const [{ status }] = await Promise.allSettled([areOthers]);
        held.release();
        expect(await earlier, `held open: ${what}`).toEqual(before);
        expect(await later, `after what was held open: ${what}`).toEqual(after);
        expect(status, `makings of their own: ${what}`).toBe("fulfilled");
      },
    };
  }
}
