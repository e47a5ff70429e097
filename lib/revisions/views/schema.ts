import { z } from "zod";
import { exchangeKinds, heldStatuses } from "@/lib/exchanges/rules.ts";
import { sideAccents } from "@/lib/institutions/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import {
  AgreementAct,
  AgreementKind,
  AgreementRole,
  DateNote,
  DatePrecision,
  InstitutionKind,
  ItineraryItemKind,
  MemberRole,
  OutcomeKind,
  OutcomeStanding,
  PartOfDay,
  PartyRole,
  PracticeBaseKind,
} from "@/prisma/generated/enums.ts";
import { publicAudience, publicChair } from "../session-people/schema.ts";

/** The form of a view. Views of an older form are made again from their snapshots when the portal starts. */
export const VIEW_VERSION = 5;

const text = z.string().nullable();
const label = z.strictObject({ zh: text, en: text, provisional: z.array(z.enum(locales)).readonly() });
const day = z.string().transform(calendarDay);

const unit = z.strictObject({ institution: z.string(), code: z.string(), name: label });

const institution = z.strictObject({
  slug: z.string(),
  code: z.string(),
  name: label,
  shortName: label.nullable(),
  /** no two sides of one exchange have the same */
  accent: z.enum(sideAccents),
  isSample: z.boolean(),
  kind: z.enum(InstitutionKind).default("COLLEGE"),
  /** the school that takes part for it; views of before have none */
  unit: unit.nullable().default(null),
});

const base = z.strictObject({
  slug: z.string(),
  name: label,
  kind: z.enum(PracticeBaseKind),
  institution: z.string(),
  isSample: z.boolean(),
});

const member = z.strictObject({
  /** protocol order, 1 is first */
  order: z.int(),
  role: z.enum(MemberRole),
  /** null: shown by title only */
  name: label.nullable(),
  title: label.nullable(),
  /** null as well where the member is shown by title only */
  unitName: label.nullable(),
  /** was not there, and is not counted; views of before have nobody who was not */
  isAbsent: z.boolean().default(false),
  sentGreetings: z.boolean().default(false),
  /** who was absent and for whom the member stood, as their own row shows them */
  onBehalfOf: z.strictObject({ name: label.nullable(), title: label.nullable() }).nullable().default(null),
  /** slugs of the hosts at whose stops the member was; none: at all of them, or nobody said */
  onlyAt: z.array(z.string()).default([]),
});

const party = z.strictObject({
  role: z.enum(PartyRole),
  institution,
  /** the days of its stop, of one of several hosts; null where there is one host, or they are not known */
  stop: z.strictObject({ from: day, to: day.nullable() }).nullable(),
  /** the college has looked at what the record says of its people */
  hasLooked: z.boolean(),
  /** null: the college has no delegation in the record */
  delegation: z
    .strictObject({
      /** null where it is not stated */
      headcount: z.int().nullable(),
      /** how many were at the stop of a host, by its slug, where there are several */
      headcounts: z.array(z.strictObject({ stop: z.string(), headcount: z.int() })),
      /** in protocol order; those who were there, and those absent whose names matter all the same */
      members: z.array(member),
      /** people who are counted or described, and not named; views of before have none */
      others: z
        .array(z.strictObject({ label, unitName: label.nullable().default(null), count: z.int().nullable() }))
        .default([]),
    })
    .nullable(),
});

const item = z.strictObject({
  /** order within the day, 1 is first */
  order: z.int(),
  kind: z.enum(ItineraryItemKind),
  title: label.nullable(),
  place: label.nullable(),
  /** "HH:MM" at the place; null where the hour is not known */
  startTime: text,
  endTime: text,
  /** where the hour is not known; views of before have none */
  partOfDay: z.enum(PartOfDay).nullable().default(null),
  /** of a visit: the practice base */
  base: base.nullable(),
  /** slug of the host at whose stop it was, where there are several */
  stop: text,
  /** codes of the discussion groups that sat then */
  groups: z.array(z.string()),
  /** in the order of the delegations; views of before have none, and no audience */
  chairs: z.array(publicChair).default([]),
  audience: publicAudience.nullable().default(null),
  /** the same as long as there is the item, for programs that follow it; views of before have none */
  uid: text.default(null),
});

/** Somebody who signed an agreement or was a witness: by name, or by title alone. */
const agreementPerson = z.strictObject({
  role: z.enum(AgreementRole),
  /** slug of the college for which the person signed; null where it is none of the exchange */
  institution: text,
  name: label.nullable(),
  title: label.nullable(),
  unitName: label.nullable(),
  /** the member who signed for somebody who was absent */
  representedBy: z
    .strictObject({ name: label.nullable(), title: label.nullable(), unitName: label.nullable() })
    .nullable(),
});

const agreement = z.strictObject({
  kind: z.enum(AgreementKind),
  act: z.enum(AgreementAct),
  title: label,
  day: day.nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** what a renewal renews, in words */
  renews: label.nullable(),
  /** the code of the record of what it renews, which readers are told only while they may read that record */
  renewsOf: text.default(null),
  /** slugs of the colleges that signed, in the order of the parties */
  institutions: z.array(z.string()),
  people: z.array(agreementPerson),
});

/** A public exchange as lists and other pages mention it: its days and its sides. */
export const exchangeMention = z.strictObject({
  code: z.string(),
  kind: z.enum(exchangeKinds),
  title: label,
  firstDay: day,
  lastDay: day,
  /** views of before know days only */
  precision: z.enum(DatePrecision).default("DAY"),
  dateNote: z.enum(DateNote).nullable(),
  place: label.nullable(),
  /** all sides have confirmed the record exactly when it is AGREED */
  status: z.enum(heldStatuses),
  isSample: z.boolean(),
  /** in the order of their stops */
  hosts: z.array(institution),
  guests: z.array(institution),
  /** of a meeting that nobody hosted: then there are neither hosts nor guests */
  participants: z.array(institution),
  series: z.strictObject({ slug: z.string(), name: label }).nullable(),
});

/** The public page of an exchange. */
export const publicExchange = z.strictObject({
  ...exchangeMention.shape,
  theme: label.nullable(),
  /** IANA name of the zone of the hours; views of before do not say it */
  timezone: text.default(null),
  /** hosts first in the order of their stops, then guests or participants, then observers */
  parties: z.array(party),
  /** day by day, without days that have no items; null, the last one: on one of the days */
  itinerary: z.array(z.strictObject({ day: day.nullable(), items: z.array(item) })),
  /** which schools of the two sides met, and on which topics; the code "G1" is unique in the exchange */
  groups: z.array(
    z.strictObject({
      code: z.string(),
      name: label.nullable(),
      /** slug of the host at whose stop it sat, where there are several */
      stop: text,
      pairings: z.array(z.strictObject({ host: unit, guest: unit })),
      topics: z.array(label),
    }),
  ),
  /** the practice bases that were visited, in the order of the visits */
  visits: z.array(base),
  /** a DIRECTION was stated, not agreed */
  outcomes: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(OutcomeKind),
      standing: z.enum(OutcomeStanding),
      title: label,
    }),
  ),
  /** views of before have none */
  agreements: z.array(agreement).default([]),
  sourceNotes: z.array(z.strictObject({ quote: z.string(), comment: label.nullable() })),
});

export type ExchangeMention = z.output<typeof exchangeMention>;
export type PublicExchange = z.output<typeof publicExchange>;
export type PublicParty = PublicExchange["parties"][number];
export type PublicDelegation = NonNullable<PublicParty["delegation"]>;
/** A member with name, title and school as held that day, or by title alone. */
export type PublicMember = PublicDelegation["members"][number];
export type PublicItineraryDay = PublicExchange["itinerary"][number];
export type PublicItineraryItem = PublicItineraryDay["items"][number];
export type PublicGroup = PublicExchange["groups"][number];
export type PublicOutcome = PublicExchange["outcomes"][number];
export type PublicAgreement = PublicExchange["agreements"][number];
export type PublicAgreementPerson = PublicAgreement["people"][number];
