import { system } from "@/lib/platform/actor.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { translationInput } from "@/lib/reports/schema.ts";
import { untilHeard } from "../../support/portal/database.ts";

const commands = { publish: publishTranslation, withdraw: withdrawTranslation };

/**
 * Publishes or withdraws one language of a report by the portal's command, in another process than the portal's as a job
 * does, and waits until the portal has heard of it.
 */
export async function changePublication(
  command: keyof typeof commands,
  slug: string,
  locale: "zh" | "en",
): Promise<void> {
  await commands[command](system("end-to-end test"), translationInput.parse({ slug, locale }));
  await untilHeard();
}
