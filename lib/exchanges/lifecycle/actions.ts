"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { discardExchange } from "./commands/discard-exchange.ts";
import { markHeld } from "./commands/mark-held.ts";
import { restoreExchange } from "./commands/restore-exchange.ts";
import { undoMarkHeld } from "./commands/undo-mark-held.ts";
import { discardInput, markHeldInput } from "./schema.ts";

/** Leads to the list of discarded records, where it can be restored at once. */
export const discardExchangeAction = formAction(discardInput, async (actor, { code, locale }) => {
  await discardExchange(actor, { code });
  redirect(`/${locale}/admin/exchanges/discarded?code=${code}`);
});

export const restoreExchangeAction = formAction(discardInput, async (actor, { code, locale }) => {
  await restoreExchange(actor, { code });
  redirect(`/${locale}/admin/exchanges/${code}`);
});

export const markHeldAction = formAction(markHeldInput, async (actor, { code, locale }) => {
  await markHeld(actor, { code });
  redirect(`/${locale}/admin/exchanges/${code}`);
});

export const undoMarkHeldAction = formAction(markHeldInput, async (actor, { code, locale }) => {
  await undoMarkHeld(actor, { code });
  redirect(`/${locale}/admin/exchanges/${code}`);
});
