import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { listAddressesOfPart, listPublicAddresses, listSitemapParts } from "./public.ts";
import type { SitemapPart } from "./schema.ts";

/** What the sitemap lists, unless there is too much of it. */
export const cachedSitemap = cache(() => listPublicAddresses(publicDb));

/** The parts of a sitemap that is too long for one file. */
export const cachedSitemapParts = cache(() => listSitemapParts(publicDb));

/** What one part of the sitemap lists. */
export const cachedSitemapPart = cache((part: SitemapPart) => listAddressesOfPart(publicDb, part));
