// Runs as a process of its own, with the portal's settings in the environment: freezes what was public before there were
// revisions, makes views of an older form again, and lets readers find what has no search documents of today. A run that was stopped goes on where it was.
import { freezePublishedRecords } from "@/lib/revisions/jobs.ts";
import { fillSearchDocuments } from "@/lib/search/published/jobs.ts";

await freezePublishedRecords((done, total) => {
  if (done % 100 === 0 || done === total) console.log(`    ${done} of ${total} public records are frozen`);
});
await fillSearchDocuments((done, total) => {
  if (done % 100 === 0 || done === total) console.log(`    ${done} of ${total} public pages can be found by words`);
});
process.exit(0);
