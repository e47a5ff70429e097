import "server-only";
import { cache } from "react";
import { clock } from "@/lib/platform/clock.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicBase, findPublicCollege } from "./public.ts";

export const cachedCollege = cache((slug: string) => findPublicCollege(publicDb, { slug, now: clock.now() }));

export const cachedBase = cache((slug: string) => findPublicBase(publicDb, slug));
