import "server-only";
import { unstable_cache } from "next/cache";
import { BASES_TAG } from "@/lib/bases/rules.ts";
import { exchangeTag, SERIES_TAG } from "@/lib/exchanges/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicExchange } from "./public.ts";

export const cachedExchange = (code: string) =>
  unstable_cache(() => findPublicExchange(publicDb, code), ["exchange", code], {
    tags: [exchangeTag(code), INSTITUTIONS_TAG, BASES_TAG, SERIES_TAG],
  })();
