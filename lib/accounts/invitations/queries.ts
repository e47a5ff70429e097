import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { usersVisibleTo } from "../queries.ts";

/** How many of the accounts that the actor administers were invited and have not been opened yet. */
export const countOpenInvitations = async (actor: Member): Promise<number> =>
  read(actor, (tx) => tx.user.count({ where: { AND: [usersVisibleTo(actor), { status: "INVITED" }] } }));
