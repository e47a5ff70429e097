import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/**
 * The channel of the triggers of the migration 0006. Their function is called `app.tell_readers`, but tells processes of
 * the portal, such as this one, that what readers see has changed; its name was released.
 */
const CHANNEL = "nanbei_readers";
/** How old the last proof may be that every change until then was heard. */
const PROVEN_FOR_MS = 500;
/** How much later than that a wait ends: a timer counts whole milliseconds, and may end early by the clock. */
const TIMER_ERROR_MS = 5;
const HEARTBEAT_EVERY_MS = 200;
/** A connection that is silent for so long is given up. */
const SILENT_FOR_MS = 2_000;
const RECONNECT_AFTER_MS = { first: 100, longest: 2_000 };

type Log = { warn(message: string): void; info(message: string): void };

/**
 * Listens on one connection to PostgreSQL for changes of what readers see. A change, and every time that the connection
 * is lost or made, moves `generation` on: what was made under an earlier one may be outdated.
 */
export class ChangeListener {
  /** moves on with every change, and whenever one may have been missed */
  generation = 0;
  readonly #url: string;
  readonly #log: Log;
  #client: pg.Client | null = null;
  /** when the newest round trip that was answered began; everything that was committed before then was heard */
  #provenAt = Number.NEGATIVE_INFINITY;
  /** the connection that a heartbeat waits for */
  #beating: pg.Client | null = null;
  #isStopped = false;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(options: { url: string; log: Log }) {
    this.#url = options.url;
    this.#log = options.log;
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_EVERY_MS).unref();
    void this.#connect();
  }

  /** Whether every change was heard that was committed longer ago than PROVEN_FOR_MS. */
  isHearing(): boolean {
    return performance.now() - this.#provenAt < PROVEN_FOR_MS;
  }

  /**
   * Makes one round trip on the connection: when it returns, `generation` has moved on for every change that was
   * committed before the call, or isHearing() is false. Waits no longer than PROVEN_FOR_MS + TIMER_ERROR_MS.
   */
  async catchUp(): Promise<void> {
    if (this.#client === null) return;
    await Promise.race([
      this.#roundTrip(this.#client),
      sleep(PROVEN_FOR_MS + TIMER_ERROR_MS, undefined, { ref: false }),
    ]);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#heartbeat);
    await this.#client?.end().catch(() => undefined); // a broken connection has nothing to end
  }

  async #roundTrip(client: pg.Client): Promise<void> {
    const beganAt = performance.now();
    try {
      await client.query("SELECT 1");
    } catch {
      return; // the connection was lost: its own events say so to #lose
    }
    if (client === this.#client) this.#provenAt = Math.max(this.#provenAt, beganAt);
  }

  /** Proves that the connection hears; gives one up that does not answer. */
  async #beat(): Promise<void> {
    const client = this.#client;
    if (client === null || client === this.#beating) return;
    this.#beating = client;
    const giveUp = setTimeout(() => this.#lose(client, "it is silent"), SILENT_FOR_MS).unref();
    await this.#roundTrip(client);
    clearTimeout(giveUp);
    if (this.#beating === client) this.#beating = null;
  }

  async #connect(): Promise<void> {
    let waitMs = RECONNECT_AFTER_MS.first;
    while (!this.#isStopped && this.#client === null) {
      try {
        await this.#listen();
        return;
      } catch {
        await sleep(waitMs, undefined, { ref: false });
        waitMs = Math.min(waitMs * 2, RECONNECT_AFTER_MS.longest);
      }
    }
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "nanbei-listener",
      keepAlive: true,
      // round trips do not wait for each other
      pipeline: true,
      connectionTimeoutMillis: SILENT_FOR_MS,
    });
    // An error before the connection is made is thrown by connect().
    client.on("error", (error) => this.#lose(client, error.message));
    client.on("end", () => this.#lose(client, "it ended"));
    client.on("notification", () => {
      this.generation += 1;
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      void client.end().catch(() => undefined); // it was never made
      throw error;
    }
    this.generation += 1;
    this.#client = client;
    this.#log.info("changes are heard: public pages are kept");
    await this.#roundTrip(client);
  }

  #lose(client: pg.Client, reason: string): void {
    if (client !== this.#client) return;
    this.#client = null;
    this.#provenAt = Number.NEGATIVE_INFINITY;
    this.generation += 1;
    if (this.#isStopped) return;
    this.#log.warn(`changes are not heard, so no page is kept: the connection to the database was lost (${reason})`);
    // at once: end() would wait for a server that does not answer
    client.connection.stream.destroy();
    void this.#connect();
  }
}
