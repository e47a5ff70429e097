import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What readers can follow: the last part of the address of its feed without its end, and of its calendar. */
export type Followed = { feed?: string; calendar?: string };

/** Everything that the portal publishes. */
export const everything: Followed = { feed: "reports", calendar: "exchanges" };

/** The addresses of feeds and calendars in a language. */
export function followAddresses(locale: Locale, { feed, calendar }: Followed) {
  const feeds = `/api/feeds/${locale}/${feed}`;
  return {
    atom: feed === undefined ? null : `${feeds}.atom`,
    json: feed === undefined ? null : `${feeds}.json`,
    calendar: calendar === undefined ? null : `/api/calendar/${locale}/${calendar}.ics`,
  };
}

/** The feeds and calendars of a page, as its head names them to programs. */
export function followTypes(locale: Locale, followed: readonly (Followed & { title: string })[]) {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { title, ...each } of followed) {
    const { atom, json, calendar } = followAddresses(locale, each);
    for (const [type, url] of [
      ["application/atom+xml", atom],
      ["application/feed+json", json],
      ["text/calendar", calendar],
    ] as const) {
      if (url !== null) types[type] = [...(types[type] ?? []), { url, title }];
    }
  }
  return types;
}
