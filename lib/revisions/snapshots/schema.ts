import { z } from "zod";
import { exchangeKinds } from "@/lib/exchanges/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import * as values from "@/prisma/generated/enums.ts";

/**
 * The form of a snapshot that this version writes; `snapshot` reads it. It shares no part with the view, although they look
 * alike: what was frozen must stay readable as it is, while the view may change and is made anew. Version 2 has the ids of
 * the source notes; those of version 1 are read as notes without one. Version 3 has the part of the day of an item; no
 * item of the versions before it has one. Version 4 has stops: the days of a host, and the host at whose stop an item or a
 * group is; the school that takes part for a college; it says which party is a group, and how exactly the days are known; and
 * who chaired and who listened, for whom a member stood, who sent greetings, people without names, and the agreements.
 * Before it whole colleges took part, all days are days, and there is nothing of the rest.
 */
export const SCHEMA_VERSION = 4;

const text = z.string().nullable();
const label = z.strictObject({ zh: text, en: text, provisional: z.array(z.enum(locales)).readonly() });
const id = z.uuid();
const day = z.string().transform(calendarDay);
const instant = z.iso.datetime().nullable();

const institution = z.strictObject({
  id,
  slug: z.string(),
  code: z.string(),
  name: label,
  shortName: label.nullable(),
  accent: z.enum(values.Accent),
  isSample: z.boolean(),
  kind: z.enum(values.InstitutionKind).default("COLLEGE"),
});

const unit = z.strictObject({ id, institution: z.string(), code: z.string(), name: label });

const base = z.strictObject({
  id,
  slug: z.string(),
  name: label,
  kind: z.enum(values.PracticeBaseKind),
  institution: z.string(),
  isSample: z.boolean(),
});

const member = z.strictObject({
  id,
  personId: id.nullable(),
  order: z.int(),
  role: z.enum(values.MemberRole),
  status: z.enum(values.MemberStatus),
  name: label.nullable(),
  title: label.nullable(),
  unitName: label.nullable(),
  rank: z.enum(values.Rank).nullable(),
  namedInPublic: z.boolean(),
  /** an absent member of the same delegation for whom this one stood */
  onBehalfOfId: id.nullable().default(null),
  sentGreetings: z.boolean().default(false),
  /** the hosts at whose stops the member was, in their order; none: at all of them, or nobody said */
  stops: z.array(id).default([]),
});

const delegation = z.strictObject({
  headcount: z.int().nullable(),
  /** how many were at the stop of a host, by the host's institution, in the order of the stops */
  headcounts: z.array(z.strictObject({ stop: id, headcount: z.int() })).default([]),
  enteredById: id.nullable(),
  takenOverAt: instant,
  members: z.array(member),
  /** people who are counted or described, and not named */
  others: z
    .array(
      z.strictObject({
        id,
        label,
        unitName: label.nullable().default(null),
        count: z.int().nullable(),
        isPublic: z.boolean(),
      }),
    )
    .default([]),
});

const stopDays = z.strictObject({ from: day.nullable(), to: day.nullable() });

const party = z.strictObject({
  role: z.enum(values.PartyRole),
  institution,
  /** the days of its stop, of a host */
  stop: stopDays.default({ from: null, to: null }),
  unit: unit.nullable().default(null),
  fileNumber: text,
  delegation: delegation.nullable(),
});

const item = z.strictObject({
  id,
  kind: z.enum(values.ItineraryItemKind),
  title: label.nullable(),
  place: label.nullable(),
  /** null: on one of the days */
  day: day.nullable(),
  position: z.int(),
  startAt: instant,
  endAt: instant,
  partOfDay: z.enum(values.PartOfDay).nullable().default(null),
  /** the institution of the host at whose stop it is */
  stop: id.nullable().default(null),
  /** ids of members */
  chairs: z.array(id).default([]),
  audience: z
    .strictObject({ count: z.int().nullable(), isApproximate: z.boolean(), label: label.nullable() })
    .nullable()
    .default(null),
  status: z.enum(values.ItineraryItemStatus),
  visit: z
    .strictObject({
      id,
      base,
      observations: z.array(z.strictObject({ locale: z.string(), text: z.string() })),
      units: z.array(unit),
    })
    .nullable(),
});

const group = z.strictObject({
  id,
  code: z.string(),
  name: label.nullable(),
  itemId: id.nullable(),
  /** the institution of the host at whose stop it sat */
  stop: id.nullable().default(null),
  status: z.enum(values.DiscussionGroupStatus),
  pairings: z.array(z.strictObject({ host: unit, guest: unit })),
  topics: z.array(z.strictObject({ id, name: label })),
  participants: z.array(z.strictObject({ memberId: id, role: z.enum(values.ParticipantRole) })),
});

const minute = z.strictObject({
  scope: z.enum(values.MinuteScope),
  /** of the session, the group or the visit that they are of */
  ownerId: id,
  status: z.enum(values.MinuteStatus),
  items: z.array(
    z.strictObject({
      id,
      kind: z.enum(values.MinuteItemKind),
      speakerId: id.nullable(),
      topicId: id.nullable(),
      confidential: z.boolean(),
      sourceLocale: z.string(),
      texts: z.array(z.strictObject({ locale: z.string(), text: z.string() })),
    }),
  ),
});

/** Somebody who signed an agreement or was a witness. Of a member the delegation says the rest. */
const agreementPerson = z.strictObject({
  id,
  role: z.enum(values.AgreementRole),
  memberId: id.nullable(),
  /** of the college for which somebody signs who is no member */
  institutionId: id.nullable(),
  name: label.nullable(),
  title: label.nullable(),
  organisation: label.nullable(),
  namedInPublic: z.boolean(),
  /** the member who signed for somebody who was absent */
  representativeId: id.nullable(),
});

const agreement = z.strictObject({
  id,
  kind: z.enum(values.AgreementKind),
  act: z.enum(values.AgreementAct),
  title: label,
  day: day.nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** of a renewal: what it renews, in words */
  renews: label.nullable(),
  /** of a renewal: the agreement that it renews, and the record in which that one stands */
  renewsOf: z.strictObject({ id, code: z.string() }).nullable().default(null),
  /** of the colleges that signed */
  institutionIds: z.array(id),
  people: z.array(agreementPerson),
});

/**
 * A record as it stood at one moment: whole, in both languages, as plain JSON. Lists are in the order of the page. Ids
 * stand in it so that a name can be found again; they are on no public page.
 */
export const snapshot = z.strictObject({
  code: z.string(),
  kind: z.enum(exchangeKinds),
  status: z.enum(values.ExchangeStatus),
  title: label,
  theme: label.nullable(),
  purpose: label.nullable(),
  firstDay: day,
  lastDay: day,
  precision: z.enum(values.DatePrecision).default("DAY"),
  dateNote: z.enum(values.DateNote).nullable(),
  place: label.nullable(),
  timezone: z.string(),
  isSample: z.boolean(),
  series: z.strictObject({ id, slug: z.string(), name: label }).nullable(),
  /** the code of the exchange that this one answers */
  returnOf: text,
  parties: z.array(party),
  items: z.array(item),
  groups: z.array(group),
  sourceNotes: z.array(
    z.strictObject({
      id: id.nullable().default(null),
      quote: z.string(),
      comment: label.nullable(),
      isPublic: z.boolean(),
    }),
  ),
  minutes: z.array(minute),
  outcomes: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(values.OutcomeKind),
      standing: z.enum(values.OutcomeStanding),
      title: label,
      minuteItemId: id.nullable(),
    }),
  ),
  agreements: z.array(agreement).default([]),
});

export type Snapshot = z.output<typeof snapshot>;
export type SnapshotParty = Snapshot["parties"][number];
export type SnapshotMember = NonNullable<SnapshotParty["delegation"]>["members"][number];
export type SnapshotAgreement = Snapshot["agreements"][number];
