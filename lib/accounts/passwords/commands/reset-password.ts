import "server-only";
import type { Guest } from "@/lib/platform/actor.ts";
import { redeemLink } from "../../invitations/commands/redeem-link.ts";
import type { Client, NewSession } from "../../sessions/commands/start-session.ts";
import type { ResetPasswordInput } from "../schema.ts";

/**
 * Sets another password by a link, which is used up. Ends all sessions and other links of the account, then signs its
 * holder in.
 * @throws limited too_many_attempts; conflict link_not_valid, also where the account is suspended; busy
 */
export const resetPassword = (
  actor: Guest,
  { token, password }: Pick<ResetPasswordInput, "token" | "password">,
  client: Client,
): Promise<NewSession> =>
  redeemLink(actor, { token, kind: "PASSWORD_RESET", password, profile: {}, client, action: "password.reset" });
