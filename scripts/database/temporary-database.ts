import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStep } from "../runtime/run-step.ts";
import { onExit } from "../runtime/shutdown.ts";
import { startCluster } from "./cluster.ts";
import { migrate } from "./migrate.ts";
import { createDatabase, createRoles, type RolePasswords, roleUrls } from "./roles.ts";

/** Passwords of the database roles in every temporary cluster, which holds nothing secret. */
export const temporaryPasswords: RolePasswords = { app: "temporary-app", migrator: "temporary-migrator" };

/**
 * Settings of a server that may lose everything when the machine does, and that is gone before it would have to be
 * tidied up; it is faster for it.
 */
export const nonDurableSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/**
 * Starts a PostgreSQL that is stopped and deleted when this command exits.
 * @returns the superuser's address, and a folder that is deleted with it
 */
export async function startTemporaryCluster(
  settings: Record<string, string> = {},
): Promise<{ superuserUrl: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-"));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, "database");
  const cluster = await runStep("PostgreSQL runs", () => startCluster({ dataDir, settings }));
  onExit(() => cluster.stop());
  return { superuserUrl: cluster.superuserUrl, folder };
}

/**
 * Makes a database with all migrations and no rows in a temporary cluster.
 * @returns the owner's address, the applied migrations, and the settings of a portal on the database
 */
export async function createMigratedDatabase(options: { superuserUrl: string; database: string }) {
  const passwords = temporaryPasswords;
  const { appUrl, ownerUrl } = roleUrls({ ...options, passwords });
  await createRoles({ superuserUrl: options.superuserUrl, passwords });
  await createDatabase(options);
  const { applied } = await migrate({ ownerUrl });
  return { ownerUrl, applied, settings: { DATABASE_URL: appUrl, AUTH_SECRET: randomBytes(32).toString("hex") } };
}
