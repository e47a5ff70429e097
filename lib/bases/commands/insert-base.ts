import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { firstAvailable, proposedAddress } from "@/lib/institutions/names/rules.ts";
import { provisionalFlagsOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { PracticeBaseKind } from "../rules.ts";

/** A new practice base; what is left out is not known. A name in one language is enough. */
export type BaseFacts = {
  institutionId: string;
  nameZh: string | null;
  nameEn: string | null;
  kind?: PracticeBaseKind;
  /** both proposed and made free where they are left out */
  code?: string | null;
  slug?: string | null;
  partnerZh?: string | null;
  partnerEn?: string | null;
  agreementFrom?: CalendarDay | null;
  agreementTo?: CalendarDay | null;
  openToSister?: boolean;
  capacity?: number | null;
  /** units of the same institution that run it */
  unitIds?: readonly string[];
  /** languages in which the name is the portal's wording; left out: both, whenever not the college itself types it */
  provisional?: readonly Locale[];
};

/**
 * Writes a practice base into a transaction whose owner has decided that the actor may; the institution must be open.
 * @throws not_found where there is no such institution, or a unit is not one of it
 * @throws conflict  institution_closed, code_taken, slug_taken
 */
export async function insertBase(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: BaseFacts,
): Promise<{ id: string; slug: string }> {
  const { institutionId, nameZh, nameEn, agreementFrom = null, agreementTo = null, unitIds = [] } = facts;
  const { code, slug } = await freeNames(actor, tx, facts);
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
      agreementFrom: agreementFrom && dateOf(agreementFrom),
      agreementTo: agreementTo && dateOf(agreementTo),
      openToSister: facts.openToSister ?? false,
      capacity: facts.capacity ?? null,
      units: { create: [...new Set(unitIds)].map((unitId) => ({ unitId })) },
    },
    select: { id: true, slug: true },
  });
  await record({
    action: "practice_base.created",
    subject: { type: "PracticeBase", id: base.id },
    details: { slug, nameZh, nameEn },
  });
  return base;
}

/** A code has 60 characters at most: there is room behind that of the college for "-B" and a number. */
const MAX_STEM_LENGTH = 50;

/** New bases queue here until their transaction ends, ahead of any question whether one is there already. */
export async function queueForBases(_actor: Writer, tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('PracticeBase', 0))`;
}

/** The code and the address that were asked for, or free ones, so that no two get the same. */
async function freeNames(actor: Writer, tx: Tx, facts: BaseFacts): Promise<{ code: string; slug: string }> {
  const { institutionId, nameZh, nameEn, code = null, slug = null } = facts;
  await queueForBases(actor, tx);
  await lockOpenInstitutions(actor, tx, [institutionId]);
  const institution = await tx.institution.findUniqueOrThrow({ where: { id: institutionId }, select: { code: true } });
  const stem = `${institution.code.slice(0, MAX_STEM_LENGTH).replace(/-$/, "")}-B`;
  const proposal = slug ?? proposedAddress({ nameZh, nameEn }, "base");
  const like = await tx.practiceBase.findMany({
    where: { OR: [{ slug: { startsWith: proposal } }, { code: { startsWith: stem } }, ...(code ? [{ code }] : [])] },
    select: { code: true, slug: true },
    take: 2000,
  });
  const slugs = new Set(like.map((base) => base.slug));
  const codes = new Set(like.map((base) => base.code));
  if (code !== null && codes.has(code)) throw conflict("code_taken");
  if (slug !== null && slugs.has(slug)) throw conflict("slug_taken");
  return { code: code ?? nextNumbered(stem, codes), slug: firstAvailable(proposal, slugs) };
}

/** "HIP-B5" after "HIP-B4": a number is not given twice, also where one in between is free. */
function nextNumbered(stem: string, codes: ReadonlySet<string>): string {
  const numbers = [...codes].map((code) => Number(code.slice(stem.length))).filter(Number.isSafeInteger);
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}
