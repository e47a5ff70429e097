import "server-only";
import { v7 as uuid } from "uuid";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { env } from "@/lib/platform/env.ts";
import { derivedToken, fingerprint } from "@/lib/platform/token.ts";
import { LINK_SHOWN_AGAIN, type LinkKind, linkExpiry } from "../../rules.ts";

/** A link with its token, which is shown once. */
export type IssuedLink = {
  /** of the account */
  code: string;
  kind: LinkKind;
  /** of the account */
  locale: string;
  /** null: the form was sent again too late to show the link again */
  token: string | null;
};

/** The result that is stored for a form that is sent twice; it has no secret. */
export type Issue = { code: string; locale: string; kind: LinkKind; invitationId: string; issuedAt: string };

/** Inserts a link of an account. */
export async function makeLink(
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

/** The link with its token, as long as it may be shown. */
export function linkOf({ invitationId, issuedAt, ...issue }: Issue): IssuedLink {
  const isFresh = clock.now() < after(new Date(issuedAt), LINK_SHOWN_AGAIN);
  return { ...issue, token: isFresh ? tokenOf(invitationId) : null };
}
