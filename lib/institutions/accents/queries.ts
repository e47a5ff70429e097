import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { mayEditInstitutions } from "../policy.ts";
import type { Accent } from "../rules.ts";
import { type AccentUse, leastUsedAccent } from "./rules.ts";

/** The accent that is proposed for a new college; null for all who may not create one. */
export async function findAccentForNew(actor: Writer): Promise<Accent | null> {
  if (!mayEditInstitutions(actor)) return null;
  const uses = await read(
    actor,
    (tx) => tx.$queryRaw<AccentUse[]>`
      SELECT place."accent", count(DISTINCT place."id")::int AS "colleges", count(party."id")::int AS "exchanges"
      FROM "Institution" place LEFT JOIN "ExchangeParty" party ON party."institutionId" = place."id"
      WHERE place."status" = 'ACTIVE' AND place."kind" = 'COLLEGE' GROUP BY place."accent"`,
  );
  return leastUsedAccent(uses);
}
