import "server-only";
import { directoryVisibleTo } from "@/lib/institutions/directory/queries.ts";
import { markedLanguages, sameName, similarExists } from "@/lib/institutions/naming/rules.ts";
import { isNamed } from "@/lib/institutions/naming/schema.ts";
import { mayKeepDirectoryOf } from "@/lib/institutions/policy.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { type AppointmentFacts, insertAppointment } from "./appointments/commands.ts";
import { belongingOf, personValues } from "./directory/queries.ts";
import { sortKeyFrom, sortKeyOf } from "./naming/rules.ts";
import { mayKeepPerson } from "./policy.ts";
import type { CreatePersonInput, PersonValues, SavePersonInput } from "./schema.ts";

/** A new person. A name in one language is enough. */
export type PersonFacts = {
  nameZh: string | null;
  nameEn: string | null;
  /** computed from the name where it is left out */
  sortKey?: string | null;
  appointment?: AppointmentFacts;
};

/**
 * Writes a person, with an appointment if one is given, into a transaction whose owner has decided that the actor may.
 * @returns `code` names the person in addresses; `appointmentId` is null where no appointment was given
 * @throws not_found, institution_closed: as `insertAppointment`
 */
export async function insertPerson(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: PersonFacts,
): Promise<{ id: string; code: string; appointmentId: string | null }> {
  const { nameZh, nameEn, sortKey = null, appointment } = facts;
  const person = await tx.person.create({
    data: { nameZh, nameEn, sortKey: sortKeyFrom(sortKey ?? "") || sortKeyOf({ nameZh, nameEn }) },
    select: { id: true, code: true },
  });
  await record({
    action: "person.created",
    subject: { type: "Person", id: person.id },
    details: { nameZh, nameEn },
  });
  const held = appointment && (await insertAppointment(actor, tx, record, { ...appointment, personId: person.id }));
  return { ...person, appointmentId: held?.id ?? null };
}

/**
 * Refuses somebody whose name is that of a person who held a title at the institution, or sat in its delegations.
 * @throws conflict similar_exists
 */
export async function refuseNamesake(
  _actor: Writer,
  tx: Tx,
  { institutionId, nameZh, nameEn }: { institutionId: string; nameZh: string | null; nameEn: string | null },
): Promise<void> {
  // two who enter somebody of one name at the same moment: the second is shown whom the first entered
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Person ' || ${institutionId}::text, 0))`;
  const belongs = [
    { appointments: { some: { institutionId } } },
    { memberships: { some: { delegation: { party: { institutionId } } } } },
  ];
  const like = await tx.person.findFirst({
    where: { mergedIntoId: null, AND: [{ OR: belongs }, { OR: sameName({ nameZh, nameEn }) }] },
    select: { code: true },
  });
  if (like) throw similarExists({ nameZh, nameEn }, like.code);
}

/**
 * Adds a person with the title held at an institution.
 * @throws not_found for an institution or a unit that is not there; forbidden
 * @throws conflict  similar_exists at the same institution (unless `anyway`), institution_closed
 */
export async function createPerson(actor: Member, input: CreatePersonInput): Promise<{ code: string }> {
  const { key, institution, unit, anyway, nameZh, nameEn, sortKey, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const where = { AND: [{ slug: institution }, directoryVisibleTo(actor)] };
      const place = await tx.institution.findFirst({ where, select: { id: true } });
      if (!place) throw notFound();
      assertMay(mayKeepDirectoryOf(actor, place.id));
      if (!anyway) await refuseNamesake(actor, tx, { institutionId: place.id, nameZh, nameEn });
      const unitIds = await findUnitIds(tx, { institutionId: place.id, codes: unit === null ? [] : [unit] });
      if (!unitIds) throw notFound();
      const { code } = await insertPerson(actor, tx, record, {
        nameZh,
        nameEn,
        sortKey,
        appointment: {
          ...title,
          institutionId: place.id,
          unitId: unitIds[0] ?? null,
          provisional: markedLanguages(title),
        },
      });
      return { code };
    },
    { once: { action: "person.create", key, input } },
  );
}

/**
 * Saves the names of a person; what others changed meanwhile stays, and comes back with the answer. A sort key that is
 * emptied is computed again; one that nobody touched follows a changed name if it came from the name before.
 * Titles and names in records of exchanges stay as they were held on their day.
 * @throws not_found; forbidden; invalid needs_a_name
 */
export async function savePerson(
  actor: Writer,
  { code, changes }: SavePersonInput,
): Promise<SavedSection<PersonValues>> {
  return transaction(actor, async (tx, record) => {
    const { id } = await lockPerson(tx, actor, code);
    assertMay(mayKeepPerson(actor, await belongingOf(tx, id)));
    const before = await tx.person.findUniqueOrThrow({ where: { id }, select: personValues });
    const { version: _, ...values } = before;
    const { data, conflicts } = mergeChanges<PersonValues>(values, changes);
    const names = { ...values, ...data };
    if (!isNamed(names)) throw new Refusal("invalid", "needs_a_name");
    const sortKey = sortKeyAfter(values, data);
    const { version, ...saved } = await tx.person.update({
      where: { id },
      data: {
        ...(data.nameZh !== undefined && { nameZh: data.nameZh }),
        ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
        sortKey,
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: personValues,
    });
    const details = { changes: changesMade(values, { ...data, sortKey }) };
    await record({ action: "person.saved", subject: { type: "Person", id }, details });
    return { version, values: saved, conflicts };
  });
}

function sortKeyAfter(before: PersonValues, data: Partial<PersonValues>): string {
  const names = { ...before, ...data };
  const typed = data.sortKey ? sortKeyFrom(data.sortKey) : "";
  if (typed !== "") return typed;
  const followsName = data.sortKey !== undefined || before.sortKey === sortKeyOf(before);
  return followsName ? sortKeyOf(names) : (before.sortKey ?? sortKeyOf(names));
}

async function lockPerson(tx: Tx, actor: Writer, code: string): Promise<{ id: string }> {
  const where = { AND: [{ code }, directoryVisibleTo(actor)] };
  const person = await tx.person.findFirst({ where, select: { id: true } });
  if (!person) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${person.id}::uuid FOR NO KEY UPDATE`;
  return person;
}
