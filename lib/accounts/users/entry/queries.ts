import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { defaultLocale, isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { heldAt, usersVisibleTo } from "../../queries.ts";
import { GROUP_TIMEZONE, inOrder, type LinkKind, type Role, type UserStatus } from "../../rules.ts";
import { listHeldSessions, type SessionRow } from "../../sessions/queries.ts";

const MOST_PAST_ROLES = 50;

/** A role somebody holds or held. */
export type RoleHolding = { role: Role; since: Date; until: Date | null };

/** An account on its own page, for those who administer it. */
export type UserEntry = {
  code: string;
  name: string;
  email: string;
  locale: Locale;
  status: UserStatus;
  version: number;
  createdAt: Date;
  /** null: never */
  lastSeenAt: Date | null;
  institutionId: string | null;
  /** null: an account of the group */
  institution: InstitutionMention | null;
  timezone: string;
  isOwn: boolean;
  /** held now, from reading to administering */
  roles: RoleHolding[];
  /** ended, the last one first; at most 50 */
  pastRoles: RoleHolding[];
  sessions: SessionRow[];
  /** the link that can still be used */
  link: { kind: LinkKind; issuedAt: Date; expiresAt: Date; issuedBy: string | null } | null;
};

/** An account that the actor administers; null for every other. */
export async function findUserEntry(actor: Member, code: string): Promise<UserEntry | null> {
  return read(actor, async (tx) => {
    const now = clock.now();
    const row = await tx.user.findFirst({
      where: { AND: [{ code }, usersVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        name: true,
        email: true,
        locale: true,
        status: true,
        version: true,
        createdAt: true,
        institutionId: true,
        institution: { select: { ...institutionMention, timezone: true } },
      },
    });
    if (!row) return null;
    const holding = { role: true, validFrom: true, validTo: true } as const;
    const held = await tx.roleAssignment.findMany({ where: { userId: row.id, ...heldAt(now) }, select: holding });
    const past = await tx.roleAssignment.findMany({
      where: { userId: row.id, validTo: { lte: now } },
      orderBy: [{ validTo: "desc" }, { id: "desc" }],
      take: MOST_PAST_ROLES,
      select: holding,
    });
    const link = await tx.invitation.findFirst({
      where: { userId: row.id, usedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { kind: true, createdAt: true, expiresAt: true, issuedBy: { select: { name: true } } },
    });
    const seen = await tx.session.aggregate({ where: { userId: row.id }, _max: { lastSeenAt: true } });
    const { id, locale, institution, ...facts } = row;
    return {
      ...facts,
      locale: isLocale(locale) ? locale : defaultLocale,
      lastSeenAt: seen._max.lastSeenAt,
      institution: institution && toInstitutionMention(institution),
      timezone: institution?.timezone ?? GROUP_TIMEZONE,
      isOwn: id === actor.userId,
      roles: inOrder(held.map(({ role }) => role)).flatMap((role) =>
        held.filter((one) => one.role === role).map(toHolding),
      ),
      pastRoles: past.map(toHolding),
      sessions: await listHeldSessions(tx, id),
      link:
        link && link.kind !== "FIRST_ADMINISTRATOR"
          ? {
              kind: link.kind,
              issuedAt: link.createdAt,
              expiresAt: link.expiresAt,
              issuedBy: link.issuedBy?.name ?? null,
            }
          : null,
    };
  });
}

const toHolding = (row: { role: Role; validFrom: Date; validTo: Date | null }): RoleHolding => ({
  role: row.role,
  since: row.validFrom,
  until: row.validTo,
});
