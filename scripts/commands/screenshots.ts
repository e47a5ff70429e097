// npm run screenshots: takes the pictures of the README, of a portal with the facts of the record and nothing else.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { projectRoot } from "../bootstrap/project.mjs";
import { ensureBuilt } from "../build/portal.ts";
import { startTemporaryCluster } from "../database/temporary-database.ts";
import { runStep } from "../runtime/run-step.ts";
import { runCommand } from "../runtime/shutdown.ts";
import { findOrInstallChromium } from "../test/chromium.ts";
import { startTestPortal } from "../test/test-portal.ts";

const PAGES = { home: "", exchange: "/exchanges/EX-2025-001", report: "/reports/2025-12-05-harbin" };
const LANGUAGES = ["zh", "en"];
const WINDOW = { width: 1280, height: 1100 };
const PICTURES = join(projectRoot, "docs/screenshots");

await runCommand(async () => {
  await runStep("Portal is built", ensureBuilt, { isSlow: true });
  const { superuserUrl, folder } = await startTemporaryCluster();
  const portal = await runStep("Portal serves the record", () =>
    startTestPortal({ superuserUrl, dataDir: join(folder, "data"), seed: "record" }),
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
});
