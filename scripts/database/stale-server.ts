import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";
import { processIdentity } from "../bootstrap/process-identity.mjs";

/**
 * Finds the server that a killed start left running on this data directory, and returns its process id.
 * A postmaster.pid whose process is gone, or whose id now belongs to another program (usual in containers), is removed:
 * with it in place the server would refuse to start.
 * @param pgdata the server's data directory
 */
export function findSurvivingServer(pgdata: string): number | null {
  const file = join(pgdata, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (pid > 0 && processIdentity(pid) !== null && runsOn(pid, pgdata)) return pid;
  rmSync(file, { force: true });
  return null;
}

/** The working directory of a server is its data directory. Where that cannot be read, the id alone decides. */
function runsOn(pid: number, pgdata: string): boolean {
  if (platform() !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === pgdata;
  } catch {
    return false;
  }
}

/** Whether the server of this data directory says that it accepts connections. */
export function isServerReady(pgdata: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}
