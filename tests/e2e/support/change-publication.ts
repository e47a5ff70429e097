import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const script = fileURLToPath(new URL("./change-publication-process.ts", import.meta.url));

/**
 * Publishes or withdraws one language of a report by the portal's command in another process, as a job does.
 * @returns the tags that this job must expire
 */
export async function changePublication(
  command: "publish" | "withdraw",
  slug: string,
  locale: "zh" | "en",
): Promise<string[]> {
  const words = ["--conditions=react-server", "--import", "tsx", script, command, slug, locale];
  const { stdout } = await run(process.execPath, words, { cwd: root, env: { ...process.env, LOG_LEVEL: "silent" } });
  return JSON.parse(stdout) as string[];
}
