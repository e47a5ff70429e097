import "server-only";
import { conflict, Refusal } from "@/lib/platform/errors.ts";
import { isCounted, MAX_MEMBERS, type MemberStatus } from "../rules.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/**
 * Checks that a delegation has room for more members: the headcount covers those who came, or may yet come, and the people
 * who are counted without a name.
 * @throws conflict too_many, headcount_too_small
 */
export function assertCapacity(
  { headcount, counted }: Pick<LockedDelegation, "headcount" | "counted">,
  members: readonly { status: MemberStatus }[],
  added: readonly { status: MemberStatus }[],
): void {
  if (members.length + added.length > MAX_MEMBERS) throw conflict("too_many");
  const listed = [...members, ...added].filter(isCounted).length;
  if (headcount !== null && listed + counted > headcount) {
    throw new Refusal("conflict", "headcount_too_small", { listed, counted }).of("headcount", "status", "count");
  }
}
