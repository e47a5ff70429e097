import { type ExchangeStatus, wasHeld } from "../rules.ts";

/** How many people one delegation may list. */
export const MOST_MEMBERS = 200;

/** How many characters each text about a member may have. */
export const LONGEST_MEMBER_TEXT = {
  nameZh: 100,
  nameEn: 100,
  titleZh: 200,
  titleEn: 200,
  unitNameZh: 200,
  unitNameEn: 200,
} as const;

export const memberRoles = ["HEAD", "DEPUTY", "MEMBER", "INTERPRETER", "LIAISON", "OBSERVER"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const memberStatuses = ["PROPOSED", "CONFIRMED", "PRESENT", "ABSENT", "EXCUSED", "REPLACED"] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** Whether somebody counts as one of the delegation: whoever was replaced by another does not. */
export const isCounted = ({ status }: { status: MemberStatus }): boolean => status !== "REPLACED";

/**
 * The status of somebody who is entered now: present once the exchange has begun, proposed before.
 * @param exchange.firstDay a day, "YYYY-MM-DD"
 * @param today             the day at the place, on the same calendar
 */
export const statusWhenEntered = (
  exchange: { status: ExchangeStatus; firstDay: string },
  today: string,
): MemberStatus => (wasHeld(exchange.status) || exchange.firstDay <= today ? "PRESENT" : "PROPOSED");
