import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { platform } from "node:os";
import { delimiter, join, sep } from "node:path";
import { acquireLock } from "./lock.mjs";
import { dataDir, projectRoot } from "./project.mjs";
import { UserError } from "./user-error.mjs";

/** The pinned Node, installed by npm as a package. */
export const pinnedNode = join(projectRoot, "node_modules/node/bin", platform() === "win32" ? "node.exe" : "node");

/**
 * Installs the packages of the lock file, unless exactly these are installed.
 * @throws UserError when npm fails or another start is installing
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 });
  const release = acquireLock(join(dataDir(), "install.lock"));
  if (release === null)
    throw new UserError(
      "Another start of this project is installing packages: wait until it is done, then run this again.",
    );
  try {
    console.log("  Installing packages (npm ci, this can take some minutes) ...");
    const done = runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (done.status !== 0 || !isInstalled()) {
      throw new UserError(
        "npm could not install the packages: the lines above say why; when that is repaired (often the network), run this again.",
      );
    }
  } finally {
    release();
  }
}

/** Whether npm finished installing exactly the lock file: it writes its own copy of it last. */
function isInstalled() {
  const installed = packagesOf(join(projectRoot, "node_modules/.package-lock.json"));
  const wanted = packagesOf(join(projectRoot, "package-lock.json"));
  if (installed === null || !existsSync(pinnedNode)) return false;
  if (wanted === null)
    throw new UserError(
      "package-lock.json is missing or broken: restore it, for example with git checkout package-lock.json.",
    );
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === "" || link || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** Runs the npm of the machine on the Node of the machine, because npm replaces the pinned one. @param {string[]} args */
function runNpm(args) {
  const inProject = (/** @type {string} */ path) => path.startsWith(join(projectRoot, "node_modules") + sep);
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !inProject(folder + sep))
    .join(delimiter);
  const env = {
    ...process.env,
    PATH: path,
    // Nothing uses the binaries that Prisma's command line would download.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  };
  return spawnSync("npm", args, {
    cwd: projectRoot,
    env,
    stdio: ["ignore", "inherit", "inherit"],
    shell: platform() === "win32",
  });
}
