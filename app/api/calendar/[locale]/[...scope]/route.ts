import { getTranslations } from "next-intl/server";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { isLocale, type Locale, MESSAGE_TIME_ZONE } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { cachedCalendar } from "@/lib/revisions/calendars/cached.ts";
import type { PublicCalendar } from "@/lib/revisions/calendars/public.ts";
import {
  type CalendarEvent,
  calendarText,
  type EventWords,
  exchangeEvent,
  itemEvents,
} from "@/lib/revisions/calendars/rules.ts";
import { type CalendarScope, parseCalendarAddress } from "@/lib/revisions/calendars/schema.ts";

export const dynamic = "force-dynamic";

/** Sends the days of exchanges as a calendar: all of them, those of a college or a series, or one with its programme. */
export async function GET(_request: Request, { params }: RouteContext<"/api/calendar/[locale]/[...scope]">) {
  const { locale, scope: parts } = await params;
  const scope = parseCalendarAddress(parts);
  if (!isLocale(locale) || !scope) return new Response(null, { status: 404 });
  const calendar = await cachedCalendar(scope);
  if (!calendar) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: "calendars" });
  const { name } = calendar;
  const text = calendarText({
    locale,
    origin: canonicalOrigin(),
    name: name ? t("title", { name: inLocale(name, locale).text }) : t("titleOfAll"),
    page: `/${locale}${pageOf(scope)}`,
    timezone: ("exchange" in calendar && calendar.exchange.exchange.timezone) || MESSAGE_TIME_ZONE,
    events: eventsOf(calendar, await wordsIn(locale)),
  });
  return new Response(text, { headers: { "content-type": "text/calendar; charset=utf-8" } });
}

function eventsOf(calendar: PublicCalendar, words: EventWords): CalendarEvent[] {
  if ("exchanges" in calendar) {
    return calendar.exchanges.flatMap(({ exchange, ...record }) => exchangeEvent(exchange, record, words) ?? []);
  }
  const { exchange, ...record } = calendar.exchange;
  const whole = exchangeEvent(exchange, record, words);
  return [...(whole ? [whole] : []), ...itemEvents(exchange, record, words)];
}

async function wordsIn(locale: Locale): Promise<EventWords> {
  const t = await getTranslations({ locale, namespace: "calendars" });
  const kind = await getTranslations({ locale, namespace: "itemKind" });
  return {
    locale,
    kind,
    sample: (title) => t("sample", { title }),
    visit: (name, base) => t("visit", { kind: name, base }),
  };
}

/** The page of what a calendar tells, without its language. */
function pageOf(scope: CalendarScope): string {
  if (scope.kind === "all") return "/exchanges";
  if (scope.kind === "exchange") return `/exchanges/${scope.code}`;
  return scope.kind === "college" ? `/institutions/${scope.slug}` : `/tradition/${scope.slug}`;
}
