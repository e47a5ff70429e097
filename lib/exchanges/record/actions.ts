"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { createExchange } from "./commands/create-exchange.ts";
import { createExchangeInput } from "./schema.ts";

export const createExchangeAction = formAction(createExchangeInput, async (actor, input) => {
  const { code } = await createExchange(actor, input);
  redirect(`/${input.locale}/admin/exchanges/${code}`);
});
