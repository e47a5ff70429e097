import "server-only";
import { cache } from "react";
import { clock } from "@/lib/platform/clock.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicInstitution, listPublicInstitutions } from "./public.ts";

export const cachedInstitutions = cache(() => listPublicInstitutions(publicDb));

/** With the schools of today; the front door keeps no page longer than its hour. */
export const cachedInstitution = cache((slug: string) => findPublicInstitution(publicDb, { slug, now: clock.now() }));
