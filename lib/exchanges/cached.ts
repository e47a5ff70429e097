import "server-only";
import { unstable_cache } from "next/cache";
import { BASES_TAG } from "@/lib/bases/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { db } from "@/lib/platform/db.ts";
import { findPublicExchange } from "./queries.ts";
import { exchangeTag } from "./rules.ts";
import { SERIES_TAG } from "./series/rules.ts";

export const cachedExchange = (code: string) =>
  unstable_cache(() => findPublicExchange(db, code), ["exchange", code], {
    tags: [exchangeTag(code), INSTITUTIONS_TAG, BASES_TAG, SERIES_TAG],
  })();
