import "server-only";
import { type Guest, type Member, type System, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import type { Role } from "@/prisma/generated/enums.ts";

/** The own account, as the staff pages greet it. */
export type OwnAccount = {
  name: string;
  email: string;
  institution: { name: Localized; slug: string } | null;
  roles: readonly Role[];
};

/** The account of a member, or null where it was deleted under the session. */
export async function findOwnAccount(actor: Member): Promise<OwnAccount | null> {
  const user = await read(actor, (tx) =>
    tx.user.findFirst({
      where: { id: actor.userId, status: "ACTIVE" },
      select: { name: true, email: true, institution: { select: { nameZh: true, nameEn: true, slug: true } } },
    }),
  );
  if (!user) return null;
  const { institution } = user;
  return {
    name: user.name,
    email: user.email,
    institution: institution && {
      name: localized(institution.nameZh, institution.nameEn),
      slug: institution.slug,
    },
    roles: actor.roles,
  };
}

/** Whether an active group administrator exists, inside a transaction that may go on to make the first one. */
export async function hasGroupAdministrator(tx: ReadTx | Tx): Promise<boolean> {
  const now = clock.now();
  const found = await tx.roleAssignment.findFirst({
    where: {
      role: "GROUP_ADMIN",
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
      user: { status: "ACTIVE" },
    },
    select: { id: true },
  });
  return found !== null;
}

/** Whether the link of a first administrator can still be used. */
export async function isClaimable(actor: System, tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const invitation = await read(actor, (tx) =>
    tx.invitation.findFirst({
      where: { tokenHash, kind: "FIRST_ADMINISTRATOR", usedAt: null, expiresAt: { gt: clock.now() } },
      select: { id: true },
    }),
  );
  return invitation !== null;
}

/** Whether a token that a guest holds opens the form for the first administrator. */
export const isFirstAdministratorToken = (_actor: Guest, token: string): Promise<boolean> =>
  isClaimable(system("first-administrator"), fingerprint(token));
