import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/**
 * Which records somebody reads inside, drafts among them: those to which the own institution is a party; those that
 * their parties opened to the group, for its other institutions; all, for the group's administrators and auditors.
 * A draft that was discarded is in none of them.
 */
export function recordVisibleTo(actor: Writer): Prisma.ExchangeWhereInput {
  return { AND: [{ discardedAt: null }, sidesVisibleTo(actor)] };
}

/** As `recordVisibleTo`, for drafts that were discarded as well. */
export function sidesVisibleTo(actor: Writer): Prisma.ExchangeWhereInput {
  if (actor.kind === "system" || actor.roles.includes("GROUP_ADMIN") || actor.roles.includes("AUDITOR")) return {};
  const { institutionId, roles } = actor;
  // without a role or a college there is nothing to see; an empty OR finds no row
  if (institutionId === null || roles.length === 0) return { OR: [] };
  const isOfMyGroup = { institution: { group: { institutions: { some: { id: institutionId } } } } };
  return {
    OR: [
      { parties: { some: { institutionId } } },
      { visibility: "GROUP", status: { not: "DRAFT" }, parties: { some: isOfMyGroup } },
    ],
  };
}
