import "server-only";
import { randomUUID } from "node:crypto";
import { system } from "@/lib/platform/actor.ts";
import { minutes } from "@/lib/platform/clock.ts";
import { log } from "@/lib/platform/log.ts";
import { deleteUnusedFiles } from "./commands/delete-unused-files.ts";

/** The start of a process has other things to do. */
const FIRST_AFTER = minutes(1);
const EVERY = minutes(10);

/** Anywhere in the storage: also a process that is often started anew comes to every folder in time. */
const randomStart = (): string => randomUUID().slice(0, 2);

/** Takes away what was left behind in the storage, a part at a time, for as long as the process lives. */
export const scheduleStorageCleanup = (): void => scheduleCleanup(FIRST_AFTER, randomStart());

function scheduleCleanup(waitMs: number, after: string | null): void {
  setTimeout(() => void cleanUp(after).then((next) => scheduleCleanup(EVERY, next)), waitMs).unref();
}

async function cleanUp(after: string | null): Promise<string | null> {
  try {
    const { removed, next } = await deleteUnusedFiles(system("media.sweep"), { after });
    if (removed.length > 0) log.info({ removed }, "files that belong to no image were taken away");
    return next;
  } catch (error) {
    log.warn({ err: error }, "the storage could not be swept; this is tried again elsewhere in it");
    return randomStart();
  }
}
