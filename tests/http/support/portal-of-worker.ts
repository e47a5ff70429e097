import { inject } from "vitest";

// Runs in each worker ahead of its test files: the settings of the portal that is this worker's own.
const own = inject("portals")[Number(process.env.VITEST_POOL_ID) - 1];
if (!own) throw new Error(`there is no portal for worker ${process.env.VITEST_POOL_ID}`);
Object.assign(process.env, own);
