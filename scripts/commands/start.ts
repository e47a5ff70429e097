// npm start and npm run dev: everything from a clean clone to a portal that serves.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { acquireLock } from "../bootstrap/lock.mjs";
import { servingPort } from "../bootstrap/preflight.mjs";
import { dataDir, startLock } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { ensureBuilt, isBuilt } from "../build/portal.ts";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { runStep } from "../runtime/run-step.ts";
import { exitOnSignals, exitWithError, onExit } from "../runtime/shutdown.ts";
import { prepareDatabase } from "../start/database.ts";
import { installationSecrets } from "../start/secrets.ts";
import { seedDatabase } from "../start/seed-database.ts";
import { keepPortalServing } from "../start/web-server.ts";
import { welcomeMessage } from "../start/welcome-message.ts";

let isUp = false;
exitOnSignals(() => isUp);
await start(process.argv.includes("--dev") ? "dev" : "start").catch(exitWithError);

async function start(mode: "start" | "dev"): Promise<void> {
  const folder = dataDir();
  const port = servingPort();
  console.log(`\nNanbei 南北 · ${mode === "dev" ? "development" : "start"}\n`);
  const release = acquireLock(startLock());
  if (release === null) {
    throw new UserError(
      `The portal of ${folder} is running already: stop that one first, or give this one a folder of its own with NANBEI_DATA_DIR.`,
    );
  }
  onExit(release);
  const secrets = installationSecrets(folder);
  await runStep("Database client is generated", ensurePrismaClient);
  const { appUrl, isEmbedded } = await prepareDatabase({ dataDir: folder, secrets });
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.authSecret,
    APP_ORIGINS: process.env.APP_ORIGINS || `http://localhost:${port},http://127.0.0.1:${port}`,
    NANBEI_DATA_DIR: folder,
  };

  const startedBefore = join(folder, "started-before");
  const seed = process.env.SEED || (isEmbedded && !existsSync(startedBefore) ? "sample" : "none");
  const administratorToken = await runStep(
    seed === "none" ? "Database is looked through" : `Database is filled if empty (${seed})`,
    () => seedDatabase({ seed, env }),
  );
  writeFileSync(startedBefore, "", { mode: 0o600 });

  if (mode === "start") await runStep("Portal is built", ensureBuilt, { isSlow: !isBuilt() });
  await runStep("Web server answers", () => keepPortalServing({ mode, port, env }));
  isUp = true;
  const origin = (env.APP_ORIGINS.split(",")[0] ?? "").trim();
  console.log(welcomeMessage({ origin, dataDir: folder, administratorToken }));
}
