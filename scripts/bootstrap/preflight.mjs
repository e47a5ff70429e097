import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isLocked } from "./lock.mjs";
import { dataDir, projectRoot, startLock } from "./project.mjs";
import { UserError } from "./user-error.mjs";

const STOPPED_WITHIN_MS = 5_000;
const REACHABLE_WITHIN_MS = 5_000;

/**
 * Reads the settings of .env; those of the environment take precedence.
 * @throws UserError for a Node that is too old
 */
export function readSettings() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < 20)
    throw new UserError(`Node ${process.versions.node} is too old: install Node 20 or newer, then run this again.`);
  const file = join(projectRoot, ".env");
  if (existsSync(file) && process.loadEnvFile) process.loadEnvFile(file);
}

/**
 * Reads the port that the portal serves on.
 * @throws UserError when PORT is not a port
 */
export function servingPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UserError(`PORT is "${text}", which is not a port: set a number from 1 to 65535.`);
  }
  return port;
}

/**
 * Refuses whatever can be refused before anything slow begins.
 * @throws UserError for a port in use, a folder that cannot be written, half a pair of database addresses, and a
 *         database server that does not answer
 */
export async function checkEnvironment() {
  readSettings();
  const port = servingPort();
  checkSeed();
  checkWritable(projectRoot);
  checkWritable(dataDir());
  await checkNotRunning();
  await checkPort(port);
  await checkDatabaseAddresses();
}

function checkSeed() {
  const seed = process.env.SEED;
  if (seed && !["none", "record", "sample"].includes(seed)) {
    throw new UserError(
      `SEED is "${seed}": set it to none, record (the exchange of December 2025) or sample (the same and invented examples).`,
    );
  }
}

/** A start whose terminal was killed is still stopping its servers: it gets a moment. */
async function checkNotRunning() {
  const lock = startLock();
  const deadline = Date.now() + STOPPED_WITHIN_MS;
  while (isLocked(lock)) {
    if (Date.now() > deadline) {
      throw new UserError(
        `The portal of ${dataDir()} is running already: stop that one first, or give this one a folder of its own with NANBEI_DATA_DIR.`,
      );
    }
    await sleep(100);
  }
}

/** @param {number} port */
async function checkPort(port) {
  // Both, because some systems let one program listen on all addresses and another one on the loopback address.
  for (const host of [undefined, "127.0.0.1"]) {
    const refusal = await listenRefusal(port, host, existsSync(startLock()) ? STOPPED_WITHIN_MS : 0);
    if (refusal === "EADDRINUSE") {
      throw new UserError(
        `Port ${port} is in use by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`,
      );
    }
    if (refusal === "EACCES") {
      throw new UserError(
        `Port ${port} is reserved for the system administrator: choose one above 1023, for example PORT=3000 npm start.`,
      );
    }
    if (refusal !== null)
      throw new UserError(`Port ${port} cannot be used (${refusal}): choose another one with PORT.`);
  }
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @param {number} waitMs how long to wait for a port in use: after a kill -9 the old server gives it back by itself
 * @returns {Promise<string | null>} the code of the refusal
 */
async function listenRefusal(port, host, waitMs) {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const refusal = await new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
    });
    if (refusal !== "EADDRINUSE" || Date.now() > deadline) return refusal;
    await sleep(100);
  }
}

/** @param {string} folder */
function checkWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    // A file system mounted read-only, and root's rights, are only known by writing.
    const probe = join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    throw new UserError(
      `The folder ${folder} cannot be written (${reason}): give this user the right to write there, or put the project into another folder.`,
    );
  }
}

async function checkDatabaseAddresses() {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (!app && !owner) return;
  if (!app || !owner) {
    const [set, missing] = app ? ["DATABASE_URL", "DATABASE_OWNER_URL"] : ["DATABASE_OWNER_URL", "DATABASE_URL"];
    throw new UserError(
      `${set} is set but ${missing} is not: set both to use a PostgreSQL server of your own, or neither to use the embedded one.`,
    );
  }
  for (const [name, value] of Object.entries({ DATABASE_URL: app, DATABASE_OWNER_URL: owner })) {
    const address = URL.canParse(value) ? new URL(value) : null;
    if (address === null || !/^postgres(ql)?:$/.test(address.protocol)) {
      throw new UserError(`${name} is not a PostgreSQL address: write postgres://user:password@host:5432/database.`);
    }
    await checkReachable(name, address);
  }
}

/** @param {string} name @param {URL} address */
async function checkReachable(name, address) {
  const port = Number(address.port || 5432);
  const host = address.hostname.replace(/^\[|\]$/g, "");
  if (host === "") return; // a local socket, named in the query: the first connection will tell
  const refusal = await new Promise((resolve) => {
    const socket = connect({ host, port, timeout: REACHABLE_WITHIN_MS });
    socket.once("connect", () => resolve(null));
    socket.once("timeout", () => resolve("no answer"));
    socket.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    socket.once("close", () => socket.destroy());
    socket.once("connect", () => socket.end());
  });
  if (refusal !== null) {
    throw new UserError(
      `The database server of ${name} at ${host}:${port} does not answer (${refusal}): start it or correct the address; nothing was changed.`,
    );
  }
}
