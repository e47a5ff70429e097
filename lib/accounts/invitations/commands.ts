import "server-only";
import { v7 as uuid } from "uuid";
import { holdOpen } from "@/lib/institutions/commands.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { isUniqueViolation } from "@/lib/platform/database-refusals.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { env } from "@/lib/platform/env.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { derivedToken, fingerprint } from "@/lib/platform/token.ts";
import { assertKeepsAnother, lockAccount, withdrawLinks } from "../keeping/commands.ts";
import { mayGiveRole, mayInviteTo } from "../policy.ts";
import { isGroupRole, LINK_SHOWN_AGAIN, type LinkKind, linkExpiry } from "../rules.ts";
import type { InviteColleagueInput, IssueLinkInput } from "./schema.ts";

/** A link to be shown once. */
export type IssuedLink = {
  /** of the account that it opens */
  code: string;
  kind: LinkKind;
  /** the language of its holder */
  locale: string;
  /** null: the form was sent again so late that its link is not shown any more */
  token: string | null;
};

/** What is kept of an issue for a form that is sent twice: no secret. */
type Issue = { code: string; locale: string; kind: LinkKind; invitationId: string; issuedAt: string };

/**
 * Makes an account that waits to be accepted, with its roles, and the link by which its holder does so.
 * A form that is sent twice makes one account and, within ten minutes, shows the same link: the token is derived from
 * the link's id, so nothing secret is kept for that (docs/decisions/0015-one-time-links.md).
 * @throws not_found for a college that does not exist; forbidden; conflict email_taken, institution_closed
 */
export async function inviteColleague(actor: Member, input: InviteColleagueInput): Promise<IssuedLink> {
  const issue = await transaction(
    actor,
    async (tx, record): Promise<Issue> => {
      const institutionId = await collegeOf(tx, input.institution);
      assertMay(mayInviteTo(actor, institutionId));
      assertMay(input.roles.every((role) => mayGiveRole(actor, institutionId, role)));
      if (institutionId !== null) await holdOpen(actor, tx, [institutionId]);
      const now = clock.now();
      const user = await tx.user.create({
        data: {
          institutionId,
          email: input.email,
          name: input.name,
          locale: input.language,
          status: "INVITED",
          roles: {
            create: input.roles.map((role) => ({
              role,
              institutionId: isGroupRole(role) ? null : institutionId,
              validFrom: now,
            })),
          },
        },
        select: { id: true, code: true },
      });
      const made = await makeLink(tx, actor, { userId: user.id, kind: "COLLEAGUE" });
      await record({
        action: "user.invited",
        subject: { type: "User", id: user.id },
        details: { invitationId: made.invitationId, roles: input.roles },
      });
      return { code: user.code, locale: input.language, ...made };
    },
    { once: { action: "user.invite", key: input.key, input } },
  ).catch((error: unknown) => {
    throw isUniqueViolation(error) ? conflict("email_taken") : error;
  });
  return linkOf(issue);
}

/**
 * Makes a new link for an account: to accept it while it waits for that, otherwise to choose another password. Earlier
 * links of the account end.
 * @throws not_found; forbidden; conflict not_yourself, changed_meanwhile for an account that is suspended
 */
export async function issueLink(actor: Member, input: IssueLinkInput): Promise<IssuedLink> {
  const issue = await transaction(
    actor,
    async (tx, record): Promise<Issue> => {
      const account = await lockAccount(actor, tx, input.code);
      assertKeepsAnother(actor, account);
      if (account.status === "SUSPENDED") throw conflict("changed_meanwhile");
      await withdrawLinks(actor, tx, { userId: account.id });
      const kind = account.status === "INVITED" ? "COLLEAGUE" : "PASSWORD_RESET";
      const made = await makeLink(tx, actor, { userId: account.id, kind });
      await record({
        action: "invitation.issued",
        subject: { type: "User", id: account.id },
        details: { invitationId: made.invitationId, kind },
      });
      return { code: account.code, locale: account.locale, ...made };
    },
    { once: { action: "invitation.issue", key: input.key, input } },
  );
  return linkOf(issue);
}

/**
 * Withdraws the link of an account that has not been used yet.
 * @throws not_found, also where no link is open any more; forbidden; conflict not_yourself
 */
export async function withdrawLink(actor: Member, { code }: { code: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertKeepsAnother(actor, account);
    if ((await withdrawLinks(actor, tx, { userId: account.id })) === 0) throw notFound();
    await record({ action: "invitation.withdrawn", subject: { type: "User", id: account.id } });
  });
}

async function collegeOf(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const institution = await tx.institution.findUnique({ where: { slug }, select: { id: true } });
  if (!institution) throw notFound();
  return institution.id;
}

async function makeLink(
  tx: Tx,
  actor: Member,
  { userId, kind }: { userId: string; kind: LinkKind },
): Promise<Omit<Issue, "code" | "locale">> {
  const invitationId = uuid();
  const now = clock.now();
  await tx.invitation.create({
    data: {
      id: invitationId,
      kind,
      userId,
      issuedById: actor.userId,
      tokenHash: fingerprint(tokenOf(invitationId)),
      createdAt: now,
      expiresAt: linkExpiry(kind, now),
    },
  });
  return { kind, invitationId, issuedAt: now.toISOString() };
}

const tokenOf = (invitationId: string): string => derivedToken(env.AUTH_SECRET, invitationId);

function linkOf({ invitationId, issuedAt, ...issue }: Issue): IssuedLink {
  const isFresh = clock.now() < after(new Date(issuedAt), LINK_SHOWN_AGAIN);
  return { ...issue, token: isFresh ? tokenOf(invitationId) : null };
}
