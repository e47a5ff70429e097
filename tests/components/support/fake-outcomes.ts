import type { SaveRequest } from "@/components/editing/section-store.ts";
import { SectionRefused, type Versioned } from "@/components/editing/sections-context.ts";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import type { FieldErrorCode } from "@/lib/platform/errors.ts";
import type { SavedSection } from "@/lib/platform/merge.ts";
import { FakeSection, refused } from "./fake-section.ts";

type Values = OutcomeEntry["values"];
type Listed = Promise<SaveState<OutcomeEntry[]>>;

/**
 * The portal's side of the outcomes of a record. It can be offline, lose an answer or delay answers.
 */
export class FakeOutcomes {
  /** the connection is lost */
  isOffline = false;
  /** the next changes that arrive, of which the answers are lost */
  lostAnswers = 0;
  readonly #rows: { id: string; code: string; section: FakeSection<Values>; isRemoved: boolean }[] = [];
  readonly #keys = new Set<string>();
  readonly #delayed: (() => void)[] = [];
  /** the orders before each move */
  readonly #orders: string[][] = [];
  #isDelaying = false;
  #isHeldUp = false;
  #version = 1;
  /** how often the section was read again */
  readings = 0;
  /** how often the versions were asked for */
  questions = 0;
  /** refuses to tell a section */
  isRefusing = false;
  /** answers to changes without versions, as to one that was made before */
  isAnsweringWithoutVersions = false;

  constructor(...titles: string[]) {
    for (const titleEn of titles) this.#insert({ titleEn, titleZh: null });
  }

  get entries(): OutcomeEntry[] {
    return this.#rows
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ id, code, section }) => ({ id, code, version: section.version, values: section.values, cited: null }));
  }

  get versions(): Versions {
    return { OUTCOMES: this.#version };
  }

  /** Answers with the outcomes as they are now. */
  readonly loadSection = async <Data>(name: string): Promise<Versioned<Data>> => {
    if (this.isOffline) throw new TypeError("fetch failed");
    if (name === "versions") this.questions += 1;
    if (this.isRefusing) throw new SectionRefused(name);
    if (name === "outcomes") this.readings += 1;
    return { versions: this.versions, data: (name === "outcomes" ? this.entries : null) as Data };
  };

  /** The titles in their order. */
  get titles(): (string | null)[] {
    return this.entries.map(({ values }) => values.titleEn ?? values.titleZh);
  }

  /** Refuses every save of a row because of some of its fields. */
  refuseSaves(fields: Readonly<Record<string, FieldErrorCode>>): void {
    for (const { section } of this.#rows) section.refusal = refused("invalid", "invalid", fields);
  }

  /** A colleague removes a row meanwhile. */
  removeByColleague(title: string): void {
    const row = this.#rows.find(({ section }) => section.values.titleEn === title);
    if (row) row.isRemoved = true;
    this.#version += 1;
  }

  /** A colleague restores a row meanwhile. */
  restoreByColleague(title: string): void {
    const row = this.#rows.find(({ section }) => section.values.titleEn === title);
    if (row) row.isRemoved = false;
    this.#version += 1;
  }

  /** A colleague adds a row meanwhile. */
  addByColleague(titleEn: string): void {
    this.#insert({ titleEn, titleZh: null });
    this.#version += 1;
  }

  /** Delays every answer until `releaseAnswers`. */
  delayAnswers(): void {
    this.#isDelaying = true;
  }

  /** Makes every change at once, and delays its answer until `releaseAnswers`. */
  holdUpAnswers(): void {
    this.#isHeldUp = true;
  }

  /** Sends the delayed answers, and delays no more. */
  releaseAnswers(): void {
    this.#isDelaying = false;
    this.#isHeldUp = false;
    for (const release of this.#delayed.splice(0)) release();
  }

  /** The actions of the section, which take the place of those of the portal. */
  readonly actions = {
    addOutcomeAction: (input: { key: string; title: string; locale: "zh" | "en" }): Listed =>
      this.#answer(() => {
        const title = input.locale === "zh" ? "titleZh" : "titleEn";
        if (!this.#keys.has(input.key)) this.#insert({ titleZh: null, titleEn: null, [title]: input.title });
        this.#keys.add(input.key);
      }),
    removeOutcomeAction: (input: { outcomeId: string }): Listed =>
      this.#answer(() => this.#setRemoved(input.outcomeId, true)),
    restoreOutcomeAction: async (input: { outcomeId: string }): Listed =>
      this.isOffline || this.#row(input.outcomeId).isRemoved
        ? this.#answer(() => this.#setRemoved(input.outcomeId, false))
        : refused("conflict", "changed_meanwhile"),
    moveOutcomeAction: (input: { outcomeId: string; before: string | null }): Listed =>
      this.#answer(() => {
        const row = this.#row(input.outcomeId);
        this.#orders.push(this.#rows.map(({ id }) => id));
        this.#rows.splice(this.#rows.indexOf(row), 1);
        const at = this.#rows.findIndex(({ id }) => id === input.before);
        this.#rows.splice(at < 0 ? this.#rows.length : at, 0, row);
      }),
    undoMoveOutcomeAction: (): Listed =>
      this.#answer(() => {
        const order = this.#orders.pop() ?? [];
        this.#rows.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
      }),
    saveOutcomeAction: async (input: SaveRequest & { outcomeId: string }): Promise<SaveState<SavedSection<Values>>> => {
      if (this.isOffline) throw new TypeError("fetch failed");
      const { section, isRemoved } = this.#row(input.outcomeId);
      if (isRemoved) return refused("not_found", "not_found");
      const state = await section.save(input);
      if (state.status !== "done") return state;
      this.#version += 1;
      return { ...state, versions: this.versions };
    },
  };

  async #answer(change: () => void): Listed {
    if (this.isOffline) throw new TypeError("fetch failed");
    if (this.#isDelaying) await new Promise<void>((resolve) => void this.#delayed.push(resolve));
    change();
    this.#version += 1;
    if (this.lostAnswers === 0) {
      const answer = { result: this.entries, versions: this.isAnsweringWithoutVersions ? {} : this.versions };
      if (this.#isHeldUp) await new Promise<void>((resolve) => void this.#delayed.push(resolve));
      return { status: "done", ...answer };
    }
    this.lostAnswers -= 1;
    throw new TypeError("fetch failed");
  }

  #insert(titles: Pick<Values, "titleZh" | "titleEn">): void {
    const number = this.#rows.length + 1;
    const values: Values = { ...titles, kind: "OTHER", standing: "DIRECTION", minuteItemId: null };
    const row = { id: `outcome-${number}`, code: `EX-2026-001-O${number}`, isRemoved: false };
    this.#rows.push({ ...row, section: new FakeSection(values) });
  }

  #setRemoved(id: string, isRemoved: boolean): void {
    this.#row(id).isRemoved = isRemoved;
  }

  #row(id: string) {
    const row = this.#rows.find((each) => each.id === id);
    if (!row) throw new Error(`there is no ${id}`);
    return row;
  }
}
