import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { mayShowRecord } from "../policy.ts";
import type { ShowRecordInput } from "../schema.ts";
import { freezeRecord } from "./freeze-record.ts";
import { publishRevision } from "./publish-revision.ts";

/**
 * Shows readers the record as it stands now, in place of the revision that they see.
 * @returns the number of the revision that readers see from now on
 * @throws not_found where the actor may not see the record; forbidden not_an_editor_of_this_exchange
 * @throws conflict  record_not_public, nothing_to_show; changed_meanwhile where a part is newer than the person has seen
 */
export async function showRecord(actor: Writer, { code, seen }: ShowRecordInput): Promise<{ number: number }> {
  return transaction(actor, async (tx, record) => {
    const locked = await lockRecord(actor, tx, code, "exclusive");
    assertMay(mayShowRecord(actor, locked), "not_an_editor_of_this_exchange");
    if (seen) await assertSeen(tx, locked.id, seen);
    const shown = await tx.publication.findUnique({
      where: { exchangeId: locked.id },
      select: { revision: { select: { number: true } } },
    });
    if (!shown) throw conflict("record_not_public");
    const revision = await freezeRecord(actor, tx, { exchangeId: locked.id, reason: "SHOWN" });
    if (revision.number === shown.revision.number) throw conflict("nothing_to_show");
    await lockSections(actor, tx, locked.id, ["REPORT"]);
    await publishRevision(actor, tx, record, revision);
    return { number: revision.number };
  });
}

/** Nobody has read what a colleague saved after the question was asked, so that it is not shown by its answer. */
async function assertSeen(tx: Tx, exchangeId: string, seen: NonNullable<ShowRecordInput["seen"]>): Promise<void> {
  const sections = await tx.recordSection.findMany({ where: { exchangeId }, select: { kind: true, version: true } });
  const isNews = ({ kind, version }: (typeof sections)[number]) => kind !== "REPORT" && version > (seen[kind] ?? 0);
  if (sections.some(isNews)) throw conflict("changed_meanwhile");
}
