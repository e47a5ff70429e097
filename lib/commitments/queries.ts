import "server-only";
import { findRecordId } from "@/lib/exchanges/record/queries.ts";
import { minuteItemTextSelect, textOfMinuteItem } from "@/lib/minutes/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { MAX_OUTCOMES } from "./rules.ts";
import type { OutcomeValues } from "./schema.ts";

/** An outcome of an exchange, as its row shows it. */
export type OutcomeEntry = {
  id: string;
  code: string;
  version: number;
  values: OutcomeValues;
  /** the text of the item of the minutes that it came from; null where there is none, or it is confidential */
  cited: string | null;
};

export const outcomeEntrySelect = {
  id: true,
  code: true,
  version: true,
  titleZh: true,
  titleEn: true,
  kind: true,
  standing: true,
  minuteItemId: true,
  minuteItem: { select: { confidential: true, ...minuteItemTextSelect } },
} satisfies Prisma.OutcomeSelect;

type OutcomeRow = Prisma.OutcomeGetPayload<{ select: typeof outcomeEntrySelect }>;

export const toOutcome = ({ id, code, version, minuteItem, ...values }: OutcomeRow): OutcomeEntry => ({
  id,
  code,
  version,
  values,
  cited: minuteItem && !minuteItem.confidential ? textOfMinuteItem(minuteItem) : null,
});

/** The order of the outcomes of a record. */
export const outcomeList = (exchangeId: string): OrderedList => ({
  table: "Outcome",
  column: "position",
  of: { exchangeId },
});

/** The outcomes of an exchange in their order. The caller has checked that the reader may see it. */
export async function listOutcomesOfRecord(tx: ReadTx | Tx, exchangeId: string): Promise<OutcomeEntry[]> {
  const rows = await tx.outcome.findMany({
    where: { exchangeId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: MAX_OUTCOMES,
    relationLoadStrategy: "join",
    select: outcomeEntrySelect,
  });
  return rows.map(toOutcome);
}

/** The outcomes of a record by its code; none where the actor may not see it. */
export async function listOutcomes(actor: Member, code: string): Promise<OutcomeEntry[]> {
  return read(actor, async (tx) => {
    const exchangeId = await findRecordId(tx, actor, code);
    return exchangeId === null ? [] : listOutcomesOfRecord(tx, exchangeId);
  });
}
