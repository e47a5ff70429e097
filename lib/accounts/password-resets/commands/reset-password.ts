import "server-only";
import type { Guest } from "@/lib/platform/actor.ts";
import { redeemLink } from "../../invitations/commands/redeem-link.ts";
import type { Client, NewSession } from "../../sessions/commands/start-session.ts";
import type { ResetPasswordInput } from "../schema.ts";

/**
 * Gives an account another password by a link, which is used up. Every session and every other link of the account
 * ends; then its holder is signed in.
 * @throws limited too_many_attempts; conflict link_not_valid as above, also for an account that is suspended; busy
 */
export const resetPassword = (
  actor: Guest,
  { token, password }: Pick<ResetPasswordInput, "token" | "password">,
  client: Client,
): Promise<NewSession> =>
  redeemLink(actor, { token, kind: "PASSWORD_RESET", password, profile: {}, client, action: "password.reset" });
