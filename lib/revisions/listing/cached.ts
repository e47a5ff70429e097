import "server-only";
import { unstable_cache } from "next/cache";
import { BASES_TAG } from "@/lib/bases/rules.ts";
import type { ExchangeCursor, ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { EXCHANGES_TAG, SERIES_TAG } from "@/lib/exchanges/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findExchangeFilters, listPublicExchanges } from "./public.ts";

export const cachedExchangeFilters = unstable_cache(() => findExchangeFilters(publicDb), ["exchange-filters"], {
  tags: [EXCHANGES_TAG, INSTITUTIONS_TAG, BASES_TAG],
});

/**
 * One page of the public exchanges that match the filter, newest first, after the cursor of the previous page.
 * Only first pages are cached. Later pages are queried each time, because a stranger can invent any number of cursors.
 */
export const cachedExchangeList = (filter: ExchangeFilter, after: ExchangeCursor | null = null) =>
  after === null
    ? unstable_cache(() => listPublicExchanges(publicDb, filter, null), ["exchanges", canonical(filter)], {
        tags: [EXCHANGES_TAG, INSTITUTIONS_TAG, SERIES_TAG],
      })()
    : listPublicExchanges(publicDb, filter, after);

/** A text that is the same for the same filter, in any order of its fields. */
const canonical = ({ year, institution, school, base, direction, series }: ExchangeFilter): string =>
  JSON.stringify([
    year ?? null,
    institution ?? null,
    school ? [school.institution, school.unit] : null,
    base ?? null,
    direction ? [direction.host, direction.guest] : null,
    series ?? null,
  ]);
