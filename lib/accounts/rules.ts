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

/**
 * The roles that are given to people. A coordinator may do what a recorder may, and a confirmer what a viewer may: nothing
 * is theirs alone, and so nobody is made one. Who holds one of the two keeps it until it is ended.
 */
export const rolesToGive = roles.filter((role) => role !== "COORDINATOR" && role !== "CONFIRMER");

/** Whether a role applies to the whole group. */
export const isGroupRole = (role: Role): boolean => (groupRoles as readonly Role[]).includes(role);

/** Sorts roles from reading to administering, each once. */
export const sortRoles = (given: readonly Role[]): Role[] => roles.filter((role) => given.includes(role));

/** The states of an account: not yet accepted, in use, without access. */
export const userStatuses = ["INVITED", "ACTIVE", "SUSPENDED"] as const;

export type UserStatus = (typeof userStatuses)[number];

/** The time zone of accounts that belong to no college. */
export const GROUP_TIMEZONE = "Asia/Shanghai";

/** The longest time that a session lasts, even in constant use. */
export const SESSION_LIFETIME = days(7);

/** How long the link for the first administrator is open. */
export const FIRST_ADMINISTRATOR_LINK_LIFETIME = hours(24);

const LIMIT_WINDOW_SECONDS = minutes(15) / 1000;

/** Attempts to sign in with one e-mail address, known or not. */
export const SIGN_IN_LIMIT_PER_ACCOUNT = { name: "sign-in-account", points: 5, perSeconds: LIMIT_WINDOW_SECONDS };

/** Attempts to sign in from one client address, which a whole college may share. */
export const SIGN_IN_LIMIT_PER_ADDRESS = { name: "sign-in-address", points: 100, perSeconds: LIMIT_WINDOW_SECONDS };

/** How long the link is open by which a colleague accepts an account. */
const INVITATION_LIFETIME = days(7);

/** How long the link is open by which a forgotten password is replaced. */
const PASSWORD_LINK_LIFETIME = hours(24);

/** How long a form that is sent again shows its link again. */
export const LINK_SHOWN_AGAIN = minutes(10);

/** Attempts to use links from one client address; nobody can guess a link. */
export const LINK_LIMIT_PER_ADDRESS = { name: "link-address", points: 30, perSeconds: LIMIT_WINDOW_SECONDS };

/** Attempts to give the current password when changing it. */
export const PASSWORD_CHANGE_LIMIT = { name: "password-change", points: 5, perSeconds: LIMIT_WINDOW_SECONDS };

/** The links of an account: to accept it, or to choose another password. */
export type LinkKind = "COLLEAGUE" | "PASSWORD_RESET";

export type LinkState = "OPEN" | "USED" | "WITHDRAWN" | "EXPIRED";

const lifetimes = { COLLEAGUE: INVITATION_LIFETIME, PASSWORD_RESET: PASSWORD_LINK_LIFETIME };

/** The instant at which a link that is made now expires. */
export const linkExpiry = (kind: LinkKind, now: Date): Date => after(now, lifetimes[kind]);

/** The state of a link. One that expired before its time was withdrawn or replaced. */
export function linkStateOf(
  link: { kind: LinkKind; createdAt: Date; expiresAt: Date; usedAt: Date | null },
  now: Date,
): LinkState {
  if (link.usedAt !== null) return "USED";
  if (link.expiresAt > now) return "OPEN";
  return link.expiresAt < linkExpiry(link.kind, link.createdAt) ? "WITHDRAWN" : "EXPIRED";
}

const doneToOwn = ["saved", "passwordChanged", "sessionEnded", "sessionsEnded"] as const;

/** Whether the "done" in an address names something that one can do to the own account. */
export const isDoneToOwn = (text: unknown): text is (typeof doneToOwn)[number] =>
  (doneToOwn as readonly unknown[]).includes(text);
