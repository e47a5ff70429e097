import type { Role } from "@/prisma/generated/enums.ts";

/** Somebody without an account, who may see what is public. */
export type Guest = { kind: "guest" };

/** A person with an account, read from the database for this request. */
export type Member = {
  kind: "member";
  userId: string;
  /** null for an account of the group */
  institutionId: string | null;
  roles: readonly Role[];
};

/** The portal itself: a job, a script or the seed. */
export type System = { kind: "system"; job: string };

export type Actor = Guest | Member | System;

/** Who may write; a guest cannot begin a transaction. */
export type Writer = Member | System;

export const guest: Guest = { kind: "guest" };

/**
 * The actor of a job.
 * @param job name of the job in the audit trail, such as "seed"
 */
export const system = (job: string): System => ({ kind: "system", job });
