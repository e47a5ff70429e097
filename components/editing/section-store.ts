import type { SaveState } from "@/lib/platform/action-state.ts";
import type { FieldProblem, RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import type { Change, FieldConflict, FieldValue, SavedSection } from "@/lib/platform/merge.ts";
import type { MergedFields } from "./merged-field.ts";
import { areEqual, isEqual, isStoredAs } from "./stored-values.ts";

/** The values of a section, by field. */
export type Values = Record<string, FieldValue>;

/** Changes that are not saved yet, as the browser tab stores them. */
export type Unsaved = Record<string, Change>;

/** What one save sends. */
export type SaveRequest = { version: number; changes: Record<string, Change> };

export type Save<V extends Values> = (request: SaveRequest) => Promise<SaveState<SavedSection<V>>>;

/** The state of a section. From `signed-out` and `offline` it recovers by itself. */
export type SectionStatus =
  | "idle"
  | "waiting"
  | "saving"
  | "saved"
  | "conflict"
  | "invalid"
  | "refused"
  | "signed-out"
  | "offline";

export type SectionSnapshot<V extends Values> = {
  values: V;
  status: SectionStatus;
  /** the time of the last successful save, ISO 8601; null before the first */
  savedAt: string | null;
  fields: Readonly<Record<string, FieldProblem>>;
  refusal: { code: RefusalCode; details: RefusalDetails } | null;
  conflicts: readonly FieldConflict[];
  /** values from before a reload were restored */
  isRestored: boolean;
};

/**
 * The state of one section in the browser: the saved values, the typed values, and the result of each save.
 * It knows no React, timers or storage; `autosave.ts` adds those.
 */
export class SectionStore<V extends Values> {
  /** the values that are known to be saved */
  #base: V;
  #values: V;
  #version: number;
  #isSaving = false;
  /** fields that the server refused; they are sent again when they change, or with others if they are wrong beside others */
  #wrong = new Map<string, FieldProblem>();
  #conflicts = new Map<string, FieldConflict>();
  #outcome: { status: SectionStatus; refusal: SectionSnapshot<V>["refusal"] } = { status: "idle", refusal: null };
  #savedAt: string | null = null;
  #isRestored = false;
  readonly #merged: MergedFields;

  /** @param merged the fields that are merged within; all others are whole values */
  constructor(initial: { version: number; values: V }, merged: MergedFields = {}) {
    this.#merged = merged;
    this.#base = initial.values;
    this.#values = initial.values;
    this.#version = initial.version;
  }

  /** The fields that differ from the saved values, including refused fields and conflicts. */
  get unsaved(): Unsaved {
    const entries = Object.keys(this.#values)
      .filter((field) => !isEqual(this.#values[field] ?? null, this.#base[field] ?? null))
      .map((field): [string, Change] => [field, { from: this.#base[field] ?? null, to: this.#values[field] ?? null }]);
    return Object.fromEntries(entries);
  }

  /** The unsaved fields that can be sent now. */
  get sendable(): Unsaved {
    const entries = Object.entries(this.unsaved)
      .filter(([field]) => !this.#conflicts.has(field) && typeof this.#wrong.get(field) !== "string")
      .map(([field, { from, to }]): [string, Change] => [field, { from, to: this.#savedPart(field, to) }])
      .filter(([, { from, to }]) => !isEqual(from, to));
    return Object.fromEntries(entries.every(([field]) => this.#wrong.has(field)) ? [] : entries);
  }

  #savedPart(field: string, value: FieldValue): FieldValue {
    return this.#merged[field]?.savedPart(value) ?? value;
  }

  get isSaving(): boolean {
    return this.#isSaving;
  }

  snapshot(): SectionSnapshot<V> {
    return {
      values: this.#values,
      status: this.#status(),
      savedAt: this.#savedAt,
      fields: Object.fromEntries(this.#wrong),
      refusal: this.#outcome.refusal,
      conflicts: [...this.#conflicts.values()],
      isRestored: this.#isRestored,
    };
  }

  #status(): SectionStatus {
    if (this.#isSaving) return "saving";
    if (this.#outcome.status === "signed-out" || this.#outcome.status === "offline") return this.#outcome.status;
    // before what is said of single fields, which would hide why the others are not saved
    if (this.#outcome.status === "refused") return "refused";
    if (this.#conflicts.size > 0 || this.#hasInnerConflict()) return "conflict";
    if (this.#wrong.size > 0) return "invalid";
    if (Object.keys(this.unsaved).length > 0) return "waiting";
    return this.#savedAt === null ? "idle" : "saved";
  }

  #hasInnerConflict(): boolean {
    return Object.entries(this.#merged).some(([field, merged]) => merged?.hasConflict(this.#values[field] ?? null));
  }

  /** Sets the value that a person typed or chose. */
  set(field: keyof V & string, value: FieldValue): void {
    this.#values = { ...this.#values, [field]: value };
    this.#wrong.delete(field);
    const conflict = this.#conflicts.get(field);
    if (conflict) this.#conflicts.set(field, { ...conflict, mine: value });
    if (this.#outcome.status === "refused") this.#outcome = { status: "idle", refusal: null };
  }

  /** Resolves a conflict with the own value: the next save sends it. */
  keepMine(field: string): void {
    this.#conflicts.delete(field);
  }

  /** Resolves a conflict with the other person's value. */
  takeTheirs(field: string): void {
    const conflict = this.#conflicts.get(field);
    if (!conflict) return;
    this.#conflicts.delete(field);
    this.#values = { ...this.#values, [field]: conflict.theirs };
  }

  /** Restores values from before a reload. A field that somebody else changed meanwhile becomes a conflict. */
  restore(unsaved: Unsaved): void {
    for (const [field, { from, to }] of Object.entries(unsaved)) {
      if (!(field in this.#values) || isEqual(to, this.#base[field] ?? null)) continue;
      this.#isRestored = true;
      const theirs = this.#base[field] ?? null;
      const merged = this.#merged[field];
      const restored = merged && !isEqual(theirs, from) ? merged.merge({ seen: from, theirs, mine: to }) : to;
      this.#values = { ...this.#values, [field]: restored };
      if (!merged && !isEqual(theirs, from)) this.#conflicts.set(field, { field, mine: to, theirs });
    }
  }

  /** Merges the values of a newer page; typed values stay. @returns false where only the version is newer, as in the rows beside a saved one */
  absorb({ version, values }: { version: number; values: V }): boolean {
    if (version < this.#version) return false;
    const isNews = !areEqual(values, this.#base);
    if (isNews) this.#take({ version, values, conflicts: [] }, {});
    this.#version = version;
    return isNews;
  }

  /** Sends what can be sent. */
  async send(save: Save<V>, now: () => string): Promise<void> {
    const changes = this.sendable;
    if (this.#isSaving || Object.keys(changes).length === 0) return;
    this.#isSaving = true;
    this.#outcome = { status: "idle", refusal: null };
    const version = this.#version;
    const answer = await save({ version, changes }).catch(() => null);
    this.#isSaving = false;
    if (answer === null) this.#outcome = { status: "offline", refusal: null };
    else if (answer.status === "done") {
      this.#savedAt = now();
      this.#isRestored = false;
      this.#mark(answer.result.fields ?? {}, changes);
      this.#take(answer.result, changes);
      for (const conflict of answer.result.conflicts) {
        if (this.#merged[conflict.field]) continue;
        this.#conflicts.set(conflict.field, { ...conflict, mine: this.#values[conflict.field] ?? null });
      }
    } else this.#learnRefusal(answer, changes);
  }

  #learnRefusal(answer: Extract<SaveState<unknown>, { status: "refused" }>, changes: Unsaved): void {
    const { kind, code, details, fields } = answer;
    const wrong = Object.entries(fields).filter(([field]) => field in changes);
    if (kind === "unauthenticated") this.#outcome = { status: "signed-out", refusal: { code, details } };
    else if (kind === "busy") this.#outcome = { status: "offline", refusal: { code, details } };
    else if (wrong.length > 0) this.#mark(Object.fromEntries(wrong), changes);
    else this.#outcome = { status: "refused", refusal: { code, details } };
  }

  /** Marks the fields that were refused; one that was corrected during the save is not the one that was refused. */
  #mark(wrong: Readonly<Record<string, FieldProblem>>, changes: Unsaved): void {
    for (const field of Object.keys(changes)) this.#wrong.delete(field);
    for (const [field, error] of Object.entries(wrong)) {
      const value = this.#savedPart(field, this.#values[field] ?? null);
      if (isEqual(value, changes[field]?.to ?? null)) this.#wrong.set(field, error);
    }
  }

  /**
   * Merges new values from the server: a field shows them unless the person has changed it since. A field that both
   * sides changed becomes a conflict, since the next save would otherwise overwrite the other value unseen.
   */
  #take(answer: SavedSection<V>, sent: Unsaved): void {
    const { version, values } = answer;
    const shown: Values = { ...this.#values };
    for (const field of Object.keys(values)) {
      if (this.#merged[field]) {
        shown[field] = this.#mergedWithin(field, answer, sent);
        continue;
      }
      const theirs = values[field] ?? null;
      const standing = this.#standingOf(field, theirs, sent);
      if (standing === "theirs") shown[field] = theirs;
      if (standing === "conflict") this.#conflicts.set(field, { field, mine: this.#values[field] ?? null, theirs });
      else if (standing !== "mine") this.#conflicts.delete(field);
    }
    this.#version = version;
    this.#base = values;
    this.#values = shown as V;
  }

  /** What the value of a field on the page is to the one that the server has now. */
  #standingOf(field: string, theirs: FieldValue, sent: Unsaved): "same" | "answered" | "theirs" | "conflict" | "mine" {
    const mine = this.#values[field] ?? null;
    const seen = this.#base[field] ?? null;
    const wanted = sent[field]?.to;
    if (isEqual(theirs, mine)) return "same";
    // what is shown as it was sent is then shown as it is stored
    if (wanted !== undefined && isStoredAs(wanted, theirs)) return isEqual(mine, wanted) ? "theirs" : "answered";
    if (isEqual(mine, seen)) return "theirs";
    return isEqual(theirs, seen) ? "mine" : "conflict";
  }

  /** The value of a field that is merged within: what was typed, on what the server stores. */
  #mergedWithin(field: string, { values, conflicts, fields = {} }: SavedSection<V>, sent: Unsaved): FieldValue {
    const mine = this.#values[field] ?? null;
    const theirs = conflicts.find((conflict) => conflict.field === field)?.mine ?? values[field] ?? null;
    // what was sent is part of the answer, unless it was refused
    const seen = (field in fields ? undefined : sent[field]?.to) ?? this.#base[field] ?? null;
    return isEqual(theirs, seen) ? mine : (this.#merged[field]?.merge({ seen, theirs, mine }) ?? mine);
  }
}
