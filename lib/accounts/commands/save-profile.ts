import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import type { SaveProfileInput } from "../schema.ts";
import { lockUser } from "./lock-account.ts";

/**
 * Changes the actor's own name and language.
 * @throws conflict changed_meanwhile, with the present name and version, where an administrator renamed the account since
 *         the form was shown
 */
export async function saveProfile(actor: Member, { version, name, language }: SaveProfileInput): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockUser(actor, tx, actor.userId);
    if (account.version !== version && account.name !== name) {
      throw new Refusal("conflict", "changed_meanwhile", { name: account.name, version: account.version });
    }
    await tx.user.update({ where: { id: account.id }, data: { name, locale: language, version: { increment: 1 } } });
    await record({
      action: "profile.saved",
      subject: { type: "User", id: account.id },
      details: { name: { from: account.name, to: name }, language: { from: account.locale, to: language } },
    });
  });
}
