import type { Save, SaveRequest, Values } from "@/components/editing/section-store.ts";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import type { FieldErrorCode, FieldProblem, RefusalCode, RefusalKind } from "@/lib/platform/errors.ts";
import { mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";

type Refused = Extract<SaveState<never>, { status: "refused" }>;

/** A refusal as an action answers it. */
export const refused = (
  kind: RefusalKind,
  code: RefusalCode,
  fields: Readonly<Record<string, FieldErrorCode>> = {},
): Refused => ({ status: "refused", kind, code, details: {}, fields });

/**
 * The portal's side of one section: stores its values, and merges a save with what others wrote by the portal's own
 * rule. It can be offline, be slow, or refuse.
 */
export class FakeSection<V extends Values> {
  values: V;
  version = 1;
  /** the connection is lost */
  isOffline = false;
  /** answers every save instead of storing it */
  refusal: Refused | null = null;
  /** the versions of the record's parts in the answer to a save */
  onSave: () => Versions = () => ({});
  /** fields that are saved by no save, with what is wrong with each */
  wrong: Readonly<Record<string, FieldProblem>> = {};
  /** every save that arrived, in order */
  readonly saves: SaveRequest[] = [];
  /** sends a delayed answer */
  readonly #delayed: (() => void)[] = [];
  #isDelaying = false;

  constructor(values: V) {
    this.values = values;
  }

  /** The action of the section. */
  readonly save: Save<V> = async (request) => {
    if (this.isOffline) throw new TypeError("fetch failed");
    this.saves.push(request);
    if (this.#isDelaying) await new Promise<void>((resolve) => void this.#delayed.push(resolve));
    return this.refusal ?? { status: "done", result: this.merge(request.changes), versions: this.onSave() };
  };

  /** A colleague saves meanwhile. */
  saveByColleague(values: Partial<V>): void {
    this.values = { ...this.values, ...values };
    this.version += 1;
  }

  /** Delays every answer until `releaseAnswers`. */
  delayAnswers(): void {
    this.#isDelaying = true;
  }

  /** Sends the delayed answers, and delays no more. */
  releaseAnswers(): void {
    this.#isDelaying = false;
    for (const release of this.#delayed.splice(0)) release();
  }

  /** Merges what a save sends, and stores it. */
  protected merge(changes: SaveRequest["changes"]): SavedSection<V> {
    const entries = Object.entries(changes);
    const right = Object.fromEntries(entries.filter(([field]) => !(field in this.wrong)));
    const fields = Object.fromEntries(Object.entries(this.wrong).filter(([field]) => field in changes));
    const { data, conflicts } = mergeChanges<V>(this.values, right as Parameters<typeof mergeChanges<V>>[1]);
    if (Object.keys(data).length > 0) this.saveByColleague(data);
    return { version: this.version, values: this.values, conflicts, fields };
  }
}
