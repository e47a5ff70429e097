import "server-only";
import { visibleToPublic } from "@/lib/exchanges/public.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { OutcomeKind, OutcomeStanding } from "./rules.ts";

const MAX_OUTCOMES = 100;

/** An outcome of an exchange; a DIRECTION was stated, not agreed. */
export type PublicOutcome = { code: string; kind: OutcomeKind; standing: OutcomeStanding; title: Localized };

const outcomeSelect = {
  code: true,
  kind: true,
  standing: true,
  titleZh: true,
  titleEn: true,
} satisfies Prisma.OutcomeSelect;

/** The outcomes of a public exchange in their order; empty when it is not public. */
export async function listPublicOutcomes(reader: ReadTx, exchangeCode: string): Promise<PublicOutcome[]> {
  const rows = await reader.outcome.findMany({
    where: { exchange: { code: exchangeCode, ...visibleToPublic } },
    orderBy: [{ position: "asc" }, { code: "asc" }],
    take: MAX_OUTCOMES,
    select: outcomeSelect,
  });
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    standing: row.standing,
    title: localized(row.titleZh, row.titleEn),
  }));
}
