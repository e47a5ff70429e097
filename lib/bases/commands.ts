import "server-only";
import { holdOpen } from "@/lib/institutions/commands.ts";
import { directoryVisibleTo } from "@/lib/institutions/directory/queries.ts";
import {
  firstFree,
  markedLanguages,
  proposedAddress,
  sameName,
  similarExists,
} from "@/lib/institutions/naming/rules.ts";
import { areDaysInOrder, isNamed } from "@/lib/institutions/naming/schema.ts";
import { marksAfter, marksOf, mayConfirmNamesOf, mayKeepDirectoryOf } from "@/lib/institutions/policy.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { baseValues, toBaseValues } from "./directory/queries.ts";
import type { PracticeBaseKind } from "./rules.ts";
import type { BaseInput, BaseValues, CreateBaseInput, SaveBaseInput } from "./schema.ts";

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
      ...marksOf(actor, institutionId, { zh: nameZh, en: nameEn, provisional: facts.provisional }),
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

/** The code and the address that were asked for, or free ones; new bases queue here, so that no two get the same. */
async function freeNames(actor: Writer, tx: Tx, facts: BaseFacts): Promise<{ code: string; slug: string }> {
  const { institutionId, nameZh, nameEn, code = null, slug = null } = facts;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('PracticeBase', 0))`;
  await holdOpen(actor, tx, [institutionId]);
  const institution = await tx.institution.findUniqueOrThrow({ where: { id: institutionId }, select: { code: true } });
  const stem = `${institution.code}-B`;
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
  return { code: code ?? nextNumbered(stem, codes), slug: firstFree(proposal, slugs) };
}

/** "HIP-B5" after "HIP-B4": a number is not given twice, also where one in between is free. */
function nextNumbered(stem: string, codes: ReadonlySet<string>): string {
  const numbers = [...codes].map((code) => Number(code.slice(stem.length))).filter(Number.isSafeInteger);
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}

/**
 * Adds a practice base to an institution.
 * @throws not_found for an institution or a unit that is not there; forbidden
 * @throws conflict  similar_exists (unless `anyway`), code_taken, slug_taken, institution_closed
 */
export async function createBase(actor: Member, input: CreateBaseInput): Promise<{ slug: string }> {
  const { key, institution, anyway, units, ...facts } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const where = { AND: [{ slug: institution }, directoryVisibleTo(actor)] };
      const owner = await tx.institution.findFirst({ where, select: { id: true } });
      if (!owner) throw notFound();
      assertMay(mayKeepDirectoryOf(actor, owner.id));
      const like = anyway
        ? null
        : await tx.practiceBase.findFirst({
            where: { institutionId: owner.id, OR: sameName(facts) },
            select: { slug: true },
          });
      if (like) throw similarExists(facts, like.slug);
      const unitIds = await findUnitIds(tx, { institutionId: owner.id, codes: units });
      if (!unitIds) throw notFound();
      const provisional = markedLanguages(facts);
      const { slug } = await insertBase(actor, tx, record, { ...facts, institutionId: owner.id, unitIds, provisional });
      return { slug };
    },
    { once: { action: "practice_base.create", key, input } },
  );
}

/**
 * Saves fields of a practice base; what others changed meanwhile stays, and comes back with the answer. A name that the
 * college itself writes anew is its word.
 * @throws not_found; forbidden; invalid needs_a_name; conflict days_out_of_order
 */
export async function saveBase(actor: Writer, { slug, changes }: SaveBaseInput): Promise<SavedSection<BaseValues>> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId } = await lockBase(tx, actor, slug);
    assertMay(mayKeepDirectoryOf(actor, institutionId));
    const before = toBaseValues(await tx.practiceBase.findUniqueOrThrow({ where: { id }, select: baseValues }));
    const { data, conflicts } = mergeChanges<BaseValues>(before, changes);
    const values = { ...before, ...data };
    if (!isNamed(values)) throw new Refusal("invalid", "needs_a_name");
    if (!areDaysInOrder(values.agreementFrom, values.agreementTo)) throw conflict("days_out_of_order");
    const { units, agreementFrom, agreementTo, ...columns } = data;
    const unitIds = units && (await findUnitIds(tx, { institutionId, codes: units }));
    if (unitIds === null) throw notFound();
    const saved = await tx.practiceBase.update({
      where: { id },
      data: {
        ...columns,
        ...(agreementFrom !== undefined && { agreementFrom: agreementFrom && dateOf(agreementFrom) }),
        ...(agreementTo !== undefined && { agreementTo: agreementTo && dateOf(agreementTo) }),
        ...(unitIds && { units: { deleteMany: {}, create: unitIds.map((unitId) => ({ unitId })) } }),
        ...marksAfter(actor, institutionId, { zh: data.nameZh, en: data.nameEn }),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: baseValues,
    });
    const details = { changes: changesMade(before, data) };
    await record({ action: "practice_base.saved", subject: { type: "PracticeBase", id }, details });
    return { version: saved.version, values: toBaseValues(saved), conflicts };
  });
}

/**
 * Closes a practice base: it keeps its page and its visits, and leaves the lists.
 * @throws not_found; forbidden; conflict closed_already
 */
export const closeBase = (actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> =>
  turn(actor, { slug, isClosed: true });

/**
 * Opens a closed practice base again.
 * @throws not_found; forbidden; conflict open_already
 */
export const reopenBase = (actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> =>
  turn(actor, { slug, isClosed: false });

async function turn(actor: Writer, { slug, isClosed }: { slug: string; isClosed: boolean }): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId, archivedAt } = await lockBase(tx, actor, slug);
    assertMay(mayKeepDirectoryOf(actor, institutionId));
    if ((archivedAt !== null) === isClosed) throw conflict(isClosed ? "closed_already" : "open_already");
    await tx.practiceBase.update({
      where: { id },
      data: { archivedAt: isClosed ? clock.now() : null, version: { increment: 1 } },
    });
    const action = isClosed ? "practice_base.closed" : "practice_base.reopened";
    await record({ action, subject: { type: "PracticeBase", id } });
    return { slug };
  });
}

/**
 * Says for the college that the name of a base is right: the marks of the portal's wording go.
 * @throws not_found; forbidden for everybody but the college's own administrators
 */
export async function confirmBaseName(actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId } = await lockBase(tx, actor, slug);
    assertMay(mayConfirmNamesOf(actor, institutionId));
    const { nameZh, nameEn } = await tx.practiceBase.update({
      where: { id },
      data: { provisionalZh: false, provisionalEn: false, version: { increment: 1 } },
      select: { nameZh: true, nameEn: true },
    });
    const details = { nameZh, nameEn };
    await record({ action: "practice_base.name_confirmed", subject: { type: "PracticeBase", id }, details });
    return { slug };
  });
}

async function lockBase(tx: Tx, actor: Writer, slug: string) {
  const visible = await tx.practiceBase.findFirst({
    where: { AND: [{ slug }, directoryVisibleTo(actor)] },
    select: { id: true },
  });
  if (!visible) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "PracticeBase" WHERE "id" = ${visible.id}::uuid FOR NO KEY UPDATE`;
  return tx.practiceBase.findUniqueOrThrow({
    where: { id: visible.id },
    select: { id: true, institutionId: true, archivedAt: true },
  });
}
