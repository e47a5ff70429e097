import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { listPublicOutcomes } from "./public.ts";

export const cachedOutcomes = cache((exchangeCode: string) => listPublicOutcomes(publicDb, exchangeCode));
