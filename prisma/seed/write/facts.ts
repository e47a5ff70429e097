import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { ReportBody } from "@/lib/reports/schema.ts";
import type {
  Accent,
  DateNote,
  DiscussionGroupStatus,
  ExchangeKind,
  ExchangeStatus,
  ItineraryItemKind,
  MemberRole,
  OutcomeKind,
  OutcomeStanding,
  PartyRole,
  PracticeBaseKind,
  Rank,
  RelationKind,
  ReportTranslationStatus,
} from "@/prisma/generated/enums.ts";

/** A text in one or both languages; `provisional` lists the languages in which the portal translated it. */
export type Label = { zh?: string; en?: string; provisional?: readonly Locale[] };

export type UnitFacts = { code: string; name: Label };

export type BaseFacts = {
  code: string;
  slug: string;
  name: Label;
  kind: PracticeBaseKind;
  partner?: Label;
  agreement?: { from: CalendarDay; to: CalendarDay };
  isOpenToSister?: boolean;
  isSample?: boolean;
  /** codes of units of the same institution */
  units?: readonly string[];
};

export type InstitutionFacts = {
  code: string;
  slug: string;
  /** code of the group */
  group?: string;
  name: Label;
  shortName?: Label;
  city?: Label;
  province?: Label;
  /** ISO 3166-1 */
  country?: string;
  accent: Accent;
  isSample?: boolean;
  schools: readonly UnitFacts[];
  bases: readonly BaseFacts[];
};

export type RelationFacts = {
  /** codes of the two */
  institutions: readonly [string, string];
  kind: RelationKind;
  since?: string;
  /** where it is known from */
  note: string;
};

export type PersonFacts = {
  /** the key by which members refer to the person */
  key: string;
  name: Label;
  sortKey: string;
  isSample?: boolean;
  appointment: { institution: string; unit?: string; title: Label; rank: Rank };
};

export type MemberFacts = {
  /** key of a person, whose name, title and unit on that day are copied; or a member without a name */
  person?: string;
  title?: Label;
  rank?: Rank;
  role?: MemberRole;
  isNamedInPublic: boolean;
};

export type PartyFacts = {
  institution: string;
  role: PartyRole;
  headcount: number | null;
  members: readonly MemberFacts[];
};

export type GroupFacts = {
  name?: Label;
  status?: DiscussionGroupStatus;
  /** codes of two units, of the host and of another party */
  pairings: readonly { host: string; guest: { institution: string; unit: string } }[];
  /** codes of topics */
  topics?: readonly string[];
};

export type StatementFacts = {
  /** key of a person who is a member */
  speaker?: string;
  sourceLocale: Locale;
  text: Label;
};

export type ItemFacts = {
  kind: ItineraryItemKind;
  title?: Label;
  day: CalendarDay;
  /** local time, such as "09:00" */
  from?: string;
  to?: string;
  place?: Label;
  /** slug of the practice base of a visit */
  base?: string;
  groups?: readonly GroupFacts[];
  statements?: readonly StatementFacts[];
};

export type TranslationFacts = {
  title: string;
  summary: string;
  body: ReportBody;
  status: ReportTranslationStatus;
  isSource?: boolean;
  /** translated from an earlier version of the source */
  isStale?: boolean;
};

export type ReportFacts = {
  slug: string;
  /** code of the institution that owns it */
  owner: string;
  publishedAt: Date;
  texts: Partial<Record<Locale, TranslationFacts>>;
};

export type ExchangeFacts = {
  code: string;
  kind?: ExchangeKind;
  title: Label;
  theme?: Label;
  /** code of the series */
  series?: string;
  firstDay: CalendarDay;
  lastDay?: CalendarDay;
  dateNote?: DateNote;
  place?: Label;
  status: ExchangeStatus;
  isSample?: boolean;
  parties: readonly PartyFacts[];
  items: readonly ItemFacts[];
  outcomes?: readonly { kind: OutcomeKind; standing: OutcomeStanding; title: Label }[];
  /** unclear passages of the source; readers see them */
  notes?: readonly { quote: string; comment: Label }[];
  report?: ReportFacts;
};
