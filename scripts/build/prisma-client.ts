import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { assertSucceeded, runTool } from "../runtime/run-node.ts";
import { fingerprint, hasStamp, writeStamp } from "./fingerprint.ts";

const inProject = (path: string) => join(projectRoot, path);
const STAMP = inProject("node_modules/.nanbei/prisma-client");

/** Generates the Prisma client from the schema, unless it was generated from exactly this schema. */
export async function ensurePrismaClient(): Promise<void> {
  const state = fingerprint(
    projectRoot,
    ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"].map(inProject),
  );
  if (hasStamp(STAMP, state) && existsSync(inProject("prisma/generated/client.ts"))) return;
  assertSucceeded(
    await runTool("prisma", ["generate"], {
      // Generating needs no engine, but the command line fetches one unless it is told of some program that exists.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
    }),
    "The Prisma client could not be generated: the lines above say what is wrong in prisma/schema.",
  );
  writeStamp(STAMP, state);
}
