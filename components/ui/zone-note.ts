import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** Which locale of the browser words the names of time zones. */
const BROWSER_LOCALE: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en-GB" };

/**
 * Names in brackets the zone of a time that is not told on the reader's own clock.
 * @returns "（中国标准时间）", " (China Standard Time)", or "" where the reader's clock showed the same
 */
export function zoneNote(at: Date, { timezone, locale }: { timezone: string; locale: Locale }): string {
  const shown = (zone: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "short", ...zone }).format(at);
  if (shown({ timeZone: timezone }) === shown({})) return "";
  const parts = new Intl.DateTimeFormat(BROWSER_LOCALE[locale], { timeZone: timezone, timeZoneName: "long" });
  const name = parts.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? timezone;
  return locale === "zh" ? `（${name}）` : ` (${name})`;
}
