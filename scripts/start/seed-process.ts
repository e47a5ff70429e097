// Runs as a process of its own, with the portal's settings in the environment: seeds an empty database (SEED), and issues
// the link of the first group administrator where there is none. Prints what seed-database.ts reads.
import { issueFirstAdministratorLink } from "@/lib/accounts/invitations/commands/issue-first-administrator-link.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { countRecordsToFreeze } from "@/lib/revisions/jobs.ts";
import { countUnfindable } from "@/lib/search/published/jobs.ts";
import { seed } from "@/prisma/seed/seed.ts";

const actor = system("start");
const set = process.env.SEED;
const found = await read(actor, async (tx) => [
  await tx.institutionGroup.findFirst({ select: { id: true } }),
  await tx.institution.findFirst({ select: { id: true } }),
  await tx.user.findFirst({ select: { id: true } }),
]);
const isEmpty = found.every((row) => row === null);
if (isEmpty && (set === "record" || set === "sample")) await seed({ set });
const token = await issueFirstAdministratorLink(actor);
const toFreeze = (await countRecordsToFreeze()) + (await countUnfindable());
const lines = [`@@records-to-freeze ${toFreeze}`, `@@administrator-token ${token ?? ""}`];
process.stdout.write(`\n${lines.join("\n")}\n`, () => process.exit(0));
