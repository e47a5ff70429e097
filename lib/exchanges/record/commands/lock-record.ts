import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { ExchangeKind, ExchangeStatus, PartyRole } from "../../rules.ts";
import { recordVisibleTo } from "../queries.ts";
import { isOpenRecord, type SectionKind } from "../rules.ts";
import { lockRowAndSections } from "./lock-sections.ts";

/** An exchange that the transaction has locked: nobody publishes, withdraws or discards it before the commit. */
export type LockedRecord = {
  id: string;
  code: string;
  kind: ExchangeKind;
  status: ExchangeStatus;
  creatorId: string | null;
  firstDay: Date;
  parties: { id: string; institutionId: string; role: PartyRole }[];
};

/**
 * Locks and loads a record that the actor may see. Saves of single sections share the lock ("shared"); a change of the
 * exchange's own row or of its parties has it alone ("exclusive"), and so has publishing.
 * @param sections what changes, as in `lockSections`; refuse by throwing, so that nothing is left of the lock
 * @throws not_found where there is none, it was discarded, or the actor may not see it
 */
export async function lockRecord(
  actor: Writer,
  tx: Tx,
  code: string,
  mode: "shared" | "exclusive",
  sections: readonly SectionKind[] = [],
): Promise<LockedRecord> {
  const id = await lockRowAndSections(actor, tx, { code, mode, kinds: sections });
  const exchange =
    id &&
    (await tx.exchange.findFirst({
      where: { AND: [{ id }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true,
        code: true,
        kind: true,
        status: true,
        creatorId: true,
        firstDay: true,
        parties: { select: { id: true, institutionId: true, role: true } },
      },
    }));
  if (!exchange) throw notFound();
  return exchange;
}

/**
 * Checks that the state of a record allows a change, whoever makes it.
 * @throws conflict record_closed
 */
export function assertChangeable({ status }: Pick<LockedRecord, "status">): void {
  if (!isOpenRecord(status)) throw conflict("record_closed");
}
