import { inject } from "vitest";
import { createDatabase, roleUrls } from "@/scripts/database/roles.ts";
import { temporaryPasswords } from "@/scripts/database/temporary-database.ts";

/**
 * Gives the test file that calls it an empty database of its own instead of the worker's.
 * Call it ahead of loading anything that reads the settings: such modules are imported behind it.
 * @param name of the file, for the name of the database
 */
export async function ownDatabase(name: string): Promise<void> {
  const superuserUrl = inject("superuserUrl");
  const template = inject("templateDatabase");
  const database = `${template}_${name}_${process.pid}`;
  await createDatabase({ superuserUrl, database, template });
  const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database, passwords: temporaryPasswords });
  Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
}
