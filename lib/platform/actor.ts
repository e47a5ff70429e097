import type { Role } from "@/prisma/generated/enums.ts";

/** Anyone: no account, no rights beyond what is public. */
export type Guest = { kind: "guest" };

/** A person with an account, as read from the session on this very request. */
export type Member = {
  kind: "member";
  userId: string;
  /** null: an account of the group */
  institutionId: string | null;
  roles: readonly Role[];
};

/** The portal itself at work: a job, a script, the seed. */
export type System = { kind: "system"; job: string };

export type Actor = Guest | Member | System;

/** Who may write: a transaction cannot be opened for a guest. */
export type Writer = Member | System;

export const guest: Guest = { kind: "guest" };

/**
 * The portal acting by itself.
 * @param job the name under which the audit trail shows it, such as "seed"
 */
export const system = (job: string): System => ({ kind: "system", job });
