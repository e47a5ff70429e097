import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { endsOf, isBetweenTwo, type ReadonlySides } from "@/lib/exchanges/rules.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import { PartiesLine } from "./parties-line.tsx";
import { type Countries, PartyName } from "./party-name.tsx";
import { PartyNames } from "./party-names.tsx";

/** The days of the stops of several hosts, by the slugs of the hosts. */
export type Stops = ReadonlyMap<string, { from: CalendarDay; to: CalendarDay | null }>;

type MeetingPartiesProps = {
  sides: ReadonlySides<InstitutionMention>;
  /** all sides have confirmed the record */
  closed: boolean;
  /** the names lead to the pages of the colleges */
  linked?: boolean;
  /** says which side was host, and which was guest */
  labelled?: boolean;
  countries?: Countries;
  stops?: Stops;
  /** what the knot means */
  state?: ReactNode;
};

/**
 * Who met whom. Two sides face each other at the ends of one line. Three and more stand below each other along an upright
 * line, each beside its own piece of it, with the knot between the guests and the hosts; where nobody is host, in the middle.
 */
export function MeetingParties({ sides, closed, state, ...shown }: MeetingPartiesProps) {
  const [first, second] = endsOf(sides);
  const isHosted = sides.participants.length === 0;
  const [firstSide, secondSide] = isHosted ? (["guest", "host"] as const) : (["participant", "participant"] as const);
  if (isBetweenTwo(sides))
    return (
      <>
        <div className="pairing is-wide leading-snug">
          <PartiesLine closed={closed} sides={sides} />
          <Facing institutions={first} side={firstSide} {...shown} />
          <Facing institutions={second} side={secondSide} {...shown} />
        </div>
        {state && (
          <p className="mt-5 font-sans text-sm font-normal text-ink-soft sm:text-center print:text-center">{state}</p>
        )}
      </>
    );
  return (
    <div className="gathering leading-snug">
      <Gathered
        institutions={first}
        side={firstSide}
        count={isHosted ? first.length : sides.participants.length}
        {...shown}
      />
      <p className="gathering-knot font-sans text-sm font-normal text-ink-soft">
        <span aria-hidden="true" className="knot" data-closed={closed || undefined} />
        {state}
      </p>
      <Gathered institutions={second} side={secondSide} count={isHosted ? second.length : 0} {...shown} />
    </div>
  );
}

type SideProps = Pick<MeetingPartiesProps, "linked" | "labelled" | "countries" | "stops"> & {
  institutions: readonly InstitutionMention[];
  side: "guest" | "host" | "participant";
};

function Facing({ institutions, side, labelled, stops: _stops, ...shown }: SideProps) {
  return (
    <div>
      {labelled && <SideLabel count={institutions.length} side={side} />}
      <PartyNames institutions={institutions} {...shown} />
    </div>
  );
}

/** @param count how many the label speaks of; 0: the label stands at the other end */
function Gathered({ institutions, side, labelled, stops, count, ...shown }: SideProps & { count: number }) {
  return (
    <ul>
      {institutions.map((institution, place) => (
        <li data-accent={institution.accent} key={institution.slug}>
          {labelled && place === 0 && count > 0 && <SideLabel count={count} side={side} />}
          <PartyName institution={institution} {...shown} />
          <StopDays days={stops?.get(institution.slug)} />
        </li>
      ))}
    </ul>
  );
}

function StopDays({ days }: { days: { from: CalendarDay; to: CalendarDay | null } | undefined }) {
  const locale = useLocale();
  if (!days) return null;
  return (
    <time className="block font-sans text-sm font-normal text-ink-soft" dateTime={days.from}>
      {formatDays(days.from, days.to ?? days.from, locale)}
    </time>
  );
}

function SideLabel({ side, count }: Pick<SideProps, "side"> & { count: number }) {
  const t = useTranslations("exchange");
  return <span className="block font-sans text-xs font-normal text-ink-faint">{t(`side.${side}`, { count })}</span>;
}
