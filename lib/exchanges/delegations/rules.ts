import { nameKey } from "@/lib/platform/name-key.ts";
import { type ExchangeStatus, wasHeld } from "../rules.ts";

/** How many people one delegation may list. */
export const MAX_MEMBERS = 200;

/** How many characters each text about a member may have. */
export const MAX_MEMBER_TEXT_LENGTH = {
  nameZh: 100,
  nameEn: 100,
  titleZh: 200,
  titleEn: 200,
  unitNameZh: 200,
  unitNameEn: 200,
} as const;

/** What a member is called, in one language or both. */
export type MemberTexts = { [Field in keyof typeof MAX_MEMBER_TEXT_LENGTH]: string | null };

export const memberRoles = ["HEAD", "DEPUTY", "MEMBER", "INTERPRETER", "LIAISON", "OBSERVER"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const memberStatuses = ["PROPOSED", "CONFIRMED", "PRESENT", "ABSENT", "EXCUSED", "REPLACED"] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** Whether a member counts towards the headcount: who was not there, or was replaced, does not. */
export const isCounted = ({ status }: { status: MemberStatus }): boolean =>
  status !== "ABSENT" && status !== "EXCUSED" && status !== "REPLACED";

type Absence = { id: string; status: MemberStatus; onBehalfOfId: string | null; sentGreetings: boolean };

/** Whether a member was there, or was said to come. */
export const isPresent = ({ status }: { status: MemberStatus }): boolean =>
  status === "CONFIRMED" || status === "PRESENT";

/**
 * Whether a delegation tells readers of one of its members: of those who were there, and of somebody absent who sent
 * greetings or for whom one who was there stood.
 */
export const isTold = (member: Absence, members: readonly Absence[]): boolean =>
  isPresent(member) ||
  (member.status === "ABSENT" &&
    (member.sentGreetings || members.some((other) => other.onBehalfOfId === member.id && isPresent(other))));

/** Whether a member can be chosen for a group or the minutes: those who did not come are there for the plan. */
export const isChoosable = ({ status }: { status: MemberStatus }): boolean => status !== "REPLACED";

/** The changes of a member, with what does not go together with the attendance: who was absent stands for nobody, and
 * only who was absent sent greetings. */
export function withoutStaleAbsence<Values extends AbsenceFacts>(
  before: Values,
  data: Partial<Values>,
): Partial<Values> {
  const { status, onBehalfOfId, sentGreetings } = { ...before, ...data };
  const isAbsent = status === "ABSENT";
  return withoutNoChange(before, {
    ...data,
    ...(isAbsent && onBehalfOfId !== null && { onBehalfOfId: null }),
    ...(!isAbsent && sentGreetings && { sentGreetings: false }),
  });
}

type AbsenceFacts = { status: MemberStatus; onBehalfOfId: string | null; sentGreetings: boolean };

const withoutNoChange = <Values extends AbsenceFacts>(before: Values, data: Partial<Values>): Partial<Values> =>
  Object.fromEntries(
    Object.entries(data).filter(([field, value]) => before[field as keyof Values] !== value),
  ) as Partial<Values>;

/**
 * The status of a member who is added now: present once the exchange has begun, proposed before.
 * @param exchange.firstDay a day, "YYYY-MM-DD"
 * @param today             the day at the place, on the same calendar
 */
export const statusWhenEntered = (
  exchange: { status: ExchangeStatus; firstDay: string },
  today: string,
): MemberStatus => (wasHeld(exchange.status) || exchange.firstDay <= today ? "PRESENT" : "PROPOSED");

const FIELDS = ["nameZh", "nameEn", "titleZh", "titleEn", "unitNameZh", "unitNameEn"] as const;

const isSameText = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : nameKey(one) === nameKey(other);

/** Texts of which entries have one in common if they have the same name in one of the languages. */
export const nameKeysOf = ({ nameZh, nameEn }: Pick<MemberTexts, "nameZh" | "nameEn">): string[] => [
  ...(nameZh === null ? [] : [`zh ${nameKey(nameZh)}`]),
  ...(nameEn === null ? [] : [`en ${nameKey(nameEn)}`]),
];

/**
 * Whether two entries are one person: the same person of the directory, or a name with the same texts. Two entries with a
 * title only may be two people.
 */
export function isSameEntry(
  one: MemberTexts & { personId: string | null },
  other: MemberTexts & { personId: string | null },
): boolean {
  if (one.personId !== null && one.personId === other.personId) return true;
  if (one.personId !== null && other.personId !== null) return false;
  if (one.nameZh === null && one.nameEn === null) return false;
  return FIELDS.every((field) => isSameText(one[field], other[field]));
}

type MarkedTexts = Pick<MemberTexts, "nameZh" | "nameEn" | "titleZh" | "titleEn"> & { namedInPublic: boolean };

const hasName = ({ nameZh, nameEn }: Pick<MemberTexts, "nameZh" | "nameEn">): boolean =>
  nameZh !== null || nameEn !== null;

/** What readers see of a row: the name with the title, the title alone, or nothing. Names a text of `delegations`. */
export function nameShowing({ namedInPublic, ...texts }: Pick<MarkedTexts, "nameZh" | "nameEn" | "namedInPublic">) {
  // a text that was emptied and not saved yet is ""
  const isNamed = hasName({ nameZh: texts.nameZh || null, nameEn: texts.nameEn || null });
  if (isNamed) return namedInPublic ? "named" : "titleOnly";
  return namedInPublic ? "titleShown" : "lineHidden";
}

/**
 * The changes of a member, with what they do to the mark: it says that readers may see what stood in the row when
 * somebody ticked it. A row that gets or loses its name, and one without a name whose title changes, loses the mark
 * unless the same save ticks it.
 */
export function withoutStaleMark<Values extends MarkedTexts>(before: Values, data: Partial<Values>): Partial<Values> {
  const isNamed = hasName({ ...before, ...data });
  const isOtherTitle = data.titleZh !== undefined || data.titleEn !== undefined;
  const isStale = hasName(before) !== isNamed || (!isNamed && isOtherTitle);
  return before.namedInPublic && isStale ? { ...data, namedInPublic: false } : data;
}
