import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";
import { withdrawLinks } from "./withdraw-links.ts";

/**
 * Withdraws the open link of an account.
 * @throws not_found, also where no link is open; forbidden; conflict not_yourself
 */
export async function withdrawLink(actor: Member, { code }: { code: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertMayEditAnother(actor, account);
    if ((await withdrawLinks(actor, tx, { userId: account.id })) === 0) throw notFound();
    await record({ action: "invitation.withdrawn", subject: { type: "User", id: account.id } });
  });
}
