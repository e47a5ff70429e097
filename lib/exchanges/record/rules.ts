import { type CalendarDay, dayAt } from "@/lib/platform/calendar-day.ts";
import { after, days } from "@/lib/platform/clock.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { formatMonth } from "@/lib/platform/i18n/format.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { type ExchangeKind, type ExchangeStatus, MAX_TITLE_LENGTH } from "../rules.ts";

/** The number of days within which two exchanges of the same colleges may be one that was entered twice. */
export const DAYS_NEARBY = 7;

/** The parts of a record, each with a lock and a version of its own, in the order in which they are locked. */
export const sectionKinds = [
  "STATUS",
  "BASICS",
  "PARTIES",
  "MEMBERS",
  "ITINERARY",
  "GROUPS",
  "MINUTES",
  "OUTCOMES",
  "AGREEMENTS",
  "NOTES",
  "REPORT",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

type TitleFacts = { kind: ExchangeKind; host: Localized; guest: Localized; firstDay: CalendarDay | null };

const ZH: Record<ExchangeKind, (host: string, guest: string) => string> = {
  VISIT: (host, guest) => `${guest}访${host}`,
  JOINT_MEETING: (host, guest) => `${host}与${guest}联席会议`,
  ONLINE: (host, guest) => `${host}与${guest}线上交流`,
  TRAINING: (host, guest) => `${guest}赴${host}培训`,
};

const EN: Record<ExchangeKind, (host: string, guest: string) => string> = {
  VISIT: (host, guest) => `${guest} visits ${host}`,
  JOINT_MEETING: (host, guest) => `Joint meeting of ${host} and ${guest}`,
  ONLINE: (host, guest) => `Online exchange of ${host} and ${guest}`,
  TRAINING: (host, guest) => `Training of ${guest} at ${host}`,
};

/** The proposed titles of an exchange: who, what and in which month. */
export function proposedTitles({ kind, host, guest, firstDay }: TitleFacts): { titleZh: string; titleEn: string } {
  const named = (label: Localized, locale: "zh" | "en") => inLocale(label, locale).text;
  const zh = ZH[kind](named(host, "zh"), named(guest, "zh"));
  const en = EN[kind](named(host, "en"), named(guest, "en"));
  const fitting = (title: string) => truncated(title, MAX_TITLE_LENGTH);
  if (firstDay === null) return { titleZh: fitting(zh), titleEn: fitting(en) };
  return {
    titleZh: fitting(`${zh}（${formatMonth(firstDay, "zh")}）`),
    titleEn: fitting(`${en}, ${formatMonth(firstDay, "en")}`),
  };
}

/** The first status of a record: HELD where the last day is over on the calendar of the host, else DRAFT. */
export function statusAtBeginning(lastDay: CalendarDay, { now, timezone }: { now: Date; timezone: string }) {
  return lastDay < dayAt(now, timezone) ? "HELD" : "DRAFT";
}

/**
 * The code of the exchange with that number in its year, "EX-2025-001".
 * @param number from 1; from 1000 on the code grows
 */
export const codeOf = (year: string, number: number): string => `EX-${year}-${String(number).padStart(3, "0")}`;

/** How many days a discarded draft can be restored, and a removal taken back. */
export const DAYS_TO_RESTORE = 30;

/** The instant from which what was discarded or removed can no longer be restored. */
export const restorableUntil = (removedAt: Date): Date => after(removedAt, days(DAYS_TO_RESTORE));

/** Whether the record can still be changed: one that was agreed or cancelled is closed. */
export const isOpenRecord = (status: ExchangeStatus): boolean => status !== "AGREED" && status !== "CANCELLED";

/**
 * The version of a restored entry: later than every version that a page has seen of it.
 * @param removed what was stored of the entry; older entries have no version
 */
export const versionWhenRestored = ({ version = 0 }: { version?: number }): number => version + 1;

/**
 * Lets an entry come back into a locked list.
 * @throws conflict changed_meanwhile where it is in the list already; too_many where the list is full
 */
export function assertRestorable(present: readonly string[], { id, max }: { id: string; max: number }): void {
  if (present.includes(id)) throw conflict("changed_meanwhile");
  if (present.length >= max) throw conflict("too_many");
}
