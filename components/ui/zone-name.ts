import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** Which words the names of time zones are in. */
const LANGUAGE: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en-GB" };

/** What an office calls the clock of China, whichever of its names a college has. */
const BEIJING: Readonly<Record<Locale, string>> = { zh: "北京时间", en: "Beijing time" };
const CHINA = new Set(["Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "Asia/Urumqi", "PRC"]);

/**
 * The name of a clock, such as "北京时间" or "United Kingdom Time". Made on the server only: browsers have words of
 * their own.
 */
export function zoneName(timezone: string, locale: Locale): string {
  if (CHINA.has(timezone)) return BEIJING[locale];
  const format = new Intl.DateTimeFormat(LANGUAGE[locale], { timeZone: timezone, timeZoneName: "longGeneric" });
  return format.formatToParts(0).find(({ type }) => type === "timeZoneName")?.value ?? timezone;
}
