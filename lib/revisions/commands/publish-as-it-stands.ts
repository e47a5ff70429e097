import "server-only";
import type { System } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import type { RevisionReason } from "@/prisma/generated/enums.ts";
import { collegesToAsk } from "../views/rules.ts";
import { freezeRecord } from "./freeze-record.ts";
import { publishRevision } from "./publish-revision.ts";

/**
 * Shows readers a record whose report is published, with the names that it names. Colleges that did not look at the
 * record are not asked: what was public before stays so, and so do the sources of a seed.
 */
export async function publishAsItStands(
  actor: System,
  tx: Tx,
  record: Recorder,
  { exchangeId, reason }: { exchangeId: string; reason: RevisionReason },
): Promise<void> {
  const revision = await freezeRecord(actor, tx, { exchangeId, reason });
  await tx.nameVouching.createMany({
    data: collegesToAsk(revision.snapshot).map(({ institution, memberIds }) => ({
      exchangeId,
      institutionId: institution.id,
      memberIds,
      at: clock.now(),
    })),
  });
  await publishRevision(actor, tx, record, revision);
}
