import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { readStatement } from "@/lib/platform/db.ts";
import { defaultLocale, isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { administeredInstitutionOf } from "./policy.ts";
import { GROUP_TIMEZONE, type Role } from "./rules.ts";

/** The part of a `where` for the roles that are valid at an instant. */
export const validAt = (now: Date): Prisma.RoleAssignmentWhereInput => ({
  validFrom: { lte: now },
  OR: [{ validTo: null }, { validTo: { gt: now } }],
});

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
