import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What readers can follow: the last part of the address of its feed without its end, and of its calendar. */
export type Followed = { feed?: string; calendar?: string };

/** Everything that the portal publishes. */
export const everything = { feed: "reports", calendar: "exchanges" } as const satisfies Followed;

/** The address of a feed in a language, in one of its forms. */
export const feedAddress = (locale: Locale, feed: string, form: "atom" | "json"): string =>
  `/api/feeds/${locale}/${feed}.${form}`;

/** The address of a calendar in a language. */
export const calendarAddress = (locale: Locale, calendar: string): string => `/api/calendar/${locale}/${calendar}.ics`;

/** The feeds and calendars of a page, as its head names them to programs. */
export function followTypes(locale: Locale, followed: readonly (Followed & { title: string })[]) {
  const types: Record<string, { url: string; title: string }[]> = {};
  const add = (type: string, url: string, title: string) => {
    types[type] = [...(types[type] ?? []), { url, title }];
  };
  for (const { title, feed, calendar } of followed) {
    if (feed !== undefined) {
      add("application/atom+xml", feedAddress(locale, feed, "atom"), title);
      add("application/feed+json", feedAddress(locale, feed, "json"), title);
    }
    if (calendar !== undefined) add("text/calendar", calendarAddress(locale, calendar), title);
  }
  return types;
}
