import "server-only";
import { conflict } from "@/lib/platform/errors.ts";
import { isCounted, MAX_MEMBERS, type MemberStatus } from "../rules.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/**
 * Checks that a delegation has room for more members.
 * @throws conflict too_many, headcount_too_small
 */
export function assertCapacity(
  { headcount }: Pick<LockedDelegation, "headcount">,
  members: readonly { status: MemberStatus }[],
  added: readonly { status: MemberStatus }[],
): void {
  if (members.length + added.length > MAX_MEMBERS) throw conflict("too_many");
  const counted = [...members, ...added].filter(isCounted).length;
  if (headcount !== null && counted > headcount) throw conflict("headcount_too_small").of("headcount", "status");
}
