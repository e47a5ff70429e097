import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicExchange } from "./public.ts";

export const cachedExchange = cache((code: string) => findPublicExchange(publicDb, code));
