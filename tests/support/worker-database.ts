import path from "node:path";
import { inject } from "vitest";
import { createDatabase, roleUrls } from "@/scripts/database/roles.ts";
import { temporaryPasswords } from "@/scripts/database/temporary-database.ts";

// Runs in each worker ahead of the test files, and so ahead of lib/platform/env.ts: the settings of a portal whose
// database is this worker's own, cloned on first use.
const superuserUrl = inject("superuserUrl");
const template = inject("templateDatabase");
const database = `${template}_worker_${process.env.VITEST_POOL_ID}`;
await createDatabase({ superuserUrl, database, template });
const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database, passwords: temporaryPasswords });

Object.assign(process.env, {
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  DATABASE_POOL_SIZE: "4",
  AUTH_SECRET: "only-for-tests-and-therefore-in-the-open",
  NANBEI_DATA_DIR: path.join(inject("filesFolder"), database),
  LOG_LEVEL: "silent",
});
