import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findCalendar } from "./public.ts";
import type { CalendarScope } from "./schema.ts";

/** A calendar; null where readers know of no such college, series or exchange. */
export const cachedCalendar = cache((scope: CalendarScope) => findCalendar(publicDb, scope));
