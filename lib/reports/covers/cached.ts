import "server-only";
import { unstable_cache } from "next/cache";
import { EXCHANGES_TAG } from "@/lib/exchanges/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { REPORTS_TAG } from "../rules.ts";
import { findPublicCover } from "./queries.ts";

export const cachedPublicCover = (id: string) =>
  unstable_cache(() => findPublicCover(publicDb, id), ["public-cover", id], { tags: [REPORTS_TAG, EXCHANGES_TAG] })();
