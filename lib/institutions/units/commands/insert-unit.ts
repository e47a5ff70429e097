import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateColumns } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { lockOpenInstitutions } from "../../commands/lock-open-institutions.ts";
import { storeDirectoryDocuments } from "../../commands/store-directory-documents.ts";
import { chooseCode, type NewName, proposedUnitCode } from "../../names/rules.ts";
import { provisionalFlagsOf } from "../../policy.ts";
import type { UnitKind } from "../rules.ts";
import { lockUnits } from "./lock-unit.ts";

/** At most so many codes that begin alike are looked at. */
const MAX_ALIKE = 1000;

/** A new unit. Facts that are left out are not known; a name in one language is enough. */
export type UnitFacts = NewName & {
  institutionId: string;
  kind?: UnitKind;
  /** left out: proposed from the name */
  code?: string | null;
  parentId?: string | null;
  validFrom?: CalendarDay | null;
  validTo?: CalendarDay | null;
  /** readers see it whether a publication names it or not; left out: no */
  isListed?: boolean;
};

/**
 * Inserts a unit into an open institution. The caller has checked the right to do so.
 * @throws not_found where the institution does not exist or is a group, or the parent is not a unit of it
 * @throws conflict  institution_closed, code_taken
 */
export async function insertUnit(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: UnitFacts,
): Promise<{ id: string; code: string }> {
  const { institutionId, nameZh, nameEn, parentId = null, validFrom = null, validTo = null } = facts;
  await lockUnits(tx, institutionId);
  const [college] = await lockOpenInstitutions(actor, tx, [institutionId]);
  if (college?.ofGroup) throw notFound();
  const code = await chooseUnitCode(tx, facts);
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
      ...dateColumns({ validFrom, validTo }),
      isListed: facts.isListed ?? false,
    },
    select: { id: true, code: true },
  });
  await storeDirectoryDocuments(tx, { institutionId, unitId: unit.id });
  await record({ action: "unit.created", subject: { type: "Unit", id: unit.id }, details: { code, nameZh, nameEn } });
  return unit;
}

/**
 * The code that was asked for, or an available one. Asked under the lock of the units, so that no two get the same.
 * @throws conflict code_taken
 */
async function chooseUnitCode(tx: Tx, { institutionId, nameZh, nameEn, code = null }: UnitFacts): Promise<string> {
  const proposal = code ?? proposedUnitCode({ nameZh, nameEn });
  const units = await tx.unit.findMany({
    where: { institutionId, code: { startsWith: proposal } },
    select: { code: true },
    take: MAX_ALIKE,
  });
  return chooseCode(code, { proposal, taken: new Set(units.map((unit) => unit.code)) });
}
