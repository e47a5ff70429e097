import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { type Guest, type Member, type System, system, type Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { defaultLocale, isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { fingerprint } from "@/lib/platform/token.ts";
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
};

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
  const user = await read(actor, (tx) =>
    tx.user.findFirst({ where: { id: actor.userId, status: "ACTIVE" }, select: accountColumns }),
  );
  if (!user) return null;
  const { code, name, email, locale, version, institution } = user;
  return {
    code,
    name,
    email,
    locale: isLocale(locale) ? locale : defaultLocale,
    version,
    institution: institution && toInstitutionMention(institution),
    timezone: institution?.timezone ?? GROUP_TIMEZONE,
    roles: actor.roles,
  };
}

/** Whether an active group administrator exists. */
export async function hasGroupAdministrator(tx: ReadTx | Tx): Promise<boolean> {
  const found = await tx.roleAssignment.findFirst({
    where: { role: "GROUP_ADMIN", ...validAt(clock.now()), user: { status: "ACTIVE" } },
    select: { id: true },
  });
  return found !== null;
}

/** Whether the link for the first administrator is open. */
export async function isClaimable(actor: System, tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const invitation = await read(actor, (tx) =>
    tx.invitation.findFirst({
      where: { tokenHash, kind: "FIRST_ADMINISTRATOR", usedAt: null, expiresAt: { gt: clock.now() } },
      select: { id: true },
    }),
  );
  return invitation !== null;
}

/** Whether a guest's token opens the form for the first administrator. */
export const isFirstAdministratorToken = (_actor: Guest, token: string): Promise<boolean> =>
  isClaimable(system("first-administrator"), fingerprint(token));
