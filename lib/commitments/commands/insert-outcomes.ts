import "server-only";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { MAX_OUTCOMES, nextOutcomeCode } from "../rules.ts";
import type { PasteOutcomesInput } from "../schema.ts";

type Inserted = { id: string; code: string };

/**
 * Inserts outcomes at the end of those of a locked record, each with the next code.
 * @returns them in their order
 * @throws conflict too_many
 */
export async function insertOutcomes(
  tx: Tx,
  exchange: LockedRecord,
  outcomes: PasteOutcomesInput["outcomes"],
): Promise<[Inserted, ...Inserted[]]> {
  const present = await tx.outcome.findMany({
    where: { exchangeId: exchange.id },
    take: MAX_OUTCOMES,
    select: { code: true, position: true },
  });
  if (present.length + outcomes.length > MAX_OUTCOMES) throw conflict("too_many");
  const codes = present.map(({ code }) => code);
  const last = Math.max(0, ...present.map(({ position }) => position));
  const rows = outcomes.map(({ title, locale, standing, translation = null }, at) => {
    const code = nextOutcomeCode(exchange.code, codes);
    codes.push(code);
    return {
      exchangeId: exchange.id,
      code,
      position: last + 1 + at,
      kind: "OTHER" as const,
      standing,
      titleZh: locale === "zh" ? title : translation,
      titleEn: locale === "en" ? title : translation,
    };
  });
  const inserted = await tx.outcome.createManyAndReturn({
    data: rows,
    select: { id: true, code: true, position: true },
  });
  const [first, ...others] = inserted.toSorted((one, other) => one.position - other.position);
  if (!first) throw new Error("no outcome was given");
  return [first, ...others];
}
