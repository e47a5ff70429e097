import "server-only";
import { system } from "./actor.ts";
import { read } from "./db.ts";
import { Refusal } from "./errors.ts";
import { log } from "./log.ts";

/** Logs a warning when the settings of the database allow it to lose committed writes in a crash. */
async function warnOfUnsafeDatabase(): Promise<void> {
  const [settings] = await read(
    system("startup"),
    (tx) => tx.$queryRaw<{ fsync: string; full_page_writes: string; synchronous_commit: string }[]>`
      SELECT current_setting('fsync') AS fsync,
             current_setting('full_page_writes') AS full_page_writes,
             current_setting('synchronous_commit') AS synchronous_commit`,
  );
  const off = Object.entries(settings ?? {}).filter(([, value]) => value === "off");
  if (off.length > 0)
    log.warn({ settings: Object.fromEntries(off) }, "the database may lose acknowledged writes in a crash");
}

/** Prepares a new server process. The settings are checked already, by the import of env.ts. */
export async function startUp(): Promise<void> {
  try {
    await warnOfUnsafeDatabase();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ refusal: error.code }, "the database does not answer yet");
  }
}
