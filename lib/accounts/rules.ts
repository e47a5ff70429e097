import { after, days, hours, minutes } from "@/lib/platform/clock.ts";

/** Roles at an institution, from reading to administering. */
export const institutionRoles = [
  "VIEWER",
  "RECORDER",
  "COORDINATOR",
  "CONFIRMER",
  "EDITOR",
  "INSTITUTION_ADMIN",
] as const;

/** Roles in the whole group. */
export const groupRoles = ["GROUP_ADMIN", "AUDITOR"] as const;

/** Every role there is. */
export const roles = [...institutionRoles, ...groupRoles] as const;

export type Role = (typeof roles)[number];

/** Whether a role holds in the whole group. */
export const isGroupRole = (role: Role): boolean => (groupRoles as readonly Role[]).includes(role);

/** Roles from reading to administering, each once. */
export const sortRoles = (held: readonly Role[]): Role[] => roles.filter((role) => held.includes(role));

/** What an account can be: not yet accepted, in use, or without access. */
export const userStatuses = ["INVITED", "ACTIVE", "SUSPENDED"] as const;

export type UserStatus = (typeof userStatuses)[number];

/** The clock of accounts that belong to no college. */
export const GROUP_TIMEZONE = "Asia/Shanghai";

/** How long a session lasts at most, whatever is done with it. */
export const SESSION_LIFETIME = days(7);

/** How long the link for the first administrator can be used. */
export const FIRST_ADMINISTRATOR_LINK_LIFETIME = hours(24);

const LIMIT_WINDOW_SECONDS = minutes(15) / 1000;

/** Tries with one e-mail address, known or not. */
export const SIGN_IN_LIMIT_PER_ACCOUNT = { name: "sign-in-account", points: 5, perSeconds: LIMIT_WINDOW_SECONDS };

/** Tries from one client address: a whole college may share one. */
export const SIGN_IN_LIMIT_PER_ADDRESS = { name: "sign-in-address", points: 100, perSeconds: LIMIT_WINDOW_SECONDS };

/** How long the link can be used by which a colleague accepts an account. */
const INVITATION_LIFETIME = days(7);

/** How long the link can be used by which a forgotten password is replaced. */
const PASSWORD_LINK_LIFETIME = hours(24);

/** Who sends the same form again within this time, for want of an answer, is shown its link once more. */
export const LINK_SHOWN_AGAIN = minutes(10);

/** Tries with links from one client address; the links themselves are beyond guessing. */
export const LINK_LIMIT_PER_ADDRESS = { name: "link-address", points: 30, perSeconds: LIMIT_WINDOW_SECONDS };

/** Tries of the current password by who wants to change it. */
export const PASSWORD_CHANGE_LIMIT = { name: "password-change", points: 5, perSeconds: LIMIT_WINDOW_SECONDS };

/** A link for the holder of an account: to accept it, or to choose another password. */
export type LinkKind = "COLLEAGUE" | "PASSWORD_RESET";

export type LinkState = "OPEN" | "USED" | "WITHDRAWN" | "EXPIRED";

const lifetimes = { COLLEAGUE: INVITATION_LIFETIME, PASSWORD_RESET: PASSWORD_LINK_LIFETIME };

/** When a link ends that is made at a moment. */
export const linkExpiry = (kind: LinkKind, now: Date): Date => after(now, lifetimes[kind]);

/** What has become of a link; one that ended before its time was withdrawn or replaced. */
export function linkStateOf(
  link: { kind: LinkKind; createdAt: Date; expiresAt: Date; usedAt: Date | null },
  now: Date,
): LinkState {
  if (link.usedAt !== null) return "USED";
  if (link.expiresAt > now) return "OPEN";
  return link.expiresAt < linkExpiry(link.kind, link.createdAt) ? "WITHDRAWN" : "EXPIRED";
}

const doneToUser = [
  "renamed",
  "suspended",
  "reactivated",
  "sessionsEnded",
  "roleGiven",
  "roleEnded",
  "linkWithdrawn",
] as const;

/** Whether an address tells something that was done to an account. */
export const isDoneToUser = (text: unknown): text is (typeof doneToUser)[number] =>
  (doneToUser as readonly unknown[]).includes(text);

const doneToOwn = ["saved", "passwordChanged", "sessionEnded", "sessionsEnded"] as const;

/** Whether an address tells something that somebody did to the own account. */
export const isDoneToOwn = (text: unknown): text is (typeof doneToOwn)[number] =>
  (doneToOwn as readonly unknown[]).includes(text);
