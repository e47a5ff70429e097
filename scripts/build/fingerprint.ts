import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * A hash of many files: equal only while no file is changed, added, moved or removed.
 * @param root  names in the fingerprint are counted from here
 * @param paths files and folders; those that do not exist are left out
 * @param isLeftOut says by its path from the root whether a file or folder does not count
 */
export function fingerprint(root: string, paths: string[], isLeftOut: (path: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const file of filesOf(root, paths, isLeftOut)) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function filesOf(root: string, paths: string[], isLeftOut: (path: string) => boolean): string[] {
  return paths
    .filter((path) => existsSync(path) && !isLeftOut(relative(root, path)))
    .flatMap((path) => {
      const entries = readEntries(path);
      return entries === null ? [path] : filesOf(root, entries, isLeftOut);
    })
    .sort();
}

/** The entries of a folder, or null for a file. */
function readEntries(path: string): string[] | null {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Whether the stamp was written for exactly this state. */
export const hasStamp = (file: string, state: string): boolean =>
  existsSync(file) && readFileSync(file, "utf8") === state;

/** Writes a stamp: what it stands for is complete. */
export function writeStamp(file: string, state: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, state);
}
