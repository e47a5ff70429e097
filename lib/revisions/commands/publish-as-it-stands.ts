import "server-only";
import type { System } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import type { RevisionReason } from "@/prisma/generated/enums.ts";
import { peopleToAsk } from "../mentions/rules.ts";
import { collegesToAsk } from "../named-people/rules.ts";
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
  const asked = collegesToAsk(revision.snapshot).map(({ institution, memberIds }) => ({
    institutionId: institution.id as string | null,
    memberIds,
  }));
  const outsiders = peopleToAsk(revision.snapshot, null).map(({ id }) => id);
  if (outsiders.length > 0) asked.push({ institutionId: null, memberIds: outsiders });
  await tx.nameVouching.createMany({ data: asked.map((vouching) => ({ exchangeId, ...vouching, at: clock.now() })) });
  await publishRevision(actor, tx, record, revision);
}
