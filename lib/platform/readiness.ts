import "server-only";
import { system } from "./actor.ts";
import { read } from "./db.ts";
import { Refusal } from "./errors.ts";

/** Whether the database answers in time and has no unfinished migration. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    const [answer] = await read(
      system("health"),
      (tx) => tx.$queryRaw<{ isMigrated: boolean }[]>`
        SELECT NOT EXISTS (
          SELECT FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL
        ) AS "isMigrated"`,
    );
    return answer?.isMigrated === true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "busy") return false;
    throw error;
  }
}
