import { afterEach, expect, test, vi } from "vitest";
import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { restoreOutcome } from "@/lib/commitments/commands/restore-outcome.ts";
import { removeGroup } from "@/lib/exchanges/groups/commands/remove-group.ts";
import { restoreGroup } from "@/lib/exchanges/groups/commands/restore-group.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { restoreItem } from "@/lib/exchanges/itinerary/commands/restore-item.ts";
import type { RecordRef } from "@/lib/exchanges/record/schema.ts";
import { removeNote } from "@/lib/exchanges/source-notes/commands/remove-note.ts";
import { restoreNote } from "@/lib/exchanges/source-notes/commands/restore-note.ts";
import { removeMinuteItem } from "@/lib/minutes/commands/remove-minute-item.ts";
import { restoreMinuteItem } from "@/lib/minutes/commands/restore-minute-item.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange, anOutcome, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aMinute, anItem } from "@/tests/factories/itinerary.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { runAsOwner } from "@/tests/support/connections.ts";

afterEach(() => vi.restoreAllMocks());

// An open page takes in only versions later than the one it shows. A restored row therefore needs a version
// later than the one that the page saw before the removal.

/** A kind of row that can be removed and restored. */
type Entry = {
  make: (exchange: Exchange) => Promise<{ id: string }>;
  remove: (actor: Member, ref: RecordRef, id: string) => Promise<unknown>;
  restore: (actor: Member, ref: RecordRef, id: string) => Promise<unknown>;
  /** returns the version of the row; sets it first if one is given */
  version: (tx: Tx, id: string, version?: number) => Promise<{ version: number }>;
};

const set = (id: string, version?: number) => ({
  where: { id },
  data: version === undefined ? {} : { version },
  select: { version: true },
});

const entries: Record<string, Entry> = {
  "an item of the programme": {
    make: (exchange) => anItem(exchange),
    remove: (actor, ref, itemId) => removeItem(actor, { ...ref, itemId }),
    restore: (actor, ref, itemId) => restoreItem(actor, { ...ref, itemId }),
    version: (tx, id, version) => tx.itineraryItem.update(set(id, version)),
  },
  "a discussion group": {
    make: (exchange) => aDiscussionGroup(exchange),
    remove: (actor, ref, groupId) => removeGroup(actor, { ...ref, groupId }),
    restore: (actor, ref, groupId) => restoreGroup(actor, { ...ref, groupId }),
    version: (tx, id, version) => tx.discussionGroup.update(set(id, version)),
  },
  "a note on the source": {
    make: (exchange) => aSourceNote(exchange),
    remove: (actor, ref, noteId) => removeNote(actor, { ...ref, noteId }),
    restore: (actor, ref, noteId) => restoreNote(actor, { ...ref, noteId }),
    version: (tx, id, version) => tx.sourceNote.update(set(id, version)),
  },
  "an outcome": {
    make: (exchange) => anOutcome(exchange),
    remove: (actor, ref, outcomeId) => removeOutcome(actor, { ...ref, outcomeId }),
    restore: (actor, ref, outcomeId) => restoreOutcome(actor, { ...ref, outcomeId }),
    version: (tx, id, version) => tx.outcome.update(set(id, version)),
  },
  "an item of the minutes": {
    make: async (exchange) => (await aMinute(exchange)).statement,
    remove: (actor, { code }, minuteItemId) => removeMinuteItem(actor, { code, minuteItemId }),
    restore: (actor, { code }, minuteItemId) => restoreMinuteItem(actor, { code, minuteItemId }),
    version: (tx, id, version) => tx.minuteItem.update(set(id, version)),
  },
};

test.each(Object.entries(entries))(
  "%s is restored with a version later than any page has seen",
  async (type, entry) => {
    const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
    const ref = { code: exchange.code };
    const { id } = await entry.make(exchange);
    const version = async (wanted?: number) =>
      (await writeRow(type, async (tx) => ({ id, ...(await entry.version(tx, id, wanted)) }))).version;
    await version(5);
    await entry.remove(host, ref, id);
    await entry.restore(host, ref, id);
    expect(await version()).toBe(6);
    await entry.remove(host, ref, id);
    await entry.restore(host, ref, id);
    expect(await version()).toBe(7);
  },
);

/** Deletes what the trail stores of a record beside the chain, as the erasure of a person will. */
const eraseTrailOf = ({ id }: Exchange): Promise<void> =>
  runAsOwner(`DELETE FROM "AuditDetail" WHERE "eventId" IN (SELECT "id" FROM "AuditEvent" WHERE "exchangeId" = $1)`, [
    id,
  ]);

test.each(Object.entries(entries))(
  "%s can be restored for 30 days, whatever the trail still says of it",
  async (_type, entry) => {
    const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
    const ref = { code: exchange.code };
    const { id } = await entry.make(exchange);
    await entry.remove(host, ref, id);
    await eraseTrailOf(exchange);
    await entry.restore(host, ref, id);
    await entry.remove(host, ref, id);
    vi.spyOn(clock, "now").mockReturnValue(after(new Date(), days(30)));
    await expect(entry.restore(host, ref, id)).rejects.toMatchObject({ kind: "not_found" });
  },
);
