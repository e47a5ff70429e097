import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { listPublicAddresses } from "./public.ts";

/** What the sitemap lists. */
export const cachedSitemap = cache(() => listPublicAddresses(publicDb));
