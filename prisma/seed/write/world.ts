import type { Recorder, Tx } from "@/lib/platform/db.ts";

/** Where the seed writes, and the ids of what it has written so far, by the names that the facts use. */
export type World = {
  tx: Tx;
  record: Recorder;
  /** by kind and name: "Institution GTC", "Unit GTC/marxism", "PracticeBase iron-man-spirit" */
  ids: Map<string, string>;
};

/**
 * The id of something that was written before.
 * @throws Error for a name that no fact has introduced
 */
export function idOf({ ids }: World, kind: string, name: string): string {
  const id = ids.get(`${kind} ${name}`);
  if (id === undefined) throw new Error(`the seed knows no ${kind} "${name}"`);
  return id;
}

/** Remembers what was just written, and leaves it in the audit trail. */
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
