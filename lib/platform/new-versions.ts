import "server-only";

/** By the client of the transaction. */
const newVersions = new WeakMap<object, Record<string, number>>();

/** Notes that a transaction gives these versions to parts of a record, by their kind. They count once it is committed. */
export function noteNewVersions(tx: object, versions: Readonly<Record<string, number>>): void {
  newVersions.set(tx, { ...newVersions.get(tx), ...versions });
}

/** The versions that a transaction gives to parts of a record, by their kind. */
export const newVersionsOf = (tx: object): Readonly<Record<string, number>> => newVersions.get(tx) ?? {};
