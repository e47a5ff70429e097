import { LRUCache } from "lru-cache";
import type { ChangeListener } from "./change-listener.ts";
import type { KeptAnswer } from "./kept-answer.ts";

const MEGABYTE = 1_000_000;
/**
 * How much is kept of each kind, so that one cannot push another out: a stranger can invent any number of unknown
 * addresses, of searches and of queries, but not of pages; and a picture has ten times the bytes of a page.
 */
const MAX_BYTES = {
  pages: 96 * MEGABYTE,
  pictures: 24 * MEGABYTE,
  queries: 16 * MEGABYTE,
  searches: 12 * MEGABYTE,
  missing: 4 * MEGABYTE,
} as const;
const HOUR_MS = 3_600_000;

type Kind = keyof typeof MAX_BYTES;
/** What an address is kept among. */
function kindOf(key: string): Exclude<Kind, "missing"> {
  if (key.startsWith("/api/pictures/")) return "pictures";
  if (!key.includes("?")) return "pages";
  return /^\/\w+\/search\?/.test(key) ? "searches" : "queries";
}

type Making = { generation: number; hour: number; answer: Promise<KeptAnswer> };

/**
 * The cache of answers to public pages: "kept", here and in the rest of this folder, means cached. Each answer is of one
 * generation of the database and of one hour, as some pages depend on the day; what is of an earlier one is never given
 * to somebody who asks now.
 */
export class KeptAnswers {
  readonly #changes: Pick<ChangeListener, "generation" | "isHearing" | "catchUp">;
  readonly #make: (path: string) => Promise<KeptAnswer>;
  readonly #now: () => Date;
  readonly #kept: Readonly<Record<Kind, LRUCache<string, KeptAnswer>>>;
  readonly #makings = new Map<string, Making>();
  #generation = 0;
  #hour = 0;

  constructor(options: {
    changes: Pick<ChangeListener, "generation" | "isHearing" | "catchUp">;
    make: (path: string) => Promise<KeptAnswer>;
    now: () => Date;
    maxBytes?: Readonly<Record<Kind, number>>;
  }) {
    const { pages, pictures, queries, searches, missing } = options.maxBytes ?? MAX_BYTES;
    const cache = (maxSize: number) =>
      new LRUCache<string, KeptAnswer>({ maxSize, sizeCalculation: (answer) => answer.bytes });
    this.#changes = options.changes;
    this.#make = options.make;
    this.#now = options.now;
    this.#kept = {
      pages: cache(pages),
      pictures: cache(pictures),
      queries: cache(queries),
      searches: cache(searches),
      missing: cache(missing),
    };
  }

  /** The kept answer of an address that is still right; undefined when there is none, or when that cannot be known. */
  find(key: string): KeptAnswer | undefined {
    if (!this.#changes.isHearing()) return undefined;
    this.#forgetOutdated();
    return this.#kept[kindOf(key)].get(key) ?? this.#kept.missing.get(key);
  }

  /** The kept answer, or one that is made now: once for all who ask for it before the next change. */
  async findOrMake(key: string): Promise<KeptAnswer> {
    if (!this.#changes.isHearing()) await this.#changes.catchUp();
    // What changes cannot be heard: everybody gets what was made after he asked.
    if (!this.#changes.isHearing()) return this.#make(key);
    const found = this.find(key);
    if (found) return found;
    const joined = this.#makings.get(key);
    if (joined && joined.generation === this.#generation && joined.hour === this.#hour) return joined.answer;
    const making = { generation: this.#generation, hour: this.#hour, answer: this.#make(key) };
    this.#makings.set(key, making);
    try {
      const answer = await making.answer;
      this.#keep(key, making, answer);
      return answer;
    } finally {
      if (this.#makings.get(key) === making) this.#makings.delete(key);
    }
  }

  /**
   * Adds the smallest encoding to an answer that is asked for again, and counts its bytes anew.
   * @throws Error when it cannot be compressed
   */
  async compressFurther(key: string, answer: KeptAnswer): Promise<void> {
    if (!(await answer.addBrotli())) return;
    for (const cache of Object.values(this.#kept)) if (cache.peek(key) === answer) cache.set(key, answer);
  }

  #keep(key: string, { generation, hour }: Making, answer: KeptAnswer): void {
    this.#forgetOutdated();
    if (generation !== this.#generation || hour !== this.#hour) return;
    if (answer.status === 404) this.#kept.missing.set(key, answer);
    else if (answer.status === 200) this.#kept[kindOf(key)].set(key, answer);
  }

  #forgetOutdated(): void {
    const hour = Math.floor(this.#now().getTime() / HOUR_MS);
    if (this.#generation === this.#changes.generation && this.#hour === hour) return;
    this.#generation = this.#changes.generation;
    this.#hour = hour;
    for (const cache of Object.values(this.#kept)) cache.clear();
  }
}
