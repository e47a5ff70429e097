import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type ExchangeStatus, type PartyRole, wasHeld } from "../rules.ts";

/** What the checklist needs to know about a record. */
export type ChecklistFacts = {
  code: string;
  status: ExchangeStatus;
  titleZh: string | null;
  titleEn: string | null;
  hasPlace: boolean;
  /** the day is inferred: readers need a note that says why */
  isDateInferred: boolean;
  delegations: {
    /** slug of the institution */
    institution: string;
    role: PartyRole;
    headcount: number | null;
    /** its members, and its lines of people without names */
    members: number;
    /** it is one of several hosts, and the days of its stop are not known */
    isStopWithoutDays: boolean;
    /** more of its members were at a stop than people are counted there */
    isStopCrowded: boolean;
    /** another party entered it, and the institution has not taken it over */
    isEnteredByOther: boolean;
  }[];
  items: number;
  /** items at one time with somebody or a room in common */
  overlaps: number;
  /** visits that name no practice base */
  visitsWithoutBase: number;
  groups: { code: string; pairings: number }[];
  minuteItems: number;
  outcomes: number;
  outcomesInOneLanguage: number;
  /** signings in the itinerary */
  signings: number;
  agreements: number;
  agreementsWithoutDay: number;
  agreementsWithoutSignatory: number;
  /** that somebody who was not there is said to have signed for somebody else */
  agreementsOfAbsent: number;
  publicNotes: number;
  /** null where there is none yet */
  report: { hasCover: boolean; texts: { locale: string; hasTitle: boolean; isPublished: boolean }[] } | null;
};

/** "needed": without it the report cannot be published. "advised": it would make the record better. */
export type Weight = "needed" | "advised";

export type MissingCode =
  | "not_held"
  | "no_report"
  | "no_report_text"
  | "title_zh"
  | "title_en"
  | "place"
  | "itinerary_empty"
  | "itinerary_overlap"
  | "visit_without_base"
  | "groups_empty"
  | "minutes_empty"
  | "outcomes_empty"
  | "outcome_in_one_language"
  | "agreements_empty"
  | "agreement_without_day"
  | "agreement_without_signatory"
  | "agreement_of_absent"
  | "date_unexplained"
  | "report_zh"
  | "report_en"
  | "report_unpublished_zh"
  | "report_unpublished_en"
  | "no_cover";

/** Missing in one delegation, named by the slug of its institution, or in one group, named by its code. */
export type MissingOfCode =
  | "stop_without_days"
  | "stop_crowded"
  | "delegation_empty"
  | "delegation_unseen"
  | "group_without_pairing";

/** The page on which it can be added: that of the record, or that of the report. */
export type MissingPlace = { page: "record"; anchor: string } | { page: "report" };

/** Something that is missing, and where to add it. */
export type Missing = { weight: Weight; place: MissingPlace } & (
  | { code: MissingCode; of: null }
  | { code: MissingOfCode; of: string }
);

/** Members with their stops, none for all of them, and how many people were at each stop. */
type PeopleAtStops = {
  headcounts: readonly { stopId: string; headcount: number }[];
  members: readonly { stops: readonly { stopId: string }[] }[];
};

/**
 * Whether more members were at a stop than people are counted there. Nothing is said while no member is marked: then it is not
 * known who was where.
 */
export const isStopCrowded = ({ headcounts, members }: PeopleAtStops): boolean =>
  members.some(({ stops }) => stops.length > 0) &&
  headcounts.some(({ stopId, headcount }) => {
    const there = members.filter(({ stops }) => stops.length === 0 || stops.some((stop) => stop.stopId === stopId));
    return there.length > headcount;
  });

/** The anchor of an institution's delegation on the page of the record. */
const delegationAnchor = (institution: string): string => `delegation-${institution}`;

const REPORT: MissingPlace = { page: "report" };
const onRecordPage = (anchor: string): MissingPlace => ({ page: "record", anchor });

/** One entry where something is missing, none otherwise. */
const missingIf = (
  isMissing: boolean,
  code: MissingCode,
  place: MissingPlace,
  weight: Weight = "advised",
): Missing[] => (isMissing ? [{ code, weight, place, of: null }] : []);

const missingOfIf = (isMissing: boolean, code: MissingOfCode, place: MissingPlace, of: string): Missing[] =>
  isMissing ? [{ code, weight: "advised", place, of }] : [];

/** What is missing for publication: what is needed first, then what is advised, in the order of the page. */
export function missingForPublication(facts: ChecklistFacts): Missing[] {
  const { report, groups } = facts;
  const isWritten = report?.texts.some(({ hasTitle }) => hasTitle) ?? false;
  return [
    ...missingIf(!wasHeld(facts.status), "not_held", onRecordPage("acts"), "needed"),
    ...missingIf(report === null, "no_report", REPORT, "needed"),
    ...missingIf(report !== null && !isWritten, "no_report_text", REPORT, "needed"),
    ...missingIf(facts.titleZh === null, "title_zh", onRecordPage("basics")),
    ...missingIf(facts.titleEn === null, "title_en", onRecordPage("basics")),
    ...missingIf(!facts.hasPlace, "place", onRecordPage("basics")),
    ...facts.delegations.flatMap(missingOfDelegation),
    ...missingIf(facts.items === 0, "itinerary_empty", onRecordPage("itinerary")),
    ...missingIf(facts.overlaps > 0, "itinerary_overlap", onRecordPage("itinerary")),
    ...missingIf(facts.visitsWithoutBase > 0, "visit_without_base", onRecordPage("itinerary")),
    ...missingIf(groups.length === 0, "groups_empty", onRecordPage("groups")),
    ...groups.flatMap(({ code, pairings }) =>
      missingOfIf(pairings === 0, "group_without_pairing", onRecordPage("groups"), code),
    ),
    ...missingIf(facts.minuteItems === 0, "minutes_empty", onRecordPage("minutes")),
    ...missingIf(facts.outcomes === 0, "outcomes_empty", onRecordPage("outcomes")),
    ...missingIf(facts.outcomesInOneLanguage > 0, "outcome_in_one_language", onRecordPage("outcomes")),
    ...missingIf(facts.signings > 0 && facts.agreements === 0, "agreements_empty", onRecordPage("agreements")),
    ...missingIf(facts.agreementsWithoutDay > 0, "agreement_without_day", onRecordPage("agreements")),
    ...missingIf(facts.agreementsWithoutSignatory > 0, "agreement_without_signatory", onRecordPage("agreements")),
    ...missingIf(facts.agreementsOfAbsent > 0, "agreement_of_absent", onRecordPage("agreements")),
    ...missingIf(facts.isDateInferred && facts.publicNotes === 0, "date_unexplained", onRecordPage("notes")),
    ...(report && isWritten ? missingOfReport(report) : []),
  ];
}

function missingOfDelegation(delegation: ChecklistFacts["delegations"][number]): Missing[] {
  const {
    institution: of,
    role,
    headcount,
    members,
    isStopWithoutDays,
    isStopCrowded: isCrowded,
    isEnteredByOther,
  } = delegation;
  const place = onRecordPage(delegationAnchor(of));
  // A delegation of an observer may be empty.
  const isEmpty = role !== "OBSERVER" && members === 0 && headcount === null;
  return [
    ...missingOfIf(isStopWithoutDays, "stop_without_days", onRecordPage("parties"), of),
    ...missingOfIf(isCrowded, "stop_crowded", place, of),
    ...missingOfIf(isEmpty, "delegation_empty", place, of),
    ...missingOfIf(!isEmpty && isEnteredByOther, "delegation_unseen", place, of),
  ];
}

const WITHOUT_TEXT = { zh: "report_zh", en: "report_en" } as const satisfies Record<Locale, MissingCode>;
const UNPUBLISHED = {
  zh: "report_unpublished_zh",
  en: "report_unpublished_en",
} as const satisfies Record<Locale, MissingCode>;

function missingOfReport({ hasCover, texts }: NonNullable<ChecklistFacts["report"]>): Missing[] {
  const ofLanguage = (locale: Locale): Missing[] => {
    const text = texts.find((each) => each.locale === locale);
    return text?.hasTitle
      ? missingIf(!text.isPublished, UNPUBLISHED[locale], REPORT)
      : missingIf(true, WITHOUT_TEXT[locale], REPORT);
  };
  return [...locales.flatMap(ofLanguage), ...missingIf(!hasCover, "no_cover", REPORT)];
}
