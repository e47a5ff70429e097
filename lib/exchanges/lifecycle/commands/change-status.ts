import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { lockRecord } from "../../record/commands/lock-record.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import type { SectionKind } from "../../record/rules.ts";
import { type ExchangeStatus, heldFrom } from "../../rules.ts";
import { findStatusBefore, wasPublishedOnce } from "../queries.ts";
import { type StatusFacts, type TransitionName, transitionProblem, transitions } from "../rules.ts";

type StatusChanged = {
  id: string;
  from: ExchangeStatus;
  to: ExchangeStatus;
  today: StatusFacts["today"];
  /** the last day of the exchange has come */
  isLastDay: boolean;
};

/**
 * Locks a record alone and changes its state by the table of transitions. The database writes the row of `StatusChange`.
 * @param change.sections what else changes with the state, as in `lockSections`
 * @throws not_found; forbidden; conflict with the problem of the transition, record_closed
 */
export async function changeStatus(
  actor: Member,
  tx: Tx,
  code: string,
  { name, sections = [] }: { name: TransitionName; sections?: readonly SectionKind[] },
): Promise<StatusChanged> {
  const { id, status, parties } = await lockRecord(actor, tx, code, "exclusive");
  assertMay(transitions[name].who(actor, { parties }));
  const { firstDay, lastDay, precision, timezone } = await tx.exchange.findUniqueOrThrow({
    where: { id },
    select: { firstDay: true, lastDay: true, precision: true, timezone: true },
  });
  const facts = {
    heldFrom: heldFrom({ firstDay: calendarDayOf(firstDay), lastDay: calendarDayOf(lastDay), precision }),
    today: dayAt(clock.now(), timezone),
    wasPublished: await wasPublishedOnce(tx, id),
    before: await findStatusBefore(tx, { exchangeId: id, status }),
  };
  const problem = transitionProblem(name, status, facts);
  if (problem) throw conflict(problem);
  const to = transitions[name].to(facts);
  await lockSections(actor, tx, id, ["STATUS", ...sections]);
  await tx.exchange.update({ where: { id }, data: { status: to }, select: { id: true } });
  return { id, from: status, to, today: facts.today, isLastDay: calendarDayOf(lastDay) <= facts.today };
}
