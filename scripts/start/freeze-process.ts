// Runs as a process of its own, with the portal's settings in the environment: freezes what was public before there were
// revisions, and makes views of an older form again. A run that was stopped goes on where it was.
import { freezePublishedRecords } from "@/lib/revisions/jobs.ts";

await freezePublishedRecords((done, total) => {
  if (done % 100 === 0 || done === total) console.log(`    ${done} of ${total} public records are frozen`);
});
process.exit(0);
