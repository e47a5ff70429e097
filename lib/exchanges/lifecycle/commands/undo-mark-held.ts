import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { mayEditRecord } from "../../policy.ts";
import { lockRecord } from "../../record/commands/lock-record.ts";
import { findLastDetails } from "../../record/queries.ts";
import { isOpenRecord } from "../../record/rules.ts";
import { wasPublishedOnce } from "../queries.ts";
import { statusBeforeHeld } from "../rules.ts";
import type { MarkHeldInput } from "../schema.ts";
import { EXCHANGE_HELD, type HeldEntries } from "./mark-held.ts";

/**
 * Undoes `markHeld`: the exchange gets the status of its plan again, and the items and groups that were marked with it are
 * planned again. Not possible once the report was published or the record completed.
 * @throws not_found; forbidden; conflict changed_meanwhile, published_once
 */
export async function undoMarkHeld(actor: Member, { code }: Pick<MarkHeldInput, "code">): Promise<{ status: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, status, ...exchange } = await lockRecord(actor, tx, code, "exclusive");
    assertMay(mayEditRecord(actor, exchange));
    if (status !== "HELD") throw conflict(isOpenRecord(status) ? "changed_meanwhile" : "record_closed");
    if (await wasPublishedOnce(tx, id)) throw conflict("published_once");
    const parties = await tx.exchangeParty.findMany({
      where: { exchangeId: id },
      select: { role: true, planConfirmedAt: true },
    });
    const to = statusBeforeHeld(parties);
    await tx.exchange.update({ where: { id }, data: { status: to }, select: { id: true } });
    const event = { exchangeId: id, type: "Exchange", id, action: EXCHANGE_HELD };
    const { items = [], groups = [] } = (await findLastDetails<Partial<HeldEntries>>(tx, event)) ?? {};
    const held = (ids: string[]) => ({ exchangeId: id, status: "HELD" as const, id: { in: ids } });
    await tx.itineraryItem.updateMany({
      where: held(items),
      data: { status: "PLANNED", version: { increment: 1 }, icalSequence: { increment: 1 } },
    });
    await tx.discussionGroup.updateMany({
      where: held(groups),
      data: { status: "PLANNED", version: { increment: 1 } },
    });
    await record({
      action: "exchange.held_taken_back",
      subject: { type: "Exchange", id },
      exchangeId: id,
      details: { to },
    });
    return { status: to };
  });
}
