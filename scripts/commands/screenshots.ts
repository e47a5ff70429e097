// Starts a portal of its own with the facts of the record and nothing else, and takes the pictures of the documents.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { projectRoot } from "../bootstrap/project.mjs";
import { ensureBuilt } from "../build/portal.ts";
import { startCluster } from "../database/cluster.ts";
import { exit, exitOnSignals, exitWithError, onExit } from "../runtime/shutdown.ts";
import { step } from "../runtime/step.ts";
import { findOrInstallChromium } from "../test/chromium.ts";
import { startTestPortal } from "../test/test-portal.ts";

const PAGES = { home: "", exchange: "/exchanges/EX-2025-001", report: "/reports/2025-12-05-harbin" };
const LANGUAGES = ["zh", "en"];
const WINDOW = { width: 1280, height: 1100 };
const PICTURES = join(projectRoot, "docs/screenshots");

exitOnSignals(() => false);
await takeScreenshots().catch(exitWithError);
await exit(0);

async function takeScreenshots(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-screenshots-"));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  await step("Portal is built", ensureBuilt, { isSlow: true });
  const cluster = await step("PostgreSQL runs", () => startCluster({ dataDir: join(folder, "database") }));
  onExit(() => cluster.stop());
  const portal = await step("Portal serves the record", () =>
    startTestPortal({ superuserUrl: cluster.superuserUrl, dataDir: join(folder, "data"), seed: "record" }),
  );
  mkdirSync(PICTURES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ["--no-sandbox", "--disable-background-networking", "--hide-scrollbars"],
  });
  const page = await browser.newPage({ viewport: WINDOW, colorScheme: "light" });
  for (const language of LANGUAGES) {
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(`${portal.BASE_URL}/${language}${path}`);
      await page.screenshot({ path: join(PICTURES, `${name}-${language}.png`) });
      console.log(`    docs/screenshots/${name}-${language}.png`);
    }
  }
  await browser.close();
}
