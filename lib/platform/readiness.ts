import "server-only";
import { system } from "./actor.ts";
import { read } from "./db.ts";
import { Refusal } from "./errors.ts";

/** Whether the database answers a query in time. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await read(system("health"), (tx) => tx.$queryRaw`SELECT 1 AS one`);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "busy") return false;
    throw error;
  }
}
