import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { dateOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { storeExchangeDocuments } from "../documents/commands/store-exchange-documents.ts";
import { findNamePermissions } from "../views/queries.ts";
import { namedIds, toMention, toView } from "../views/rules.ts";
import { VIEW_VERSION } from "../views/schema.ts";
import type { FrozenRevision } from "./freeze-record.ts";

/**
 * Shows a revision to readers, in place of the one that they see now. The caller has locked the record alone.
 * @throws Error when the exchange was not held
 */
export async function publishRevision(
  _actor: Writer,
  tx: Tx,
  record: Recorder,
  { id: revisionId, exchangeId, number, snapshot }: FrozenRevision,
): Promise<void> {
  const permissions = await findNamePermissions(tx, { exchangeId, revision: number, record: snapshot });
  const mention = toMention(snapshot);
  const view = toView(snapshot, permissions);
  const columns = {
    revisionId,
    view,
    mention,
    viewVersion: VIEW_VERSION,
    firstDay: dateOf(mention.firstDay),
    year: Number(mention.firstDay.slice(0, 4)),
    seriesId: snapshot.series?.id ?? null,
    // no query reads it yet: lists take it from the mention
    isSample: snapshot.isSample,
    shownAt: clock.now(),
  };
  const { parties, unitIds, baseIds } = namedIds(snapshot);
  const { id: publicationId } = await tx.publication.upsert({
    where: { exchangeId },
    create: { exchangeId, code: snapshot.code, ...columns },
    update: columns,
    select: { id: true },
  });
  const ofPublication = { where: { publicationId } };
  await tx.publicationParty.deleteMany(ofPublication);
  await tx.publicationUnit.deleteMany(ofPublication);
  await tx.publicationBase.deleteMany(ofPublication);
  await tx.publicationParty.createMany({ data: parties.map((party) => ({ publicationId, ...party })) });
  await tx.publicationUnit.createMany({ data: unitIds.map((unitId) => ({ publicationId, unitId })) });
  await tx.publicationBase.createMany({ data: baseIds.map((baseId) => ({ publicationId, baseId })) });
  const institutionIds = parties.map(({ institutionId }) => institutionId);
  await storeExchangeDocuments(tx, { publicationId, exchangeId, view, institutionIds });
  await record({
    action: "exchange.shown_to_readers",
    subject: { type: "Exchange", id: exchangeId },
    exchangeId,
    details: { revision: number },
  });
}
