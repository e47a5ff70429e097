import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicExchange } from "./public.ts";

/** One exchange as readers see it; null where there is none or it is not public. */
export const cachedExchange = cache((code: string) => findPublicExchange(publicDb, code));
