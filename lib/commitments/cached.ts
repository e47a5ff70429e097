import "server-only";
import { unstable_cache } from "next/cache";
import { exchangeTag } from "@/lib/exchanges/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { listPublicOutcomes } from "./public.ts";

export const cachedOutcomes = (exchangeCode: string) =>
  unstable_cache(() => listPublicOutcomes(publicDb, exchangeCode), ["outcomes", exchangeCode], {
    tags: [exchangeTag(exchangeCode)],
  })();
