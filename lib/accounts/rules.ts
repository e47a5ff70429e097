import { days, hours, minutes } from "@/lib/platform/clock.ts";

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

/** The clock of accounts that belong to no college. */
export const GROUP_TIMEZONE = "Asia/Shanghai";

/** How long a session lasts at most, whatever is done with it. */
export const SESSION_LIFETIME = days(7);

/** How long the link for the first administrator can be used. */
export const FIRST_ADMINISTRATOR_LINK_LIFETIME = hours(24);

const LIMIT_WINDOW_SECONDS = minutes(15) / 1000;

/** Tries with one e-mail address, known or not. */
export const TRIES_PER_ACCOUNT = { name: "sign-in-account", points: 5, perSeconds: LIMIT_WINDOW_SECONDS };

/** Tries from one client address: a whole college may share one. */
export const TRIES_PER_ADDRESS = { name: "sign-in-address", points: 100, perSeconds: LIMIT_WINDOW_SECONDS };
