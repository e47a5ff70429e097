"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { cloneExchange } from "./commands/clone-exchange.ts";
import { cloneExchangeInput } from "./schema.ts";

export const cloneExchangeAction = formAction(cloneExchangeInput, async (actor, input) => {
  const { code } = await cloneExchange(actor, input);
  redirect(`/${input.locale}/admin/exchanges/${code}`);
});
