/**
 * The time of a save on the reader's own clock.
 * @param savedAt ISO 8601; null before the first save
 * @returns       "HH:MM", or "" before the first save
 */
export function savedTime(savedAt: string | null, locale: string): string {
  if (savedAt === null) return "";
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return time.format(Date.parse(savedAt));
}
