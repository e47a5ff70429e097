import "server-only";
import type { Guest } from "@/lib/platform/actor.ts";
import type { Client, NewSession } from "../../sessions/commands/start-session.ts";
import type { AcceptInvitationInput } from "../schema.ts";
import { redeemLink } from "./redeem-link.ts";

/**
 * Accepts an account by its link: sets its name and its password, uses up the link and signs its holder in.
 * @throws limited too_many_attempts; conflict link_not_valid where the link is unknown, used, expired or withdrawn, or
 *         its account is not waiting to be accepted; busy
 */
export const acceptInvitation = (
  actor: Guest,
  { token, name, password, locale }: AcceptInvitationInput,
  client: Client,
): Promise<NewSession> =>
  redeemLink(actor, {
    token,
    kind: "COLLEAGUE",
    password,
    profile: { name, locale },
    client,
    action: "invitation.accepted",
  });
