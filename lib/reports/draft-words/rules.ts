import type { ExchangeKind } from "@/lib/exchanges/rules.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { ToldAgreement } from "../agreement-sentences/rules.ts";
import { type DraftDays, type DraftStop, stopInDraft } from "../rules.ts";

/** The facts of the record from which a first draft is made; they become public with the report. */
export type DraftFacts = DraftDays & {
  kind: ExchangeKind;
  title: Localized;
  theme: Localized | null;
  /** it has taken place; otherwise it is planned */
  wasHeld: boolean;
  /** in the order of their stops */
  hosts: Localized[];
  /** those of the hosts, where there are several */
  stops?: DraftStop[];
  /** of a meeting that nobody hosts */
  participants: Localized[];
  guests: { name: Localized; headcount: number | null }[];
  /** those of each college, guests first, who may be named in public, in protocol order */
  people: { college: Localized; members: DraftPerson[] }[];
  groups: { name: Localized | null; topics: Localized[]; pairings: { guest: Localized; host: Localized }[] }[];
  bases: Localized[];
  /** of an exchange that was held */
  agreements: ToldAgreement[];
};

/** Somebody who took part; a person without a name is left out. */
type DraftPerson = { name: Localized | null; title: Localized | null; unitName: Localized | null };

/** Says a label in the language of the draft. */
export type Name = (label: Localized) => string;
type Counts = { sides: number; isHosted: boolean; groups: number; bases: number; wasHeld: boolean };
/** The sentences of a draft in one language. */
export type Words = {
  opening: (facts: DraftFacts, name: Name) => string;
  theme: (theme: string, wasHeld: boolean) => string;
  present: string;
  people: (college: string, named: string[]) => string;
  /** "" where the person has no name */
  person: (member: DraftPerson, name: Name) => string;
  groups: string;
  bases: string;
  agreements: string;
  group: (group: DraftFacts["groups"][number], name: Name) => string;
  counts: (counts: Counts) => string;
};

/** The hosts of a visit; of several, each with what is known of its stop. */
export const hostsInDraft = (
  { hosts, stops = [] }: DraftFacts,
  { locale, name, people }: { locale: Locale; name: Name; people: (count: number) => string },
): string[] =>
  hosts.map((host, at) => stopInDraft(name(host), (hosts.length > 1 && stops[at]) || null, locale, people));

/** Whether the days run from the first to the last stop of a journey, which need not have filled them. */
export const isJourney = ({ hosts, firstDay, lastDay, precision }: DraftFacts): boolean =>
  precision === "DAY" && hosts.length > 1 && firstDay !== lastDay;
