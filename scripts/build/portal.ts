import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { acquireLock } from "../bootstrap/lock.mjs";
import { projectRoot } from "../bootstrap/project.mjs";
import { assertSucceeded, runTool } from "../runtime/run-node.ts";
import { fingerprint, hasStamp, writeStamp } from "./fingerprint.ts";
import { ensurePrismaClient } from "./prisma-client.ts";

const STAMP = join(projectRoot, ".next/nanbei-build");
const LOCK = join(projectRoot, "node_modules/.nanbei/build.lock");

/** What a build does not read. Whatever is new in the project counts as read until it is named here. */
const NOT_BUILT = new Set([
  "node_modules",
  "tests",
  "scripts",
  "docs",
  "test-results",
  "playwright-report",
  "next-env.d.ts",
  "prisma/generated",
  "prisma/migrations",
  "prisma/seed",
]);

const isNotBuilt = (path: string) =>
  NOT_BUILT.has(path) || path.startsWith(".") || /(\.md|\.tsbuildinfo|\.log)$/.test(path);

const sourcesState = () => fingerprint(projectRoot, [projectRoot], isNotBuilt);

/** Whether what `next start` would serve was built from the sources as they are. */
export const isBuilt = (): boolean => hasStamp(STAMP, sourcesState());

/**
 * Builds the portal, unless it was built from exactly these sources. Two at once build one after the other.
 * The build reads no settings and needs no database.
 */
export async function ensureBuilt(): Promise<void> {
  mkdirSync(dirname(LOCK), { recursive: true });
  let release = acquireLock(LOCK);
  while (release === null) {
    await sleep(500);
    release = acquireLock(LOCK);
  }
  try {
    const state = sourcesState();
    if (hasStamp(STAMP, state)) return;
    await ensurePrismaClient();
    rmSync(STAMP, { force: true });
    assertSucceeded(
      await runTool("next", ["build"], {
        env: { ...process.env, NODE_ENV: "production", DATABASE_URL: "", DATABASE_OWNER_URL: "" },
      }),
      "The portal could not be built: the lines above say where; mend it and run this again.",
    );
    writeStamp(STAMP, state);
  } finally {
    release();
  }
}
