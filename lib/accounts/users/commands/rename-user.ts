import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";
import { lockAccount } from "../../commands/lock-account.ts";
import { mayEditAccount } from "../../policy.ts";
import type { RenameUserInput } from "../schema.ts";

/**
 * Changes the name of an account.
 * @throws not_found; forbidden; conflict changed_meanwhile, with the present name and version, where somebody else
 *         renamed it since the form was shown
 */
export async function renameUser(
  actor: Member,
  { code, version, name }: Pick<RenameUserInput, "code" | "version" | "name">,
): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertMay(mayEditAccount(actor, account));
    if (account.version !== version && account.name !== name) {
      throw new Refusal("conflict", "changed_meanwhile", { name: account.name, version: account.version });
    }
    await tx.user.update({ where: { id: account.id }, data: { name, version: { increment: 1 } } });
    await record({
      action: "user.renamed",
      subject: { type: "User", id: account.id },
      details: { from: account.name, to: name },
    });
  });
}
