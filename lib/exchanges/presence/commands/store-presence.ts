import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { read, unaudited } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { findRecordId } from "../../record/queries.ts";
import { listPresentPeople, type PresentPerson } from "../queries.ts";
import { PRESENCE_MS } from "../rules.ts";
import type { PresenceInput } from "../schema.ts";

/** The rows of anybody that meant nothing any more and are deleted on the way, so that it stays quick. */
const MAX_DELETED = 20;

/**
 * Notes that a person has the page of a record open, and at which part, or has left it. Leaves no audit event: nothing is
 * changed, and nothing of it is kept.
 * @returns who else has it open; nobody for who leaves
 * @throws not_found where the actor may not see the record
 */
export async function storePresence(actor: Member, { code, part, isLeaving }: PresenceInput): Promise<PresentPerson[]> {
  const { userId } = actor;
  const { exchangeId, people } = await read(actor, async (tx) => {
    const id = await findRecordId(tx, actor, code);
    if (id === null) throw notFound();
    return { exchangeId: id, people: isLeaving ? [] : await listPresentPeople(tx, actor, id) };
  });
  if (isLeaving) await unaudited.deletePresence({ userId, exchangeId });
  else {
    const now = clock.now();
    const row = { userId, exchangeId, part, seenAt: now };
    await unaudited.upsertPresence(row, { staleSince: after(now, -PRESENCE_MS), maxDeleted: MAX_DELETED });
  }
  return people;
}
