import "server-only";
import { cache } from "react";
import type { ExchangeCursor, ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findExchangeFilters, listPublicExchanges } from "./public.ts";

/** The values that public exchanges can be filtered by, with how many have each. */
export const cachedExchangeFilters = cache(() => findExchangeFilters(publicDb));

/** One page of the public exchanges that match the filter, newest first, after the cursor of the previous page. */
export const cachedExchangeList = cache((filter: ExchangeFilter, after: ExchangeCursor | null = null) =>
  listPublicExchanges(publicDb, filter, after),
);
