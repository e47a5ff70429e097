import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isBetweenTwo } from "@/lib/exchanges/rules.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { PartiesLine } from "./parties-line.tsx";
import { type Countries, PartyName } from "./party-name.tsx";
import { PartyNames } from "./party-names.tsx";

type MeetingPartiesProps = {
  guests: readonly InstitutionMention[];
  hosts: readonly InstitutionMention[];
  /** all sides have confirmed the record */
  closed: boolean;
  /** the names lead to the pages of the colleges */
  linked?: boolean;
  /** says which side was host, and which was guest */
  labelled?: boolean;
  countries?: Countries;
  /** what the knot means */
  state?: ReactNode;
};

/**
 * Who met whom. Two sides face each other at the ends of one line. Three and more stand below each other along an upright
 * line, each beside its own piece of it, with the knot between the guests and the hosts.
 */
export function MeetingParties({ guests, hosts, closed, state, ...shown }: MeetingPartiesProps) {
  if (isBetweenTwo({ guests, hosts }))
    return (
      <>
        <div className="pairing is-wide leading-snug">
          <PartiesLine closed={closed} guests={guests} hosts={hosts} />
          <Facing institutions={guests} side="guest" {...shown} />
          <Facing institutions={hosts} side="host" {...shown} />
        </div>
        {state && (
          <p className="mt-5 font-sans text-sm font-normal text-ink-soft sm:text-center print:text-center">{state}</p>
        )}
      </>
    );
  return (
    <div className="gathering leading-snug">
      <Gathered institutions={guests} side="guest" {...shown} />
      <p className="gathering-knot font-sans text-sm font-normal text-ink-soft">
        <span aria-hidden="true" className="knot" data-closed={closed || undefined} />
        {state}
      </p>
      <Gathered institutions={hosts} side="host" {...shown} />
    </div>
  );
}

type SideProps = Pick<MeetingPartiesProps, "linked" | "labelled" | "countries"> & {
  institutions: readonly InstitutionMention[];
  side: "guest" | "host";
};

function Facing({ institutions, side, labelled, ...shown }: SideProps) {
  return (
    <div>
      {labelled && <SideLabel count={institutions.length} side={side} />}
      <PartyNames institutions={institutions} {...shown} />
    </div>
  );
}

function Gathered({ institutions, side, labelled, ...shown }: SideProps) {
  return (
    <ul>
      {institutions.map((institution, place) => (
        <li data-accent={institution.accent} key={institution.slug}>
          {labelled && place === 0 && <SideLabel count={institutions.length} side={side} />}
          <PartyName institution={institution} {...shown} />
        </li>
      ))}
    </ul>
  );
}

function SideLabel({ side, count }: Pick<SideProps, "side"> & { count: number }) {
  const t = useTranslations("exchange");
  return <span className="block font-sans text-xs font-normal text-ink-faint">{t(`side.${side}`, { count })}</span>;
}
