import { system } from "@/lib/platform/actor.ts";
import { hashOfDetails, hashOfEvent } from "@/lib/platform/audit.ts";
import { read } from "@/lib/platform/db.ts";

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

type Kept = { id: string; hash: Uint8Array; detailsHash: Uint8Array | null };

/**
 * What is wrong with the trail of all subjects: a gap, a link to something else, a hash that does not fit, details that
 * were changed, a head that is not the newest link.
 * @returns sentences; none where the chain is whole
 */
export async function brokenLinks(): Promise<string[]> {
  const [events, heads, details] = await read(system("test"), async (tx) => [
    await tx.auditEvent.findMany({ orderBy: [{ subjectType: "asc" }, { subjectId: "asc" }, { seq: "asc" }] }),
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

function hasItsDetails({ detailsHash }: Kept, detail: { salt: Uint8Array; text: string } | undefined): boolean {
  if (!detailsHash || !detail) return detailsHash === null && detail === undefined;
  return same(detailsHash, hashOfDetails(detail.salt, detail.text));
}
