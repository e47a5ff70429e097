import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { endsNextDay } from "@/lib/exchanges/itinerary/rules.ts";
import { addDays, type CalendarDay } from "@/lib/platform/calendar-day.ts";
import { hours } from "@/lib/platform/clock.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeMention, PublicExchange, PublicItineraryItem } from "../views/schema.ts";

/** How often a program that follows a calendar should ask for it again. */
const ASK_AGAIN_SECONDS = hours(6) / 1000;

/** Whole days, or hours on the clock of a place; `end` is null where only the beginning is known. */
type When = { firstDay: CalendarDay; lastDay: CalendarDay } | { start: string; end: string | null; timezone: string };

/** An event of a calendar. */
export type CalendarEvent = {
  /** the same as long as there is what it stands for, so that a changed event replaces the one before */
  uid: string;
  title: string;
  place: string | null;
  /** path of its page */
  path: string;
  changedAt: Date;
  when: When;
};

/** What readers follow of a shown exchange. */
export type ShownRecord = { uid: string; changedAt: Date };

/** How an event is called in the language of the calendar. */
export type EventWords = {
  locale: Locale;
  /** marks the title of an invented exchange */
  sample: (title: string) => string;
  kind: (kind: PublicItineraryItem["kind"]) => string;
  visit: (kind: string, base: string) => string;
};

const textOf = (label: Localized | null, locale: Locale): string | null => label && inLocale(label, locale).text;

/** The days of an exchange as one event; null where its days are not known. */
export function exchangeEvent(
  exchange: ExchangeMention,
  { uid, changedAt }: ShownRecord,
  words: EventWords,
): CalendarEvent | null {
  if (exchange.precision !== "DAY") return null;
  const { locale, sample } = words;
  const title = inLocale(exchange.title, locale).text;
  const { firstDay, lastDay, code } = exchange;
  return {
    uid,
    title: exchange.isSample ? sample(title) : title,
    place: textOf(exchange.place, locale),
    path: `/${locale}/exchanges/${code}`,
    changedAt,
    when: { firstDay, lastDay },
  };
}

/** The items of an exchange that have a day and an hour, each as an event. */
export function itemEvents(exchange: PublicExchange, { changedAt }: ShownRecord, words: EventWords): CalendarEvent[] {
  const { timezone, itinerary } = exchange;
  if (timezone === null) return [];
  return itinerary.flatMap(({ day, items }) =>
    items.flatMap((item) => {
      const { startTime, endTime, uid } = item;
      if (day === null || startTime === null || uid === null) return [];
      const lastDay = endsNextDay(startTime, endTime) ? addDays(day, 1) : day;
      const end = endTime === null ? null : `${lastDay}T${endTime}`;
      const event = {
        uid,
        title: titleOfItem(item, words),
        place: textOf(item.place ?? item.base?.name ?? exchange.place, words.locale),
        path: `/${words.locale}/exchanges/${exchange.code}#itinerary`,
        changedAt,
        when: { start: `${day}T${startTime}`, end, timezone },
      };
      return [exchange.isSample ? { ...event, title: words.sample(event.title) } : event];
    }),
  );
}

function titleOfItem({ title, kind, base }: PublicItineraryItem, { locale, ...words }: EventWords): string {
  if (title) return inLocale(title, locale).text;
  return base ? words.visit(words.kind(kind), inLocale(base.name, locale).text) : words.kind(kind);
}

/** Numbers of showings begin here. */
const FIRST_SHOWING = Date.UTC(2020, 0, 1);

/**
 * The number of a change: it grows with each, as a program that follows a calendar expects.
 * @source RFC 5545, section 3.8.7.4
 */
const sequenceOf = (changedAt: Date): number => Math.max(0, Math.floor((changedAt.getTime() - FIRST_SHOWING) / 1000));

/** A calendar in words and addresses. */
export type CalendarFacts = {
  locale: Locale;
  name: string;
  /** of the portal, as "https://example.edu" */
  origin: string;
  /** path of the page of which the calendar tells */
  page: string;
  /** of whom reads it first; named even where there is no event */
  timezone: string;
  events: readonly CalendarEvent[];
};

/**
 * The calendar as iCalendar.
 * @source RFC 5545 and RFC 7986
 */
export function calendarText({ locale, name, origin, page, timezone, events }: CalendarFacts): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Nanbei", product: "Nanbei", language: languageTag[locale].toUpperCase() },
    source: null,
    url: `${origin}${page}`,
    ttl: ASK_AGAIN_SECONDS,
    timezone: { name: timezone, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
  });
  for (const event of events) {
    const { uid, title, place, path, changedAt } = event;
    calendar.createEvent({
      id: uid,
      summary: title,
      url: `${origin}${path}`,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: sequenceOf(changedAt),
      status: ICalEventStatus.CONFIRMED,
      ...(place ? { location: place } : {}),
      ...timesOf(event.when),
    });
  }
  return calendar.toString();
}

function timesOf(when: When) {
  if ("start" in when) {
    const { start, end, timezone } = when;
    return {
      start: Temporal.PlainDateTime.from(start),
      ...(end ? { end: Temporal.PlainDateTime.from(end) } : {}),
      timezone,
    };
  }
  const { firstDay, lastDay } = when;
  // the end of whole days is the day after them
  const [start, end] = [firstDay, addDays(lastDay, 1)].map((day) => Temporal.PlainDate.from(day));
  return { start: start as Temporal.PlainDate, end: end as Temporal.PlainDate, allDay: true };
}
