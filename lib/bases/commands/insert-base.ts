import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { storeDirectoryDocuments } from "@/lib/institutions/commands/store-directory-documents.ts";
import { chooseCode, codeStem, type NewName, proposedAddress } from "@/lib/institutions/names/rules.ts";
import { provisionalFlagsOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateColumns } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { PracticeBaseKind } from "../rules.ts";
import { lockBases } from "./lock-base.ts";

/** At most so many codes and slugs that begin alike are looked at. */
const MAX_ALIKE = 2000;

/** A new practice base. Facts that are left out are not known; a name in one language is enough. */
export type BaseFacts = NewName & {
  institutionId: string;
  kind?: PracticeBaseKind;
  /** left out: the next number of the institution */
  code?: string | null;
  /** left out: proposed from the name */
  slug?: string | null;
  partnerZh?: string | null;
  partnerEn?: string | null;
  agreementFrom?: CalendarDay | null;
  agreementTo?: CalendarDay | null;
  openToSister?: boolean;
  capacity?: number | null;
  /** units of the same institution that run it */
  unitIds?: readonly string[];
  /** readers see it whether a publication names it or not; left out: no */
  isListed?: boolean;
};

/**
 * Inserts a practice base of an open institution. The caller has checked the right to do so.
 * @throws not_found where the institution does not exist, or a unit is not one of it
 * @throws conflict  institution_closed, code_taken, slug_taken
 */
export async function insertBase(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: BaseFacts,
): Promise<{ id: string; slug: string }> {
  const { institutionId, nameZh, nameEn, agreementFrom = null, agreementTo = null, unitIds = [] } = facts;
  await lockBases(tx);
  const [college] = await lockOpenInstitutions(actor, tx, [institutionId]);
  if (college?.ofGroup) throw notFound();
  const { code, slug } = await chooseCodeAndSlug(tx, facts);
  const units = await tx.unit.count({ where: { id: { in: [...unitIds] }, institutionId } });
  if (units !== new Set(unitIds).size) throw notFound();
  const base = await tx.practiceBase.create({
    data: {
      institutionId,
      code,
      slug,
      nameZh,
      nameEn,
      ...provisionalFlagsOf(actor, institutionId, { zh: nameZh, en: nameEn, provisional: facts.provisional }),
      partnerZh: facts.partnerZh ?? null,
      partnerEn: facts.partnerEn ?? null,
      kind: facts.kind ?? "OTHER",
      ...dateColumns({ agreementFrom, agreementTo }),
      openToSister: facts.openToSister ?? false,
      capacity: facts.capacity ?? null,
      isListed: facts.isListed ?? false,
      units: { create: [...new Set(unitIds)].map((unitId) => ({ unitId })) },
    },
    select: { id: true, slug: true },
  });
  await storeDirectoryDocuments(tx, { institutionId, baseId: base.id });
  await record({
    action: "practice_base.created",
    subject: { type: "PracticeBase", id: base.id },
    details: { slug, nameZh, nameEn },
  });
  return base;
}

/**
 * The code and the slug that were asked for, or available ones. Asked under the lock of the bases, so that no two get
 * the same.
 * @throws conflict code_taken, slug_taken
 */
async function chooseCodeAndSlug(tx: Tx, facts: BaseFacts): Promise<{ code: string; slug: string }> {
  const { institutionId, nameZh, nameEn, code = null, slug = null } = facts;
  const institution = await tx.institution.findUniqueOrThrow({ where: { id: institutionId }, select: { code: true } });
  const stem = `${codeStem(institution.code)}-B`;
  const proposal = slug ?? proposedAddress({ nameZh, nameEn }, "base");
  const alike = await tx.practiceBase.findMany({
    where: { OR: [{ slug: { startsWith: proposal } }, { code: { startsWith: stem } }, ...(code ? [{ code }] : [])] },
    select: { code: true, slug: true },
    take: MAX_ALIKE,
  });
  const codes = new Set(alike.map((base) => base.code));
  const slugs = new Set(alike.map((base) => base.slug));
  return {
    code: chooseCode(code, { proposal: nextNumbered(stem, codes), taken: codes }),
    slug: chooseCode(slug, { proposal, taken: slugs, refusal: "slug_taken" }),
  };
}

/** The code after the highest number: "HIP-B5" after "HIP-B4", also where a lower number is not in use. */
function nextNumbered(stem: string, codes: ReadonlySet<string>): string {
  const numbers = [...codes].map((code) => Number(code.slice(stem.length))).filter(Number.isSafeInteger);
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}
