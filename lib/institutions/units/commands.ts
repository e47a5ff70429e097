import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { holdOpen } from "../commands.ts";
import { directoryVisibleTo } from "../directory/queries.ts";
import { firstFree, markedLanguages, proposedUnitCode, sameName, similarExists } from "../naming/rules.ts";
import { areDaysInOrder, isNamed } from "../naming/schema.ts";
import { marksAfter, marksOf, mayConfirmNamesOf, mayKeepDirectoryOf } from "../policy.ts";
import { heldOn, toUnitValues, unitValues } from "./queries.ts";
import { isWithin, type UnitKind } from "./rules.ts";
import type { CreateUnitInput, SaveUnitInput, UnitInput, UnitValues } from "./schema.ts";

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
      ...marksOf(actor, institutionId, { zh: nameZh, en: nameEn, provisional: facts.provisional }),
      validFrom: validFrom && dateOf(validFrom),
      validTo: validTo && dateOf(validTo),
    },
    select: { id: true, code: true },
  });
  await record({ action: "unit.created", subject: { type: "Unit", id: unit.id }, details: { code, nameZh, nameEn } });
  return unit;
}

/** New units of an institution queue here until their transaction ends. */
const queue = (tx: Tx, institutionId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Unit ' || ${institutionId}::text, 0))`;

/**
 * The unit of an institution that bears the name on a day, or a new one: whoever types a name that is there already, also
 * at the same moment, means that unit.
 * @returns `isNew` says that it was entered by this
 * @throws  as `insertUnit`
 */
export async function unitNamed(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { day, ...facts }: Pick<UnitFacts, "institutionId" | "nameZh" | "nameEn"> & { day: CalendarDay },
): Promise<{ id: string; isNew: boolean }> {
  await queue(tx, facts.institutionId);
  const same = await tx.unit.findFirst({
    where: { institutionId: facts.institutionId, AND: [heldOn(day), { OR: sameName(facts) }] },
    select: { id: true },
  });
  if (same) return { ...same, isNew: false };
  return { id: (await insertUnit(actor, tx, record, facts)).id, isNew: true };
}

/** The code that was asked for, or a free one, so that no two get the same. */
async function freeCode(
  actor: Writer,
  tx: Tx,
  { institutionId, nameZh, nameEn, code = null }: UnitFacts,
): Promise<string> {
  await queue(tx, institutionId);
  await holdOpen(actor, tx, [institutionId]);
  const proposal = code ?? proposedUnitCode({ nameZh, nameEn });
  const like = await tx.unit.findMany({
    where: { institutionId, code: { startsWith: proposal } },
    select: { code: true },
    take: 1000,
  });
  const taken = new Set(like.map((unit) => unit.code));
  if (code !== null && taken.has(code)) throw conflict("code_taken");
  return firstFree(proposal, taken);
}

/**
 * Adds a unit to an institution.
 * @throws not_found for an institution or a parent that is not there; forbidden
 * @throws conflict  similar_exists (unless `anyway`), code_taken, institution_closed
 */
export async function createUnit(actor: Member, input: CreateUnitInput): Promise<{ code: string }> {
  const { key, institution, parent, anyway, ...facts } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const { id: institutionId } = await findKept(tx, actor, institution);
      await queue(tx, institutionId);
      if (!anyway) await assertNoneLike(tx, { institutionId, ...facts });
      const parentId = await parentIdOf(tx, { institutionId, parent });
      const provisional = markedLanguages(facts);
      const { code } = await insertUnit(actor, tx, record, { ...facts, institutionId, parentId, provisional });
      return { code };
    },
    { once: { action: "unit.create", key, input } },
  );
}

/**
 * Saves fields of a unit; what others changed meanwhile stays, and comes back with the answer. A name that the college
 * itself writes anew is its word; one that somebody else changes stays as far confirmed as it was.
 * @throws not_found; forbidden; invalid needs_a_name; conflict would_make_a_cycle, days_out_of_order
 */
export async function saveUnit(
  actor: Writer,
  { institution, code, changes }: SaveUnitInput,
): Promise<SavedSection<UnitValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: institutionId } = await findKept(tx, actor, institution);
    const { id } = await lockUnit(tx, { institutionId, code });
    const before = toUnitValues(await tx.unit.findUniqueOrThrow({ where: { id }, select: unitValues }));
    const { data, conflicts } = mergeChanges<UnitValues>(before, changes);
    const values = { ...before, ...data };
    if (!isNamed(values)) throw new Refusal("invalid", "needs_a_name");
    if (!areDaysInOrder(values.validFrom, values.validTo)) throw conflict("days_out_of_order");
    const { parent, validFrom, validTo, ...columns } = data;
    const parentId = parent === undefined ? undefined : await parentIdOf(tx, { institutionId, parent, unitId: id });
    const saved = await tx.unit.update({
      where: { id },
      data: {
        ...columns,
        ...(parentId !== undefined && { parentId }),
        ...(validFrom !== undefined && { validFrom: validFrom && dateOf(validFrom) }),
        ...(validTo !== undefined && { validTo: validTo && dateOf(validTo) }),
        ...marksAfter(actor, institutionId, { zh: data.nameZh, en: data.nameEn }),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: unitValues,
    });
    const details = { changes: changesMade(before, data) };
    await record({ action: "unit.saved", subject: { type: "Unit", id }, details });
    return { version: saved.version, values: toUnitValues(saved), conflicts };
  });
}

/**
 * Says for the college that the name of a unit is right: the marks of the portal's wording go.
 * @throws not_found; forbidden for everybody but the college's own administrators
 */
export async function confirmUnitName(actor: Writer, { institution, code }: UnitInput): Promise<{ code: string }> {
  return transaction(actor, async (tx, record) => {
    const { id: institutionId } = await findVisible(tx, actor, institution);
    assertMay(mayConfirmNamesOf(actor, institutionId));
    const { id } = await lockUnit(tx, { institutionId, code });
    const { nameZh, nameEn } = await tx.unit.update({
      where: { id },
      data: { provisionalZh: false, provisionalEn: false, version: { increment: 1 } },
      select: { nameZh: true, nameEn: true },
    });
    await record({ action: "unit.name_confirmed", subject: { type: "Unit", id }, details: { nameZh, nameEn } });
    return { code };
  });
}

async function findVisible(tx: Tx, actor: Writer, slug: string): Promise<{ id: string }> {
  const where = { AND: [{ slug }, directoryVisibleTo(actor)] };
  const institution = await tx.institution.findFirst({ where, select: { id: true } });
  if (!institution) throw notFound();
  return institution;
}

async function findKept(tx: Tx, actor: Writer, slug: string): Promise<{ id: string }> {
  const institution = await findVisible(tx, actor, slug);
  assertMay(mayKeepDirectoryOf(actor, institution.id));
  return institution;
}

/** Takes the lock of the institution's tree, then the unit's own. */
async function lockUnit(tx: Tx, { institutionId, code }: { institutionId: string; code: string }) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Unit ' || ${institutionId}::text, 0))`;
  const [unit] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Unit" WHERE "institutionId" = ${institutionId}::uuid AND "code" = ${code} FOR NO KEY UPDATE`;
  if (!unit) throw notFound();
  return unit;
}

/** The id of the unit above, as long as the unit in question does not stand above that one. */
async function parentIdOf(
  tx: Tx,
  { institutionId, parent, unitId }: { institutionId: string; parent: string | null; unitId?: string },
): Promise<string | null> {
  if (parent === null) return null;
  const units = await tx.unit.findMany({
    where: { institutionId },
    select: { id: true, parentId: true, code: true },
  });
  const above = units.find(({ code }) => code === parent);
  if (!above) throw notFound();
  if (unitId !== undefined && isWithin(units, { unitId: above.id, ofId: unitId })) throw conflict("would_make_a_cycle");
  return above.id;
}

type Named = { institutionId: string; nameZh: string | null; nameEn: string | null };

async function assertNoneLike(tx: Tx, { institutionId, nameZh, nameEn }: Named): Promise<void> {
  const like = await tx.unit.findFirst({
    where: { institutionId, OR: sameName({ nameZh, nameEn }) },
    select: { code: true },
  });
  if (like) throw similarExists({ nameZh, nameEn }, like.code);
}
