import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { findFeed } from "./public.ts";
import type { FeedScope } from "./schema.ts";

/** A feed of a language; null where readers know of no such college, series or school. */
export const cachedFeed = cache((scope: FeedScope, locale: Locale) => findFeed(publicDb, scope, locale));
