import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { listPublicInstitutions } from "./public.ts";

export const cachedInstitutions = cache(() => listPublicInstitutions(publicDb));
