"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { discardExchange, restoreExchange } from "./commands.ts";
import { discardInput } from "./schema.ts";

/** Leads to what was discarded, where it can be taken back at once. */
export const discardExchangeAction = formAction(discardInput, async (actor, { code, locale }) => {
  await discardExchange(actor, { code });
  redirect(`/${locale}/admin/exchanges/discarded?code=${code}`);
});

export const restoreExchangeAction = formAction(discardInput, async (actor, { code, locale }) => {
  await restoreExchange(actor, { code });
  redirect(`/${locale}/admin/exchanges/${code}`);
});
