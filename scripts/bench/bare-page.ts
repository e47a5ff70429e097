import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../database/free-port.ts";
import { toolFile } from "../runtime/run-node.ts";
import { onExit } from "../runtime/shutdown.ts";

const ANSWERS_WITHIN_MS = 60_000;

/** The size of a page without text, in bytes: the frame that Next puts around it. */
const FRAME_BYTES = 3_900;
/** Latin letters and Chinese characters, as in the portal; mixed text costs more to send than either alone. */
const WORDS = "Nanbei 南北 ";

const files = (bytes: number): Readonly<Record<string, string>> => ({
  "package.json": '{ "private": true, "type": "module" }',
  "next.config.mjs": "export default {};",
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }",
  "app/page.jsx": `export default function Page() { return <p>{${JSON.stringify(WORDS)}.repeat(${repeatCount(bytes)})}</p>; }`,
});

/** How often the text is repeated to reach a size. Next sends a text twice: as HTML and as data for the scripts. */
const repeatCount = (bytes: number): number =>
  Math.max(0, Math.round((bytes - FRAME_BYTES) / 2 / Buffer.byteLength(WORDS)));

/**
 * Builds the smallest prerendered page that the installed Next can serve, and serves it until this command exits.
 * @param folder a folder inside the project, so that its packages are found
 * @param bytes  size of the page that it is compared with; the bare page gets the same size
 * @returns      its address
 */
export async function serveBarePage(folder: string, bytes: number): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(files(bytes))) writeFileSync(join(folder, name), text);
  const [exitCode] = await once(next(folder, "build", "--webpack"), "exit");
  if (exitCode !== 0) throw new Error(`the bare page could not be built: exit code ${exitCode}`);
  const port = await freePort();
  const server = next(folder, "start", "--port", `${port}`);
  const url = `http://127.0.0.1:${port}/`;
  const deadline = Date.now() + ANSWERS_WITHIN_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return url;
    await sleep(100);
  }
  throw new Error("the bare page does not answer");
}

/** Runs Next inside the folder, with webpack: Turbopack would use the portal's instrumentation for the bare page. */
function next(folder: string, ...words: string[]): ChildProcess {
  const child = spawn(process.execPath, [toolFile("next"), ...words], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  onExit(() => void child.kill("SIGKILL"));
  return child;
}
