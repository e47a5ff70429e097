import type { EducationEvent } from "schema-dts";
import { Temporal } from "temporal-polyfill";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { knownPartOf } from "@/lib/platform/known-days.ts";
import { addressOf, type Fact, idOf, named, type Portal } from "@/lib/platform/linked-data.ts";
import type { PublicExchange, PublicItineraryItem, PublicMember } from "@/lib/revisions/views/schema.ts";
import { baseThing, partyThing, seriesThing } from "../linked-directory/rules.ts";

/** An exchange as it was shown: its days, its sides, who is named, and the hours of its programme. */
export function eventThing(portal: Portal, exchange: PublicExchange) {
  const { code, title, theme, place, visits, series } = exchange;
  const path = `/exchanges/${code}`;
  const [organizer, attendee] = [organizersOf(portal, exchange), attendeesOf(portal, exchange)];
  const subEvent = hoursOf(portal, exchange);
  const location = [...(place ? [placeThing(portal, place)] : []), ...visits.map((base) => baseThing(portal, base))];
  return {
    "@type": "EducationEvent",
    "@id": idOf(portal, path),
    ...named(title, portal.locale),
    ...(theme ? { description: inLocale(theme, portal.locale).text } : {}),
    url: addressOf(portal, path),
    inLanguage: languageTag[portal.locale],
    identifier: { "@type": "PropertyValue", propertyID: "Nanbei", value: code },
    ...daysOf(exchange),
    ...zoneOf(exchange),
    ...(location.length > 0 ? { location } : {}),
    ...(organizer.length > 0 ? { organizer } : {}),
    ...(attendee.length > 0 ? { attendee } : {}),
    ...(subEvent.length > 0 ? { subEvent } : {}),
    ...(series ? { superEvent: seriesThing(portal, series) } : {}),
  } satisfies Fact<EducationEvent>;
}

const placeThing = (portal: Portal, place: Localized) => ({
  "@type": "Place" as const,
  ...named(place, portal.locale),
});

/** As exactly as they are known: "2025-12-05", "2025-12" or "2025". */
const daysOf = ({ firstDay, lastDay, precision }: PublicExchange) => ({
  startDate: knownPartOf(firstDay, precision),
  endDate: knownPartOf(lastDay, precision),
});

/** The zone of the days and hours. Days that are known to a month have none. */
const zoneOf = ({ timezone, precision, firstDay, lastDay }: PublicExchange) =>
  timezone === null || precision !== "DAY"
    ? {}
    : {
        eventSchedule: {
          "@type": "Schedule" as const,
          startDate: firstDay as string,
          endDate: lastDay as string,
          scheduleTimezone: timezone,
        },
      };

/** The hosts; of a meeting that nobody hosted, all who took part. */
const organizersOf = (portal: Portal, { hosts, participants }: PublicExchange) =>
  [...hosts, ...participants].map((party) => partyThing(portal, party));

/** The guests and observers, and the people who may be named, each in the role and on the days of the exchange. */
function attendeesOf(portal: Portal, exchange: PublicExchange) {
  const came = exchange.parties.filter(({ role }) => role === "GUEST" || role === "OBSERVER");
  const people = exchange.parties.flatMap(({ institution, delegation }) =>
    (delegation?.members ?? []).flatMap((member) => {
      if (member.name === null || member.isAbsent) return [];
      return [personInRole(portal, { ...member, name: member.name }, { exchange, college: institution })];
    }),
  );
  return [...came.map(({ institution }) => partyThing(portal, institution)), ...people];
}

type Named = PublicMember & { name: Localized };
type Side = { exchange: PublicExchange; college: PublicExchange["parties"][number]["institution"] };

/** A person with the title of that day. @source schema.org: Role, which stands between a thing and whom it names */
function personInRole(portal: Portal, { name, title }: Named, { exchange, college }: Side) {
  const { slug, kind } = college;
  const affiliation = kind === "GROUP" ? partyThing(portal, college) : { "@id": idOf(portal, `/institutions/${slug}`) };
  return {
    "@type": "OrganizationRole" as const,
    ...(title ? { roleName: inLocale(title, portal.locale).text } : {}),
    ...daysOf(exchange),
    attendee: { "@type": "Person" as const, ...named(name, portal.locale), affiliation },
  };
}

/** The items of the programme whose day and hour are known, as instants of the clock of the place. */
function hoursOf(portal: Portal, { itinerary, timezone }: PublicExchange) {
  if (timezone === null) return [];
  return itinerary.flatMap(({ day, items }) =>
    items.flatMap((item) => {
      const { title, startTime, endTime } = item;
      if (day === null || title === null || startTime === null) return [];
      const at = (time: string) => instantOf(`${day}T${time}`, timezone);
      return [
        {
          "@type": "Event" as const,
          ...named(title, portal.locale),
          startDate: at(startTime),
          ...(endTime !== null && endTime > startTime ? { endDate: at(endTime) } : {}),
          ...whereOf(portal, item),
        },
      ];
    }),
  );
}

function whereOf(portal: Portal, { place, base }: PublicItineraryItem) {
  if (base) return { location: baseThing(portal, base) };
  return place ? { location: placeThing(portal, place) } : {};
}

/** "2025-12-05T09:30:00+08:00" */
const instantOf = (local: string, timezone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).toString({
    timeZoneName: "never",
    smallestUnit: "second",
  });
