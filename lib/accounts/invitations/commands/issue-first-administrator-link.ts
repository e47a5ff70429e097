import "server-only";
import type { System } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { fingerprint, newToken } from "@/lib/platform/token.ts";
import { lockFirstAdministrator } from "../../commands/lock-administrators.ts";
import { FIRST_ADMINISTRATOR_LINK_LIFETIME } from "../../rules.ts";
import { hasGroupAdministrator } from "../queries.ts";

/**
 * Makes the one-time link by which the first group administrator claims the portal. Earlier links expire.
 * @returns the token of the link, to be shown once, or null where an administrator exists
 */
export async function issueFirstAdministratorLink(actor: System): Promise<string | null> {
  if (await read(actor, hasGroupAdministrator)) return null;
  const token = newToken();
  const now = clock.now();
  await transaction(actor, async (tx, record) => {
    await lockFirstAdministrator(tx);
    await tx.invitation.updateMany({
      where: { kind: "FIRST_ADMINISTRATOR", usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    const invitation = await tx.invitation.create({
      data: {
        kind: "FIRST_ADMINISTRATOR",
        role: "GROUP_ADMIN",
        tokenHash: fingerprint(token),
        expiresAt: after(now, FIRST_ADMINISTRATOR_LINK_LIFETIME),
      },
      select: { id: true },
    });
    await record({ action: "invitation.issued", subject: { type: "Invitation", id: invitation.id } });
  });
  return token;
}
