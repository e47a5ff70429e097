import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { ExchangeStatus, PartyRole } from "../../rules.ts";
import { recordVisibleTo } from "../queries.ts";
import { isOpenRecord } from "../rules.ts";
import type { RecordRef } from "../schema.ts";

/** An exchange that the transaction holds: nobody publishes or withdraws it, or ends it, before the commit. */
export type LockedRecord = {
  id: string;
  code: string;
  status: ExchangeStatus;
  creatorId: string | null;
  /** its report is published in at least one language, so that readers see what is written */
  isPublic: boolean;
  parties: { id: string; institutionId: string; role: PartyRole }[];
};

/**
 * Locks and loads a record that the actor may see. Sections of one record are saved side by side ("part"); what changes
 * the exchange's own row or its parties has it alone ("whole"). Publishing takes it alone as well, so that what is
 * known here of the public holds until the commit.
 * @throws not_found where there is none, it was discarded, or the actor may not see it
 */
export async function lockRecord(actor: Writer, tx: Tx, code: string, hold: "part" | "whole"): Promise<LockedRecord> {
  const locked =
    hold === "part"
      ? await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Exchange" WHERE "code" = ${code} FOR SHARE`
      : await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Exchange" WHERE "code" = ${code} FOR NO KEY UPDATE`;
  const [row] = locked;
  const exchange =
    row &&
    (await tx.exchange.findFirst({
      where: { AND: [{ id: row.id }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true,
        code: true,
        status: true,
        creatorId: true,
        parties: { select: { id: true, institutionId: true, role: true } },
        report: { select: { translations: { where: { status: "PUBLISHED" }, select: { id: true } } } },
      },
    }));
  if (!exchange) throw notFound();
  const { report, ...facts } = exchange;
  return { ...facts, isPublic: (report?.translations.length ?? 0) > 0 };
}

/**
 * Lets a change of a record pass as far as its state goes, whoever makes it.
 * @throws conflict record_closed; exchange_is_public where readers would see a change that nobody meant for them
 */
export function assertChangeable(record: LockedRecord, { isPublicly }: Pick<RecordRef, "isPublicly">): void {
  if (!isOpenRecord(record.status)) throw conflict("record_closed");
  if (record.isPublic && !isPublicly) throw conflict("exchange_is_public");
}
