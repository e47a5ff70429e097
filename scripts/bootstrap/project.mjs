import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The folder of everything that an installation stores: database, photos, passwords, secrets.
 * @returns {string} NANBEI_DATA_DIR or .data in the project
 */
export const dataDir = () => resolve(projectRoot, process.env.NANBEI_DATA_DIR || ".data");

/** Held by the one start that uses this data folder. */
export const startLock = () => join(dataDir(), "start.lock");
