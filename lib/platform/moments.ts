import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "./actor.ts";
import type { ReadTx } from "./db.ts";

/** The transaction that calls of `read` share inside of `readAtOneMoment`, and for whom. */
export const moments = new AsyncLocalStorage<{ actor: Actor; tx: ReadTx }>();
