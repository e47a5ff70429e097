import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { findsAnything, listFoundYears, type Search, searchPublished } from "./public.ts";
import type { SearchCursor } from "./schema.ts";

/** One page of what readers find by words and filters. */
export const cachedSearch = cache((search: Search, place: { locale: Locale; after: SearchCursor | null }) =>
  searchPublished(publicDb, search, place),
);

/** Whether readers would find anything by other words and filters. */
export const cachedFindsAnything = cache((search: Search) => findsAnything(publicDb, search));

/** The years of what readers find. */
export const cachedFoundYears = cache(() => listFoundYears(publicDb));
