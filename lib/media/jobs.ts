import "server-only";
import { randomUUID } from "node:crypto";
import { system } from "@/lib/platform/actor.ts";
import { minutes } from "@/lib/platform/clock.ts";
import { log } from "@/lib/platform/log.ts";
import { deleteUnusedFiles } from "./commands/delete-unused-files.ts";

/** Not at once: a process has other work at its start. */
const FIRST_AFTER = minutes(1);
const EVERY = minutes(10);

/** A random place in the storage, so that a process that restarts often still reaches every folder. */
const randomStart = (): string => randomUUID().slice(0, 2);

/** Deletes unused files from the storage, some at a time, as long as the process runs. */
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
