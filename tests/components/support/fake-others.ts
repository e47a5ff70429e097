import type { AddOthersInput, PasteMembersInput } from "@/lib/exchanges/delegations/schema.ts";
import type { OthersEntry } from "@/lib/exchanges/others/queries.ts";

type NewLine = PasteMembersInput["others"][number];

/** The portal's side of the people without names of a delegation. */
export class FakeOthers {
  readonly #lines: OthersEntry[] = [];
  readonly #keys = new Set<string>();

  get lines(): OthersEntry[] {
    return [...this.#lines];
  }

  /** Adds a line once, however often it is sent. */
  add({ key, labelZh, labelEn, unitNameZh, unitNameEn, count }: NewLine & Pick<AddOthersInput, "key">): void {
    const values = { labelZh, labelEn, unitNameZh, unitNameEn, count, isPublic: false };
    if (!this.#keys.has(key)) this.#lines.push({ id: `others-${this.#lines.length + 1}`, values });
    this.#keys.add(key);
  }

  remove(othersId: string): void {
    this.#lines.splice(
      this.#lines.findIndex(({ id }) => id === othersId),
      1,
    );
  }
}
