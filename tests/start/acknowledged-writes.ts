import { randomUUID } from "node:crypto";
import pg from "pg";
import { vi } from "vitest";
import type { StartedPortal } from "./started-portal.ts";

const DOOR = "lib/bases/actions.ts createBaseAction";
const DONE = "done";
/** The portal says that it is busy. */
export const BUSY = "refused: busy";
/** The connection was refused or lost. */
export const UNANSWERED = "no answer";
const SOON = { timeout: 60_000, interval: 5 };

/** What the database has of the writes that were sent. */
export type Account = { lost: string[]; doubled: string[]; withoutEvent: string[] };

/**
 * People who add practice bases to a portal, one after the other, and send each form again until the portal says that it
 * is saved. Each base has a name that no other has, so that the database shows what was lost and what was doubled.
 */
export class AcknowledgedWrites {
  /** the names of what the portal said was saved */
  readonly acknowledged: string[] = [];
  readonly #foreseen: readonly string[];
  readonly #send: (name: string, key: string) => Promise<string>;
  readonly #ownerUrl: () => string;
  #isOver = false;
  #people: Promise<unknown> = Promise.resolve();

  private constructor(options: {
    foreseen: readonly string[];
    send: (name: string, key: string) => Promise<string>;
    ownerUrl: () => string;
  }) {
    this.#foreseen = options.foreseen;
    this.#send = options.send;
    this.#ownerUrl = options.ownerUrl;
  }

  /**
   * Writes an account that may add bases, and finds the door in the build.
   * @param foreseen the answers after which a form is sent again
   */
  static async to(portal: StartedPortal, foreseen: readonly string[]): Promise<AcknowledgedWrites> {
    const { appUrl, ownerUrl } = portal.databaseUrls();
    vi.stubEnv("BASE_URL", portal.url);
    vi.stubEnv("AUTH_SECRET", portal.secrets().authSecret);
    vi.stubEnv("DATABASE_URL", appUrl);
    vi.stubEnv("DATABASE_OWNER_URL", ownerUrl);
    // these load the platform, which reads its settings
    const { anAuthorizationWorld } = await import("@/tests/http/support/fixtures.ts");
    const { sendAction } = await import("@/tests/http/support/send.ts");
    const { builtActions } = await import("@/tests/http/support/server-actions.ts");
    const { accountOf } = await import("@/tests/http/support/table.ts");
    const world = await anAuthorizationWorld();
    await world.db.end();
    const action = builtActions().find(({ name }) => name === DOOR);
    if (!action) throw new Error(`${DOOR} is no action of the build`);
    const { cookie } = accountOf(world.accounts, "host administrator");
    const send = (nameEn: string, key: string) => {
      const input = {
        ...{ key, nameEn, nameZh: "", locale: "en", institution: world.colleges.host.slug, code: "", slug: "" },
        ...{
          kind: "LAB",
          partnerZh: "",
          partnerEn: "",
          agreementFrom: "",
          agreementTo: "",
          capacity: "",
          anyway: "on",
        },
      };
      return sendAction(action, { isForm: true, cookie, input }).catch(() => UNANSWERED);
    };
    return new AcknowledgedWrites({ foreseen, send, ownerUrl: () => portal.databaseUrls().ownerUrl });
  }

  /** Lets people begin to write. */
  begin(people: number): void {
    const one = async () => {
      while (!this.#isOver) await this.write();
    };
    this.#people = Promise.all(Array.from({ length: people }, one));
  }

  /**
   * Sends a form until the portal says that it is saved, or until all is over.
   * @throws Error with an answer that is not foreseen
   */
  async write(): Promise<void> {
    const [name, key] = [`Base ${randomUUID()}`, randomUUID()];
    do {
      const answer = await this.#send(name, key);
      if (answer === DONE) {
        this.acknowledged.push(name);
        return;
      }
      if (!this.#foreseen.includes(answer)) throw new Error(`a form was answered: ${answer}`);
    } while (!this.#isOver);
  }

  /** Plants a fault: saves what has this name once more, as a form without its key would. */
  async writeAgainWithAnotherKey(name: string): Promise<void> {
    const answer = await this.#send(name, randomUUID());
    if (answer !== DONE) throw new Error(`a form was answered: ${answer}`);
  }

  /** Waits until the portal has acknowledged so many more writes. */
  async more(count: number): Promise<void> {
    const enough = this.acknowledged.length + count;
    await Promise.race([this.#people, vi.waitUntil(() => this.acknowledged.length >= enough, SOON)]);
  }

  /** Lets everybody end what is begun. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#people;
  }

  /** Compares what was acknowledged with what the database has. */
  async compare(): Promise<Account> {
    const client = new pg.Client({ connectionString: this.#ownerUrl() });
    await client.connect();
    const { rows } = await client.query<{ name: string; bases: number; events: number }>(
      `SELECT base."nameEn" AS name, count(DISTINCT base.id)::int AS bases, count(event.id)::int AS events
       FROM "PracticeBase" base LEFT JOIN "AuditEvent" event ON event."subjectId" = base.id
       WHERE base."nameEn" LIKE 'Base ________-%' GROUP BY 1`,
    );
    await client.end();
    const found = new Map(rows.map((row) => [row.name, row]));
    return {
      lost: this.acknowledged.filter((name) => !found.has(name)),
      doubled: rows.filter(({ bases }) => bases > 1).map(({ name }) => name),
      withoutEvent: rows.filter(({ bases, events }) => events !== bases).map(({ name }) => name),
    };
  }
}
