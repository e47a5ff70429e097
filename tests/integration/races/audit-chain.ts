import { system } from "@/lib/platform/actor.ts";
import { hashOfDetails, hashOfEvent } from "@/lib/platform/audit.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { AuditEvent } from "@/prisma/generated/client.ts";

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

type HashedEvent = { id: string; hash: Uint8Array; detailsHash: Uint8Array | null };

/** The number of rows that one statement reads within its time limit on a busy machine. */
const AT_ONCE = 2_000;

/** Reads the whole audit trail, subject by subject. */
async function eventsIn(tx: ReadTx): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (;;) {
    const last = events.at(-1);
    const more = await tx.auditEvent.findMany({
      orderBy: [{ subjectType: "asc" }, { subjectId: "asc" }, { seq: "asc" }],
      take: AT_ONCE,
      ...(last && { cursor: { id: last.id }, skip: 1 }),
    });
    events.push(...more);
    if (more.length < AT_ONCE) return events;
  }
}

/**
 * Checks the audit trail of all subjects for gaps, wrong links, wrong hashes, changed details, and heads that are
 * not the newest link. Details that were erased break nothing.
 * @returns sentences; none if the chain is intact
 */
export async function brokenLinks(): Promise<string[]> {
  const [events, heads, details] = await read(system("test"), async (tx) => [
    await eventsIn(tx),
    await tx.auditHead.findMany(),
    await tx.$queryRaw<{ eventId: string; salt: Uint8Array; text: string }[]>`
      SELECT "eventId", "salt", "details"::text AS text FROM "AuditDetail"`,
  ]);
  const wrong: string[] = [];
  const newest = new Map<string, { seq: number; hash: Uint8Array }>();
  const detailsOf = new Map(details.map((detail) => [detail.eventId, detail]));
  for (const event of events) {
    const subject = `${event.subjectType} ${event.subjectId}`;
    const before = newest.get(subject) ?? { seq: 0, hash: Buffer.alloc(32) };
    if (event.seq !== before.seq + 1) wrong.push(`${subject} has no event ${before.seq + 1}`);
    if (!same(event.previousHash, before.hash)) wrong.push(`${subject} ${event.seq} follows something else`);
    if (!same(event.hash, hashOfEvent(event))) wrong.push(`${subject} ${event.seq} was changed`);
    if (!hasItsDetails(event, detailsOf.get(event.id))) wrong.push(`${subject} ${event.seq} has other details`);
    newest.set(subject, event);
  }
  for (const head of heads) {
    const last = newest.get(`${head.subjectType} ${head.subjectId}`);
    if (last?.seq !== head.seq || !same(last.hash, head.hash))
      wrong.push(`the head of ${head.subjectId} is not its last`);
  }
  return wrong;
}

function hasItsDetails({ detailsHash }: HashedEvent, detail: { salt: Uint8Array; text: string } | undefined): boolean {
  // Details can be erased, and the chain stays whole.
  if (!detail) return true;
  if (!detailsHash) return false;
  return same(detailsHash, hashOfDetails(detail.salt, detail.text));
}
