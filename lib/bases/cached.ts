import "server-only";
import { cache } from "react";
import { clock } from "@/lib/platform/clock.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicBase, findPublicCollege } from "./public.ts";

/** The page of an institution, with the schools that it has today. */
export const cachedCollege = cache((slug: string) => findPublicCollege(publicDb, { slug, now: clock.now() }));

/** The page of a practice base. */
export const cachedBase = cache((slug: string) => findPublicBase(publicDb, slug));
