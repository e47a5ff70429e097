import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "./actor.ts";

/** For whom calls of `read` share a transaction inside of `readAtOneMoment`, and which: a `ReadTx`, as db.ts knows. */
export const moments = new AsyncLocalStorage<{ actor: Actor; tx: unknown }>();
