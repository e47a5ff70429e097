import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { isUniqueViolation } from "@/lib/platform/database-errors.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { mayGiveRole, mayInviteTo } from "../../policy.ts";
import { isGroupRole } from "../../rules.ts";
import type { InviteColleagueInput } from "../schema.ts";
import { type Issue, type IssuedLink, linkOf, makeLink } from "./make-link.ts";

/**
 * Creates an account with its roles, and the link by which its holder accepts it. A form that is sent twice creates one
 * account and, within ten minutes, shows the same link. The token is derived from the id of the link, so no secret is
 * stored for that (docs/decisions/0015-one-time-links.md).
 * @throws not_found where the college does not exist; forbidden; conflict email_taken, institution_closed
 */
export async function inviteColleague(actor: Member, input: InviteColleagueInput): Promise<IssuedLink> {
  const issue = await transaction(
    actor,
    async (tx, record): Promise<Issue> => {
      const institutionId = await collegeOf(tx, input.institution);
      assertMay(mayInviteTo(actor, institutionId));
      assertMay(input.roles.every((role) => mayGiveRole(actor, institutionId, role)));
      if (institutionId !== null) await lockOpenInstitutions(actor, tx, [institutionId]);
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

async function collegeOf(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const institution = await tx.institution.findUnique({ where: { slug, kind: "COLLEGE" }, select: { id: true } });
  if (!institution) throw notFound();
  return institution.id;
}
