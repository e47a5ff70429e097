import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { platform } from "node:os";

/**
 * A text that no other process ever has, not even one that gets the same id later.
 * @param {number} pid
 * @returns {string | null} null when no such process runs (a zombie does not run)
 */
export function processIdentity(pid) {
  if (platform() === "linux") return linuxIdentity(pid);
  if (!isAlive(pid)) return null;
  if (platform() === "win32") return `${pid}`;
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", `${pid}`], { encoding: "utf8" }).trim();
    return started === "" ? null : `${pid} ${started}`;
  } catch {
    return null; // ps answers with exit code 1 when the process ended meanwhile
  }
}

/** @param {number} pid */
function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program may contain spaces and brackets: the fields are counted from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${pid} ${fields[19]} ${boot}`;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
