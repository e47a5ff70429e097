import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, readStatement } from "@/lib/platform/db.ts";
import { defaultLocale, isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { administeredInstitutionOf } from "./policy.ts";
import { GROUP_TIMEZONE, type Role } from "./rules.ts";

/** The part of a `where` for the roles that are valid at an instant. */
export const validAt = (now: Date): Prisma.RoleAssignmentWhereInput => ({
  validFrom: { lte: now },
  OR: [{ validTo: null }, { validTo: { gt: now } }],
});

const MAX_NAMES = 20;

/**
 * The names of those who hold one of some roles now at one of some institutions, or in the group (null); at most 20.
 * Accounts that are suspended or were never accepted are not among them.
 */
export async function listNamesWithRole(
  tx: Pick<ReadTx, "user">,
  { institutionIds, roles }: { institutionIds: readonly string[] | null; roles: readonly Role[] },
): Promise<string[]> {
  const users = await tx.user.findMany({
    where: {
      status: "ACTIVE",
      institutionId: institutionIds === null ? null : { in: [...institutionIds] },
      roles: { some: { role: { in: [...roles] }, ...validAt(clock.now()) } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_NAMES,
    select: { name: true },
  });
  return users.map(({ name }) => name);
}

/** Who changes what the actor may not: by name those of the own college and of the group, others only as what they are. */
export type Administrators = { of: "own" | "college" | "group"; names: string[] };

/**
 * Who administers a college, or the group (null): those of the group where a college has no administrator.
 * @returns without names for a college that is not the actor's own; of the group without names where there is nobody
 */
export async function findAdministrators(actor: Member, institutionId: string | null): Promise<Administrators> {
  return read(actor, async (tx) => {
    if (institutionId !== null) {
      const names = await listNamesWithRole(tx, { institutionIds: [institutionId], roles: ["INSTITUTION_ADMIN"] });
      if (names.length > 0) {
        return institutionId === actor.institutionId ? { of: "own", names } : { of: "college", names: [] };
      }
    }
    return { of: "group", names: await listNamesWithRole(tx, { institutionIds: null, roles: ["GROUP_ADMIN"] }) };
  });
}

/** Who can give the actor a role; null for somebody who has one. */
export const findRoleGivers = async (actor: Member): Promise<Administrators | null> =>
  actor.roles.length > 0 ? null : findAdministrators(actor, actor.institutionId);

/** The part of a `where` for the accounts that the actor administers. */
export function usersVisibleTo(actor: Writer): Prisma.UserWhereInput {
  const administered = administeredInstitutionOf(actor);
  if (administered === null) return { id: { in: [] } };
  return administered.institutionId === null ? {} : { institutionId: administered.institutionId };
}

/** The actor's own account, for the frame of the admin pages. */
export type OwnAccount = {
  code: string;
  name: string;
  email: string;
  /** the language in which the portal writes to this person */
  locale: Locale;
  version: number;
  /** null: an account of the group */
  institution: InstitutionMention | null;
  /** of the own college; IANA name */
  timezone: string;
  roles: readonly Role[];
  /** null: the person has chosen nothing */
  preference: Preference | null;
};

/** How a person wants the pages of staff to be: what each page needs is read with the account. */
export const preferenceColumns = {
  fieldLanguages: true,
  singleKeys: true,
  guidedAt: true,
} satisfies Prisma.UserPreferenceSelect;

type Preference = Prisma.UserPreferenceGetPayload<{ select: typeof preferenceColumns }>;

/** The columns of an account that its own page and its admin page show. */
export const accountColumns = {
  code: true,
  name: true,
  email: true,
  locale: true,
  version: true,
  institution: { select: { ...institutionMention, timezone: true } },
} satisfies Prisma.UserSelect;

/** The account of a member; null where it is no longer active. */
export async function findOwnAccount(actor: Member): Promise<OwnAccount | null> {
  const user = await readStatement(actor, (reader) =>
    reader.user.findFirst({
      where: { id: actor.userId, status: "ACTIVE" },
      select: { ...accountColumns, preference: { select: preferenceColumns } },
    }),
  );
  if (!user) return null;
  const { code, name, email, locale, version, institution, preference } = user;
  return {
    code,
    name,
    email,
    locale: isLocale(locale) ? locale : defaultLocale,
    version,
    institution: institution && toInstitutionMention(institution),
    timezone: institution?.timezone ?? GROUP_TIMEZONE,
    roles: actor.roles,
    preference,
  };
}
