import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { listOutcomes, type OutcomeEntry } from "../queries.ts";
import { nextOutcomeCode } from "../rules.ts";
import { type AddOutcomeInput, MAX_OUTCOMES } from "../schema.ts";

/**
 * Adds an outcome at the end of those of an exchange, with the next code. Sent twice with one key, it adds one.
 * @throws as `lockForEditing`; conflict too_many, key_used_before
 */
export async function addOutcome(actor: Member, { key, ...input }: AddOutcomeInput): Promise<OutcomeEntry[]> {
  const { title, locale, standing } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["OUTCOMES"]);
      const present = await tx.outcome.findMany({
        where: { exchangeId: exchange.id },
        take: MAX_OUTCOMES,
        select: { code: true, position: true },
      });
      if (present.length >= MAX_OUTCOMES) throw conflict("too_many");
      const code = nextOutcomeCode(
        exchange.code,
        present.map((outcome) => outcome.code),
      );
      const { id } = await tx.outcome.create({
        data: {
          exchangeId: exchange.id,
          code,
          position: Math.max(0, ...present.map(({ position }) => position)) + 1,
          kind: "OTHER",
          standing,
          titleZh: locale === "zh" ? title : null,
          titleEn: locale === "en" ? title : null,
        },
        select: { id: true },
      });
      await record({
        action: "outcome.added",
        subject: { type: "Outcome", id },
        exchangeId: exchange.id,
        details: { code, title, locale, standing },
      });
      return {};
    },
    { once: { action: "outcome.add", key, input } },
  );
  // Read after the commit, so that a repeated request gets the current outcomes too.
  return listOutcomes(actor, input.code);
}
