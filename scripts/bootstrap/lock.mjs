import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "./process-identity.mjs";

/**
 * Takes a lock for the life of this process. A lock whose holder died (also by kill -9) is taken over.
 * @param {string} file path of the lock; its folder must exist
 * @returns {(() => void) | null} gives the lock back; null when another living process holds it
 */
export function acquireLock(file) {
  const own = processIdentity(process.pid) ?? `${process.pid}`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (tryLink(draft, file)) return () => release(file, own);
      const holder = contentOf(file);
      if (holder === null) continue;
      if (isHeld(holder)) return null;
      moveAside(file, holder);
    }
    return null;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Whether a living process holds the lock.
 * @param {string} file path of the lock
 */
export function isLocked(file) {
  const holder = contentOf(file);
  return holder !== null && isHeld(holder);
}

/** @param {string} holder */
function isHeld(holder) {
  return processIdentity(Number.parseInt(holder, 10)) === holder;
}

/** @param {string} draft @param {string} file */
function tryLink(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes a lock of the dead. Renaming is what only one of two can do; whoever moved a fresh lock puts it back.
 * @param {string} file @param {string} holder
 */
function moveAside(file, holder) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // somebody else was faster
  }
  if (contentOf(aside) !== holder) tryLink(aside, file);
  rmSync(aside, { force: true });
}

/** @param {string} file @param {string} own */
function release(file, own) {
  if (contentOf(file) === own) rmSync(file, { force: true });
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
