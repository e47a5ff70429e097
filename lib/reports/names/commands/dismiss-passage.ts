import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { findPassages } from "../queries.ts";
import type { DismissPassageInput } from "../schema.ts";

/**
 * Leaves a passage as it is although a withdrawn name stands in it, such as the name of somebody else. It is on nobody's
 * desk any more until it reads differently.
 * @throws not_found where the actor may not see the report, or it has no such withdrawal
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  passage_gone where the passage no longer stands, or was dismissed
 */
export async function dismissPassage(actor: Member, input: DismissPassageInput): Promise<void> {
  const { code, withdrawalId, passage, place, reason } = input;
  await transaction(actor, async (tx, record) => {
    const found = await tx.report.findFirst({ where: { exchange: { code } }, select: { slug: true } });
    if (!found) throw notFound();
    const report = await lockReport(actor, tx, found.slug, "whole");
    const withdrawal = await tx.nameWithdrawal.count({ where: { id: withdrawalId, exchange: { code } } });
    if (withdrawal === 0) throw notFound();
    const passages = await findPassages(tx, actor, report.id);
    const isThere = passages.some(
      (each) => each.withdrawalId === withdrawalId && each.passage === passage && each.place === place,
    );
    if (!isThere) throw conflict("passage_gone");
    await tx.nameDismissal.create({
      data: { withdrawalId, passage, place, reason, byId: actor.userId, at: clock.now() },
      select: { id: true },
    });
    await record({ action: "report.name_left", ...reportEvent(report), details: { withdrawalId, reason } });
  });
}
