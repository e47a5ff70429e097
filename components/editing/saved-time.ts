import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { zoneNote } from "../ui/zone-note.ts";

/**
 * The time of a save.
 * @param savedAt          ISO 8601; null before the first save
 * @param options.timezone on whose clock, which is named where the reader's shows another time; the reader's own if left out
 * @returns                "HH:MM", with the name of the clock if need be, or "" before the first save
 */
export function savedTime(
  savedAt: string | null,
  { locale, timezone }: { locale: Locale; timezone?: string | undefined },
): string {
  if (savedAt === null) return "";
  const at = new Date(savedAt);
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  if (timezone === undefined) return new Intl.DateTimeFormat(locale, clock).format(at);
  const time = new Intl.DateTimeFormat(locale, { ...clock, timeZone: timezone }).format(at);
  return time + zoneNote(at, { timezone, locale });
}
