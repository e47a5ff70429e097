import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type ExchangeStatus, type PartyRole, wasHeld } from "../rules.ts";

/** What the record says, as far as its completeness goes. */
export type ChecklistFacts = {
  code: string;
  status: ExchangeStatus;
  titleZh: string | null;
  titleEn: string | null;
  hasPlace: boolean;
  /** a day that is inferred wants its reason beside it, for readers */
  isDateInferred: boolean;
  delegations: {
    /** slug of the institution */
    institution: string;
    role: PartyRole;
    headcount: number | null;
    members: number;
    /** another party filled it in, and the institution has not looked at it */
    isEnteredByOther: boolean;
  }[];
  items: number;
  /** stops at a practice base that do not say at which */
  visitsWithoutBase: number;
  groups: { code: string; pairings: number }[];
  minuteItems: number;
  outcomes: number;
  outcomesInOneLanguage: number;
  publicNotes: number;
  /** null: nobody has begun it */
  report: { hasCover: boolean; texts: { locale: string; hasTitle: boolean; isPublished: boolean }[] } | null;
};

/** "needed" keeps a report from being published, "advised" would make the record better. */
export type Weight = "needed" | "advised";

export type MissingCode =
  | "not_held"
  | "no_report"
  | "no_report_text"
  | "title_zh"
  | "title_en"
  | "place"
  | "delegation_empty"
  | "delegation_unseen"
  | "itinerary_empty"
  | "visit_without_base"
  | "groups_empty"
  | "group_without_pairing"
  | "minutes_empty"
  | "outcomes_empty"
  | "outcome_in_one_language"
  | "date_unexplained"
  | "report_zh"
  | "report_en"
  | "report_unpublished_zh"
  | "report_unpublished_en"
  | "no_cover";

/** Something that is missing, with its place on the record's page, or on that of the report. */
export type Missing = {
  code: MissingCode;
  weight: Weight;
  place: { page: "record"; anchor: string } | { page: "report" };
  /** slug of the institution, or code of the discussion group, of which it is missing */
  of: string | null;
};

/** Where on the record's page the delegation of an institution stands. */
export const delegationAnchor = (institution: string): string => `delegation-${institution}`;

type Place = Missing["place"];
type Extras = { weight?: Weight; of?: string | null };

const REPORT: Place = { page: "report" };
const on = (anchor: string): Place => ({ page: "record", anchor });

/** One entry where something is missing, none otherwise. */
const when = (
  isMissing: boolean,
  code: MissingCode,
  place: Place,
  { weight = "advised", of = null }: Extras = {},
): Missing[] => (isMissing ? [{ code, weight, place, of }] : []);

/** What is missing for publication: what keeps the report from being published first, then in the order of the page. */
export function missingForPublication(facts: ChecklistFacts): Missing[] {
  const { report, groups } = facts;
  const isWritten = report?.texts.some(({ hasTitle }) => hasTitle) ?? false;
  return [
    ...when(!wasHeld(facts.status), "not_held", on("acts"), { weight: "needed" }),
    ...when(report === null, "no_report", REPORT, { weight: "needed" }),
    ...when(report !== null && !isWritten, "no_report_text", REPORT, { weight: "needed" }),
    ...when(facts.titleZh === null, "title_zh", on("basics")),
    ...when(facts.titleEn === null, "title_en", on("basics")),
    ...when(!facts.hasPlace, "place", on("basics")),
    ...facts.delegations.flatMap(missingOfDelegation),
    ...when(facts.items === 0, "itinerary_empty", on("itinerary")),
    ...when(facts.visitsWithoutBase > 0, "visit_without_base", on("itinerary")),
    ...when(groups.length === 0, "groups_empty", on("groups")),
    ...groups.flatMap(({ code, pairings }) =>
      when(pairings === 0, "group_without_pairing", on("groups"), { of: code }),
    ),
    ...when(facts.minuteItems === 0, "minutes_empty", on("minutes")),
    ...when(facts.outcomes === 0, "outcomes_empty", on("outcomes")),
    ...when(facts.outcomesInOneLanguage > 0, "outcome_in_one_language", on("outcomes")),
    ...when(facts.isDateInferred && facts.publicNotes === 0, "date_unexplained", on("notes")),
    ...(report && isWritten ? missingOfReport(report) : []),
  ];
}

function missingOfDelegation(delegation: ChecklistFacts["delegations"][number]): Missing[] {
  const { institution: of, role, headcount, members, isEnteredByOther } = delegation;
  const place = on(delegationAnchor(of));
  // an observer may come with nobody to name
  const isEmpty = role !== "OBSERVER" && members === 0 && headcount === null;
  return [
    ...when(isEmpty, "delegation_empty", place, { of }),
    ...when(!isEmpty && isEnteredByOther, "delegation_unseen", place, { of }),
  ];
}

const WRITTEN = { zh: "report_zh", en: "report_en" } as const satisfies Record<Locale, MissingCode>;
const PUBLISHED = {
  zh: "report_unpublished_zh",
  en: "report_unpublished_en",
} as const satisfies Record<Locale, MissingCode>;

function missingOfReport({ hasCover, texts }: NonNullable<ChecklistFacts["report"]>): Missing[] {
  const ofLanguage = (locale: Locale): Missing[] => {
    const text = texts.find((each) => each.locale === locale);
    return text?.hasTitle ? when(!text.isPublished, PUBLISHED[locale], REPORT) : when(true, WRITTEN[locale], REPORT);
  };
  return [...locales.flatMap(ofLanguage), ...when(!hasCover, "no_cover", REPORT)];
}
