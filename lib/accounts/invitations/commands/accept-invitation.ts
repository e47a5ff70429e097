import "server-only";
import type { Guest } from "@/lib/platform/actor.ts";
import type { Client, NewSession } from "../../sessions/commands/start-session.ts";
import type { AcceptInvitationInput } from "../schema.ts";
import { redeemLink } from "./redeem-link.ts";

/**
 * Accepts an account by its link, which is used up: sets its name and its password, and signs its holder in.
 * @throws limited too_many_attempts; conflict link_not_valid for a link that is unknown, used, expired, withdrawn, or
 *         whose account does not wait to be accepted any more; busy
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
