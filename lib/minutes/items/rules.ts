import { tagsOfRecord } from "@/lib/exchanges/record/rules.ts";

/** What must be expired when a session was put into the itinerary of a public exchange on purpose. */
export const tagsOfSessions = tagsOfRecord;
