import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireLock, isLocked } from "@/scripts/bootstrap/lock.mjs";
import { processIdentity } from "@/scripts/bootstrap/process-identity.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nanbei-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => path.join(folder, "a.lock");

test("a lock is held once and given back", () => {
  const release = acquireLock(lockFile());
  expect(release).not.toBeNull();
  expect([isLocked(lockFile()), acquireLock(lockFile())]).toEqual([true, null]);
  release?.();
  expect([isLocked(lockFile()), readdirSync(folder)]).toEqual([false, []]);
});

test("a lock of a process that was killed is taken over", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const identity = processIdentity(other.pid ?? 0);
  expect(identity).not.toBeNull();
  writeFileSync(lockFile(), identity ?? "");
  expect(acquireLock(lockFile())).toBeNull();
  const ended = new Promise((resolve) => other.once("exit", resolve));
  other.kill("SIGKILL");
  await ended;
  expect(isLocked(lockFile())).toBe(false);
  acquireLock(lockFile());
  expect(readFileSync(lockFile(), "utf8")).toBe(processIdentity(process.pid));
  expect(readdirSync(folder)).toEqual(["a.lock"]);
});

test("a process that got the id of a dead holder does not hold its lock", () => {
  writeFileSync(lockFile(), `${process.pid} of another life`);
  expect(isLocked(lockFile())).toBe(false);
  expect(acquireLock(lockFile())).not.toBeNull();
});
