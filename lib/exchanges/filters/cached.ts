import "server-only";
import { unstable_cache } from "next/cache";
import { BASES_TAG } from "@/lib/bases/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { db } from "@/lib/platform/db.ts";
import { EXCHANGES_TAG } from "../rules.ts";
import { findExchangeFilters } from "./queries.ts";

export const cachedExchangeFilters = unstable_cache(() => findExchangeFilters(db), ["exchange-filters"], {
  tags: [EXCHANGES_TAG, INSTITUTIONS_TAG, BASES_TAG],
});
