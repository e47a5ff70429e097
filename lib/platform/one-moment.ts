import "server-only";
import type { Actor } from "./actor.ts";
import { read } from "./db.ts";
import { moments } from "./moments.ts";

/**
 * Lets all queries of one actor share one transaction, in which every statement sees the database at one moment. For a
 * page that several rooms fill: its parts agree with each other. Await one query after another.
 * @throws busy as `read`
 */
export const readAtOneMoment = <T>(actor: Actor, ask: () => Promise<T>): Promise<T> =>
  read(actor, (tx) => moments.run({ actor, tx, answers: new Map() }, ask));
