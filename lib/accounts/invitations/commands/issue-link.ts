import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";
import type { IssueLinkInput } from "../schema.ts";
import { type Issue, type IssuedLink, linkOf, makeLink } from "./make-link.ts";
import { withdrawLinks } from "./withdraw-links.ts";

/**
 * Makes a new link for an account: to accept it if it is not accepted yet, otherwise to choose another password. Earlier
 * links of the account are withdrawn.
 * @throws not_found; forbidden; conflict not_yourself, changed_meanwhile where the account is suspended
 */
export async function issueLink(actor: Member, input: IssueLinkInput): Promise<IssuedLink> {
  const issue = await transaction(
    actor,
    async (tx, record): Promise<Issue> => {
      const account = await lockAccount(actor, tx, input.code);
      assertMayEditAnother(actor, account);
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
