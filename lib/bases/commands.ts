import "server-only";
import { directoryVisibleTo } from "@/lib/institutions/directory/queries.ts";
import { markedLanguages, sameName, similarExists } from "@/lib/institutions/naming/rules.ts";
import { areDaysInOrder, isNamed } from "@/lib/institutions/naming/schema.ts";
import { marksAfter, mayConfirmNamesOf, mayKeepDirectoryOf } from "@/lib/institutions/policy.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { dateOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { baseValues, toBaseValues } from "./directory/queries.ts";
import { insertBase, queueForBases } from "./entering/commands.ts";
import type { BaseInput, BaseValues, CreateBaseInput, SaveBaseInput } from "./schema.ts";

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
      await queueForBases(actor, tx);
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
