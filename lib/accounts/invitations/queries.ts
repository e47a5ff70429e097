import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { type Guest, type Member, type System, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { usersVisibleTo, validAt } from "../queries.ts";
import { type LinkKind, type LinkState, linkStateOf, type Role, sortRoles } from "../rules.ts";
import { linkToken } from "./schema.ts";

/** A link as its page shows it: the account while the link is open, otherwise only the state of the link. */
export type UsableLink =
  | { state: Exclude<LinkState, "OPEN">; kind: LinkKind }
  | {
      state: "OPEN";
      kind: LinkKind;
      expiresAt: Date;
      name: string;
      email: string;
      /** null: an account of the group */
      institution: InstitutionMention | null;
      roles: Role[];
    };

/** The link with a token; null where there is none. This does not use up the link. */
export const findLink = (_actor: Guest, token: string): Promise<UsableLink | null> => lookUp(token);

async function lookUp(token: string): Promise<UsableLink | null> {
  if (!linkToken().safeParse(token).success) return null;
  const now = clock.now();
  const row = await read(system("invitation"), (tx) =>
    tx.invitation.findUnique({
      where: { tokenHash: fingerprint(token) },
      select: {
        kind: true,
        createdAt: true,
        expiresAt: true,
        usedAt: true,
        user: {
          select: {
            name: true,
            email: true,
            institution: { select: institutionMention },
            roles: { where: validAt(now), select: { role: true } },
          },
        },
      },
    }),
  );
  // the link for the first administrator has another page
  if (!row?.user || row.kind === "FIRST_ADMINISTRATOR") return null;
  const { kind, expiresAt, user } = row;
  const state = linkStateOf({ ...row, kind }, now);
  if (state !== "OPEN") return { state, kind };
  return {
    state,
    kind,
    expiresAt,
    name: user.name,
    email: user.email,
    institution: user.institution && toInstitutionMention(user.institution),
    roles: sortRoles(user.roles.map(({ role }) => role)),
  };
}

/** The account of an open link; null where the link is not open, or of another kind. */
export async function findAccountOfLink(
  actor: System,
  { token, kind }: { token: string; kind: LinkKind },
): Promise<string | null> {
  const link = await read(actor, (tx) =>
    tx.invitation.findFirst({
      where: { tokenHash: fingerprint(token), kind, usedAt: null, expiresAt: { gt: clock.now() } },
      select: { userId: true },
    }),
  );
  return link?.userId ?? null;
}

/** Counts the accounts that the actor administers and that were invited but not yet accepted. */
export const countOpenInvitations = async (actor: Member): Promise<number> =>
  read(actor, (tx) => tx.user.count({ where: { AND: [usersVisibleTo(actor), { status: "INVITED" }] } }));

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
