import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { lockOpenInstitutions } from "../../commands/lock-open-institutions.ts";
import { firstAvailable, proposedUnitCode } from "../../names/rules.ts";
import { provisionalFlagsOf } from "../../policy.ts";
import type { UnitKind } from "../rules.ts";

/** A new unit; what is left out is not known. A name in one language is enough. */
export type UnitFacts = {
  institutionId: string;
  nameZh: string | null;
  nameEn: string | null;
  kind?: UnitKind;
  /** proposed from the name and made free where it is left out */
  code?: string | null;
  parentId?: string | null;
  validFrom?: CalendarDay | null;
  validTo?: CalendarDay | null;
  /** languages in which the name is the portal's wording; left out: both, whenever not the college itself types it */
  provisional?: readonly Locale[];
};

/**
 * Writes a unit into a transaction whose owner has decided that the actor may; the institution must be open.
 * @throws not_found where there is no such institution, or no such parent in it
 * @throws conflict  institution_closed, code_taken
 */
export async function insertUnit(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: UnitFacts,
): Promise<{ id: string; code: string }> {
  const { institutionId, nameZh, nameEn, parentId = null, validFrom = null, validTo = null } = facts;
  const code = await freeCode(actor, tx, facts);
  if (parentId !== null) {
    const parent = await tx.unit.findFirst({ where: { id: parentId, institutionId }, select: { id: true } });
    if (!parent) throw notFound();
  }
  const unit = await tx.unit.create({
    data: {
      institutionId,
      parentId,
      kind: facts.kind ?? "SCHOOL",
      code,
      nameZh,
      nameEn,
      ...provisionalFlagsOf(actor, institutionId, { zh: nameZh, en: nameEn, provisional: facts.provisional }),
      validFrom: validFrom && dateOf(validFrom),
      validTo: validTo && dateOf(validTo),
    },
    select: { id: true, code: true },
  });
  await record({ action: "unit.created", subject: { type: "Unit", id: unit.id }, details: { code, nameZh, nameEn } });
  return unit;
}

/** New units of an institution queue here until their transaction ends. */
export const queueForUnits = (tx: Tx, institutionId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Unit ' || ${institutionId}::text, 0))`;

/** The code that was asked for, or a free one, so that no two get the same. */
async function freeCode(
  actor: Writer,
  tx: Tx,
  { institutionId, nameZh, nameEn, code = null }: UnitFacts,
): Promise<string> {
  await queueForUnits(tx, institutionId);
  await lockOpenInstitutions(actor, tx, [institutionId]);
  const proposal = code ?? proposedUnitCode({ nameZh, nameEn });
  const like = await tx.unit.findMany({
    where: { institutionId, code: { startsWith: proposal } },
    select: { code: true },
    take: 1000,
  });
  const taken = new Set(like.map((unit) => unit.code));
  if (code !== null && taken.has(code)) throw conflict("code_taken");
  return firstAvailable(proposal, taken);
}
