import "server-only";
import { unstable_cache } from "next/cache";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { db } from "@/lib/platform/db.ts";
import { EXCHANGES_TAG } from "../rules.ts";
import { SERIES_TAG } from "../series/rules.ts";
import { listPublicExchanges } from "./queries.ts";
import { cursorText, type ExchangeCursor, type ExchangeFilter } from "./schema.ts";

/** One page of the public exchanges that fit the filter, newest first, after the cursor of the page before. */
export const cachedExchangeList = (filter: ExchangeFilter, after: ExchangeCursor | null = null) =>
  unstable_cache(
    () => listPublicExchanges(db, filter, after),
    ["exchanges", canonical(filter), after ? cursorText(after) : ""],
    { tags: [EXCHANGES_TAG, INSTITUTIONS_TAG, SERIES_TAG] },
  )();

/** The same text for the same filter, in whatever order it was written. */
const canonical = ({ year, institution, school, base, direction, series }: ExchangeFilter): string =>
  JSON.stringify([
    year ?? null,
    institution ?? null,
    school ? [school.institution, school.unit] : null,
    base ?? null,
    direction ? [direction.host, direction.guest] : null,
    series ?? null,
  ]);
