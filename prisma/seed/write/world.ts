import type { Recorder, Tx } from "@/lib/platform/db.ts";

/** The transaction of the seed, and the ids of the rows that it has written, by their names in the facts. */
export type World = {
  tx: Tx;
  record: Recorder;
  /** keyed by kind and name: "Institution GTC", "Unit GTC/marxism", "PracticeBase iron-man-spirit" */
  ids: Map<string, string>;
};

/**
 * The id of a row that was written before.
 * @throws Error when no row was written under this name
 */
export function idOf({ ids }: World, kind: string, name: string): string {
  const id = ids.get(`${kind} ${name}`);
  if (id === undefined) throw new Error(`the seed knows no ${kind} "${name}"`);
  return id;
}

/** Stores the id of a new row under its name, and records an audit event. */
export async function created(world: World, written: { kind: string; name: string; id: string }): Promise<string> {
  const { kind, name, id } = written;
  world.ids.set(`${kind} ${name}`, id);
  const noun = kind.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
  await world.record({
    action: `${noun}.created`,
    subject: { type: kind, id },
    ...(kind === "Exchange" && { exchangeId: id }),
  });
  return id;
}
