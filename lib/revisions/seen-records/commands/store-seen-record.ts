import "server-only";
import { findRecordId } from "@/lib/exchanges/record/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, unaudited } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { loadSnapshot } from "../../snapshots/queries.ts";
import { SCHEMA_VERSION } from "../../snapshots/schema.ts";
import { comparableUntil, isSameVersions, latestVersions, versionsOf } from "../rules.ts";
import { type StoreSeenRecordInput, storedVersions } from "../schema.ts";

/** The rows of anybody that are deleted after their end when one is stored, so that it stays quick. */
const MAX_DELETED = 100;

/**
 * Stores what a record is at the moment when a person has its page in front of them. A page that is older than the record
 * changes nothing: what the person saw before it stays.
 *
 * Leaves no audit event, because reading is no change of the record, and so it is no transaction: the record is read at
 * one moment, and the row is written only where nobody wrote it since. A save of the person in between moves its versions
 * (a trigger), another tab replaces it, and both know more than this page does.
 * @throws not_found where the actor may not see the record
 * @throws conflict newer_changes where others changed the record since the page was made
 */
export async function storeSeenRecord(actor: Member, { code, versions: shown }: StoreSeenRecordInput): Promise<null> {
  const { userId } = actor;
  const { exchangeId, row, versions, snapshot } = await read(actor, async (tx) => {
    const found = await findVersions(tx, actor, code);
    const { present, stored } = found;
    if (!isSameVersions(present, latestVersions(stored?.versions ?? {}, shown))) throw conflict("newer_changes");
    const isStored = stored !== null && isSameVersions(present, stored.versions) && stored.isSnapshotOf(present);
    return { ...found, versions: present, snapshot: isStored ? null : await loadSnapshot(tx, found.exchangeId) };
  });
  const seenAt = clock.now();
  const times = { seenAt, expiresAt: comparableUntil(seenAt) };
  if (snapshot === null) {
    await unaudited.updateSeenRecord({ userId, exchangeId }, times);
    return null;
  }
  const facts = { ...times, versions, snapshot, schemaVersion: SCHEMA_VERSION, snapshotVersions: versions };
  if (row === null) await unaudited.insertSeenRecord({ userId, exchangeId, ...facts });
  else await unaudited.updateSeenRecord({ userId, exchangeId, versions: { equals: row } }, facts);
  await unaudited.deleteSeenRecords(seenAt, MAX_DELETED);
  return null;
}

/** The versions of a record now and as the actor saw them last. @throws not_found */
async function findVersions(tx: ReadTx, actor: Member, code: string) {
  const exchangeId = await findRecordId(tx, actor, code);
  if (exchangeId === null) throw notFound();
  const sections = await tx.recordSection.findMany({ where: { exchangeId }, select: { kind: true, version: true } });
  const row = await tx.seenRecord.findUnique({
    where: { userId_exchangeId: { userId: actor.userId, exchangeId } },
    select: { versions: true, snapshotVersions: true, schemaVersion: true, expiresAt: true },
  });
  const snapshotVersions = row && storedVersions.parse(row.snapshotVersions);
  return {
    exchangeId,
    present: versionsOf(sections),
    /** as it stands, whether its end has passed or not */
    row: row?.versions ?? null,
    stored:
      row && snapshotVersions && row.expiresAt > clock.now()
        ? {
            versions: storedVersions.parse(row.versions),
            isSnapshotOf: (present: ReturnType<typeof versionsOf>) =>
              row.schemaVersion === SCHEMA_VERSION && isSameVersions(present, snapshotVersions),
          }
        : null,
  };
}
