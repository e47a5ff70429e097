// npm run db:migration -- name: writes the folder of the next migration from what changed in prisma/schema.
import { join, relative } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { MIGRATIONS } from "../database/migration-files.ts";
import { writeNextMigration } from "../database/next-migration.ts";
import { runCommand } from "../runtime/shutdown.ts";

await runCommand(async () => {
  const schema = join(projectRoot, "prisma/schema");
  const folder = await writeNextMigration({ name: process.argv[2] ?? "", migrations: MIGRATIONS, schema });
  console.log(`Wrote ${relative(projectRoot, folder)}: write its guards below the generated part.`);
});
