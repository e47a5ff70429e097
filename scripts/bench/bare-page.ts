import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../database/free-port.ts";
import { toolFile } from "../runtime/run-node.ts";
import { onExit } from "../runtime/shutdown.ts";

const ANSWERS_WITHIN_MS = 60_000;

/** What a page without any text weighs: the frame that Next puts around it, in bytes. */
const FRAME_BYTES = 3_900;
/** Latin letters and Chinese characters together, as in the portal: such text is the dearer one to send. */
const WORDS = "Nanbei 南北 ";

const files = (bytes: number): Readonly<Record<string, string>> => ({
  "package.json": '{ "private": true, "type": "module" }',
  "next.config.mjs": "export default {};",
  "app/layout.jsx":
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html>; }",
  "app/page.jsx": `export default function Page() { return <p>{${JSON.stringify(WORDS)}.repeat(${repeats(bytes)})}</p>; }`,
});

/** A text stands twice in what Next sends: as HTML, and as data for the scripts. */
const repeats = (bytes: number): number =>
  Math.max(0, Math.round((bytes - FRAME_BYTES) / 2 / Buffer.byteLength(WORDS)));

/**
 * Builds the barest prerendered page that the installed Next can serve, and serves it until this command exits.
 * @param folder a folder inside the project, so that its packages are found
 * @param bytes  of the page that is measured against it: the bare page sends as many
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

/** Runs Next in the folder itself, with webpack: Turbopack would take the portal's own instrumentation for the page's. */
function next(folder: string, ...words: string[]): ChildProcess {
  const child = spawn(process.execPath, [toolFile("next"), ...words], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  onExit(() => void child.kill("SIGKILL"));
  return child;
}
