import "server-only";
import { escapeLike } from "@/lib/institutions/names/rules.ts";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { defaultLocale, isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { accountColumns, usersVisibleTo, validAt } from "../queries.ts";
import { GROUP_TIMEZONE, type LinkKind, type Role, sortRoles, type UserStatus } from "../rules.ts";
import { listActiveSessions, type SessionRow } from "../sessions/queries.ts";
import { GROUP_FILTER } from "./rules.ts";
import type { UserFilter } from "./schema.ts";

/** Accounts on one page of the list. */
export const PAGE_SIZE = 50;

/** An account in the list of accounts. */
export type UserRow = {
  code: string;
  name: string;
  email: string;
  status: UserStatus;
  /** null: an account of the group */
  institution: InstitutionMention | null;
  /** the roles that are valid now */
  roles: Role[];
  /** null: never */
  lastSeenAt: Date | null;
  isOwn: boolean;
};

export type UserPage = {
  /** by college, those of the group last, then by name; at most 50 */
  users: UserRow[];
  /** the `after` of the next page; null on the last one */
  next: string | null;
};

const rowSelect = () =>
  ({
    id: true,
    code: true,
    name: true,
    email: true,
    status: true,
    institution: { select: institutionMention },
    roles: { where: validAt(clock.now()), select: { role: true } },
  }) satisfies Prisma.UserSelect;

/** A page of the accounts that the actor administers and that match the filter. */
export async function listUsers(actor: Member, { q, status, college, after }: UserFilter): Promise<UserPage> {
  return read(actor, async (tx) => {
    const start = after === undefined ? null : await findCursor(tx, actor, after);
    const rows = await tx.user.findMany({
      where: {
        AND: [
          usersVisibleTo(actor),
          q === undefined ? {} : isFoundBy(q),
          status === undefined ? {} : { status },
          college === undefined ? {} : collegeIs(college),
          start === null ? {} : isAfter(start),
        ],
      },
      orderBy: [{ institution: { code: "asc" } }, { sortKey: "asc" }, { id: "asc" }],
      take: PAGE_SIZE + 1,
      select: rowSelect(),
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const seen = await tx.session.groupBy({
      by: ["userId"],
      where: { userId: { in: shown.map(({ id }) => id) } },
      _max: { lastSeenAt: true },
    });
    const lastSeen = new Map(seen.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
    return {
      users: shown.map((row) => ({
        code: row.code,
        name: row.name,
        email: row.email,
        status: row.status,
        institution: row.institution && toInstitutionMention(row.institution),
        roles: sortRoles(row.roles.map(({ role }) => role)),
        lastSeenAt: lastSeen.get(row.id) ?? null,
        isOwn: row.id === actor.userId,
      })),
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.code ?? null) : null,
    };
  });
}

/** Part of a name, compared by its key, or of an e-mail address. */
const isFoundBy = (text: string): Prisma.UserWhereInput => ({
  OR: [
    { nameKey: { contains: escapeLike(nameKey(text)) } },
    { email: { contains: escapeLike(text), mode: "insensitive" } },
  ],
});

const collegeIs = (college: string): Prisma.UserWhereInput =>
  college === GROUP_FILTER ? { institutionId: null } : { institution: { slug: college } };

/** The place of an account in the order of the list. */
type Cursor = { id: string; name: string; institution: string | null };

async function findCursor(tx: ReadTx, actor: Member, code: string): Promise<Cursor | null> {
  const row = await tx.user.findFirst({
    where: { AND: [{ code }, usersVisibleTo(actor)] },
    select: { id: true, name: true, institution: { select: { code: true } } },
  });
  return row && { id: row.id, name: row.name, institution: row.institution?.code ?? null };
}

/** The part of a `where` for the accounts after a place in the list; those of the group come last. */
function isAfter({ id, name, institution }: Cursor): Prisma.UserWhereInput {
  const later: Prisma.UserWhereInput = { OR: [{ sortKey: { gt: name } }, { sortKey: name, id: { gt: id } }] };
  if (institution === null) return { institutionId: null, ...later };
  return {
    OR: [
      { institution: { code: { gt: institution } } },
      { institutionId: null },
      { institution: { code: institution }, ...later },
    ],
  };
}

const MAX_PAST_ROLES = 50;

/** A present or past role of an account. */
export type RoleHolding = { role: Role; since: Date; until: Date | null };

/** An account on its admin page. */
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
  /** those that are valid now, from reading to administering */
  roles: RoleHolding[];
  /** those that have ended, the latest first; at most 50 */
  pastRoles: RoleHolding[];
  sessions: SessionRow[];
  /** the link that is open */
  link: { kind: LinkKind; issuedAt: Date; expiresAt: Date; issuedBy: string | null } | null;
};

/** An account for its admin page; null where the actor does not administer it. */
export async function findUserEntry(actor: Member, code: string): Promise<UserEntry | null> {
  return read(actor, async (tx) => {
    const now = clock.now();
    const row = await tx.user.findFirst({
      where: { AND: [{ code }, usersVisibleTo(actor)] },
      select: { ...accountColumns, id: true, status: true, createdAt: true, institutionId: true },
    });
    if (!row) return null;
    const holding = { role: true, validFrom: true, validTo: true } as const;
    const held = await tx.roleAssignment.findMany({ where: { userId: row.id, ...validAt(now) }, select: holding });
    const past = await tx.roleAssignment.findMany({
      where: { userId: row.id, validTo: { lte: now } },
      orderBy: [{ validTo: "desc" }, { id: "desc" }],
      take: MAX_PAST_ROLES,
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
      roles: sortRoles(held.map(({ role }) => role)).flatMap((role) =>
        held.filter((one) => one.role === role).map(toHolding),
      ),
      pastRoles: past.map(toHolding),
      sessions: await listActiveSessions(tx, id),
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
