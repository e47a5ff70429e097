import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { listPublicInstitutions } from "./public.ts";

/** The institutions that readers see and that are open. */
export const cachedInstitutions = cache(() => listPublicInstitutions(publicDb));
