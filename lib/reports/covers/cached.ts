import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicCover } from "./public.ts";

/** The file of a published cover; null for any other image. */
export const cachedPublicCover = cache((id: string) => findPublicCover(publicDb, id));
