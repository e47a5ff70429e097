// Runs as a process of its own, with the portal's settings in the environment: seeds an empty database (SEED) and
// issues the link of the first group administrator where there is none.
import { issueFirstAdministratorLink } from "@/lib/accounts/commands.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { seed } from "@/prisma/seed/seed.ts";
import { resultLine } from "./content.ts";

const actor = system("start");
const set = process.env.SEED;
const isEmpty = (await read(actor, (tx) => tx.institution.findFirst({ select: { id: true } }))) === null;
const isSeeded = isEmpty && (set === "record" || set === "sample");
if (isSeeded) await seed({ set });
const administratorToken = await issueFirstAdministratorLink(actor);
process.stdout.write(`\n${resultLine({ isSeeded, administratorToken })}\n`, () => process.exit(0));
