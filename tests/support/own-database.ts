import { inject } from "vitest";
import { createDatabase, roleUrls } from "@/scripts/database/roles.ts";
import { temporaryPasswords } from "@/scripts/database/temporary-database.ts";

/**
 * Makes the test file use an empty database of its own instead of the worker's. Call it before you import modules that
 * read the settings.
 * @param name a part of the name of the database, such as the name of the test file
 */
export async function switchToOwnDatabase(name: string): Promise<void> {
  const superuserUrl = inject("superuserUrl");
  const template = inject("templateDatabase");
  const database = `${template}_${name}_${process.pid}`;
  await createDatabase({ superuserUrl, database, template });
  const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database, passwords: temporaryPasswords });
  Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
}
