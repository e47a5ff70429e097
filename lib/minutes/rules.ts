import { tagsOfRecord } from "@/lib/exchanges/record/rules.ts";

export const minuteItemKinds = ["STATEMENT", "DISCUSSION", "DECISION", "CONSENSUS", "QUESTION"] as const;

/** What must be expired when a session was put into the itinerary of a public exchange on purpose. */
export const tagsOfSessions = tagsOfRecord;
