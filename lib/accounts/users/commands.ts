import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import {
  assertAdministratorRemains,
  assertKeepsAnother,
  endSessions,
  lockAccount,
  lockAdministrators,
  withdrawLinks,
} from "../keeping/commands.ts";
import { mayKeepAccount } from "../policy.ts";
import type { RenameUserInput } from "./schema.ts";

type Which = { code: string };

/**
 * Gives an account another name.
 * @throws not_found; forbidden; conflict changed_meanwhile with the name and the version of now, where somebody else
 *         renamed it since the form was shown
 */
export async function renameUser(
  actor: Member,
  { code, version, name }: Pick<RenameUserInput, "code" | "version" | "name">,
): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertMay(mayKeepAccount(actor, account));
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

/**
 * Takes an account's access away at once: its sessions end and its links are withdrawn; its roles stay for the day on
 * which it is given back.
 * @throws not_found; forbidden; conflict not_yourself, last_administrator, changed_meanwhile where it was suspended
 *         already
 */
export async function suspendUser(actor: Member, { code }: Which): Promise<void> {
  await transaction(actor, async (tx, record) => {
    await lockAdministrators(actor, tx);
    const account = await lockAccount(actor, tx, code);
    assertKeepsAnother(actor, account);
    if (account.status === "SUSPENDED") throw conflict("changed_meanwhile");
    for (const role of account.roles) await assertAdministratorRemains(actor, tx, { account, role });
    await tx.user.update({ where: { id: account.id }, data: { status: "SUSPENDED" } });
    const sessions = await endSessions(actor, tx, { userId: account.id });
    const links = await withdrawLinks(actor, tx, { userId: account.id });
    await record({
      action: "user.suspended",
      subject: { type: "User", id: account.id },
      details: { from: account.status, sessions, links },
    });
  });
}

/**
 * Gives a suspended account its access back: with its password and its roles or, where it never had a password, to be
 * invited anew.
 * @throws not_found; forbidden; conflict not_yourself, changed_meanwhile where it is not suspended
 */
export async function reactivateUser(actor: Member, { code }: Which): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertKeepsAnother(actor, account);
    if (account.status !== "SUSPENDED") throw conflict("changed_meanwhile");
    const status = account.hasPassword ? "ACTIVE" : "INVITED";
    await tx.user.update({ where: { id: account.id }, data: { status } });
    await record({ action: "user.reactivated", subject: { type: "User", id: account.id }, details: { to: status } });
  });
}

/**
 * Signs somebody out everywhere.
 * @throws not_found, also where no session is open any more; forbidden; conflict not_yourself
 */
export async function endSessionsOf(actor: Member, { code }: Which): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertKeepsAnother(actor, account);
    const sessions = await endSessions(actor, tx, { userId: account.id });
    if (sessions === 0) throw notFound();
    await record({ action: "session.ended", subject: { type: "User", id: account.id }, details: { sessions } });
  });
}
