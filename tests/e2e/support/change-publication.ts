import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { untilHeard } from "../../support/portal/database.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = fileURLToPath(new URL("./change-publication-process.ts", import.meta.url));

/**
 * Publishes or withdraws one language of a report by the portal's command in another process, as a job does, and waits
 * until the portal has heard of it.
 */
export async function changePublication(
  command: "publish" | "withdraw",
  slug: string,
  locale: "zh" | "en",
): Promise<void> {
  const words = ["--conditions=react-server", "--import", "tsx", script, command, slug, locale];
  await run(process.execPath, words, { cwd: root, env: { ...process.env, LOG_LEVEL: "silent" } });
  await untilHeard();
}
