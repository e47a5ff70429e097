// Changes one language of a report in a process with the portal's settings.
import { system } from "@/lib/platform/actor.ts";
import { disconnect } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { translationInput } from "@/lib/reports/schema.ts";

const [command, slug, locale] = process.argv.slice(2);
const change = command === "publish" ? publishTranslation : withdrawTranslation;
await change(system("end-to-end test"), translationInput.parse({ slug, locale }));
await disconnect();
