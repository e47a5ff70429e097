import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { RevisionReason } from "@/prisma/generated/enums.ts";
import { peopleInWords } from "../mentions/rules.ts";
import { loadSnapshot } from "../snapshots/queries.ts";
import { SCHEMA_VERSION, type Snapshot } from "../snapshots/schema.ts";

/** A revision of a record, with what it froze. */
export type FrozenRevision = { id: string; exchangeId: string; number: number; snapshot: Snapshot };

/**
 * Freezes a record as its next revision; a record that is as its newest revision says makes none. The caller has locked
 * the record alone, so that nothing of it changes meanwhile.
 * @returns the newest revision, new or not
 */
export async function freezeRecord(
  actor: Writer,
  tx: Tx,
  { exchangeId, reason }: { exchangeId: string; reason: RevisionReason },
): Promise<FrozenRevision> {
  const snapshot = await loadSnapshot(tx, exchangeId);
  const newest = await tx.revision.findFirst({
    where: { exchangeId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, snapshot: true, schemaVersion: true },
  });
  const isSame = newest?.schemaVersion === SCHEMA_VERSION && isDeepStrictEqual(newest.snapshot, toJson(snapshot));
  if (isSame && !(await namesAgain(tx, { exchangeId, number: newest.number, snapshot }))) {
    return { id: newest.id, exchangeId, number: newest.number, snapshot };
  }
  const number = (newest?.number ?? 0) + 1;
  const { id } = await tx.revision.create({
    data: {
      exchangeId,
      number,
      snapshot,
      schemaVersion: SCHEMA_VERSION,
      reason,
      byId: actor.kind === "member" ? actor.userId : null,
      at: clock.now(),
    },
    select: { id: true },
  });
  return { id, exchangeId, number, snapshot };
}

/** Whether a record lets readers see a name again that was struck from its newest revision. */
async function namesAgain(tx: Tx, { exchangeId, number, snapshot }: Omit<FrozenRevision, "id">): Promise<boolean> {
  const members = snapshot.parties.flatMap(({ delegation }) => delegation?.members ?? []);
  const named = [...members, ...peopleInWords(snapshot)]
    .filter(({ namedInPublic }) => namedInPublic)
    .map(({ id }) => id);
  const struck = { exchangeId, upToRevision: { gte: number }, memberId: { in: named } };
  return (await tx.nameWithdrawal.count({ where: struck })) > 0;
}

/** A snapshot as the database returns it. */
const toJson = (snapshot: Snapshot): unknown => JSON.parse(JSON.stringify(snapshot));
