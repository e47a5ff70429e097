import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicBase, listPublicBasesOf } from "./public.ts";

export const cachedBasesOf = cache((institutionSlug: string) => listPublicBasesOf(publicDb, institutionSlug));

export const cachedBase = cache((slug: string) => findPublicBase(publicDb, slug));
