import { inOrderOfIds } from "@/lib/institutions/relations/rules.ts";
import { dateOf } from "@/lib/platform/calendar-day.ts";
import type { BaseFacts, InstitutionFacts, Label, PersonFacts, RelationFacts } from "./facts.ts";
import { marks, names, titles } from "./labels.ts";
import { created, idOf, type World } from "./world.ts";

/** Writes a group of institutions. */
export async function writeGroup(world: World, facts: { code: string; name: Label }): Promise<void> {
  const { id } = await world.tx.institutionGroup.create({ data: { code: facts.code, ...names(facts.name) } });
  await created(world, { kind: "InstitutionGroup", name: facts.code, id });
}

/** Writes an institution with its schools and practice bases. */
export async function writeInstitution(world: World, facts: InstitutionFacts): Promise<void> {
  const { id: institutionId } = await world.tx.institution.create({
    data: {
      code: facts.code,
      slug: facts.slug,
      groupId: facts.group === undefined ? null : idOf(world, "InstitutionGroup", facts.group),
      ...names(facts.name),
      shortNameZh: facts.shortName?.zh ?? null,
      shortNameEn: facts.shortName?.en ?? null,
      cityZh: facts.city?.zh ?? null,
      cityEn: facts.city?.en ?? null,
      provinceZh: facts.province?.zh ?? null,
      provinceEn: facts.province?.en ?? null,
      country: facts.country ?? null,
      accent: facts.accent,
      isSample: facts.isSample ?? false,
      isListed: true,
    },
  });
  await created(world, { kind: "Institution", name: facts.code, id: institutionId });
  for (const school of facts.schools) {
    const { id } = await world.tx.unit.create({
      data: {
        institutionId,
        code: school.code,
        ...names(school.name),
        ...marks(school.name),
        isSample: facts.isSample ?? false,
        isListed: true,
      },
    });
    await created(world, { kind: "Unit", name: `${facts.code}/${school.code}`, id });
  }
  for (const base of facts.bases) await writeBase(world, facts.code, base);
}

/** Writes what two institutions are to each other. */
export async function writeRelation(world: World, { institutions, ...facts }: RelationFacts): Promise<void> {
  const [one, other] = institutions;
  const ids = inOrderOfIds(idOf(world, "Institution", one), idOf(world, "Institution", other));
  const { id } = await world.tx.institutionRelation.create({
    data: { ...ids, kind: facts.kind, since: facts.since ?? null, note: facts.note },
    select: { id: true },
  });
  await created(world, { kind: "InstitutionRelation", name: `${one}/${other}`, id });
}

/** Writes a practice base of an institution that was written before. */
export async function writeBase(world: World, institution: string, facts: BaseFacts): Promise<void> {
  const { id } = await world.tx.practiceBase.create({
    data: {
      institutionId: idOf(world, "Institution", institution),
      code: facts.code,
      slug: facts.slug,
      ...names(facts.name),
      ...marks(facts.name),
      kind: facts.kind,
      partnerZh: facts.partner?.zh ?? null,
      partnerEn: facts.partner?.en ?? null,
      agreementFrom: facts.agreement ? dateOf(facts.agreement.from) : null,
      agreementTo: facts.agreement ? dateOf(facts.agreement.to) : null,
      openToSister: facts.isOpenToSister ?? false,
      isSample: facts.isSample ?? false,
      isListed: true,
      units: {
        create: (facts.units ?? []).map((unit) => ({ unitId: idOf(world, "Unit", `${institution}/${unit}`) })),
      },
    },
  });
  await created(world, { kind: "PracticeBase", name: facts.slug, id });
}

/** Writes a person with an appointment, whose first and last day are unknown. */
export async function writePerson(world: World, facts: PersonFacts): Promise<void> {
  const { institution, unit, title, rank } = facts.appointment;
  const { id } = await world.tx.person.create({
    data: { ...names(facts.name), sortKey: facts.sortKey, isSample: facts.isSample ?? false },
  });
  await created(world, { kind: "Person", name: facts.key, id });
  const appointment = await world.tx.appointment.create({
    data: {
      personId: id,
      institutionId: idOf(world, "Institution", institution),
      unitId: unit === undefined ? null : idOf(world, "Unit", `${institution}/${unit}`),
      ...titles(title),
      ...marks(title),
      rank,
      isPrimary: true,
    },
  });
  await created(world, { kind: "Appointment", name: facts.key, id: appointment.id });
}

/** Writes a series of exchanges. */
export async function writeSeries(
  world: World,
  facts: { code: string; slug: string; name: Label; description: Label; isSample?: boolean },
): Promise<void> {
  const { id } = await world.tx.exchangeSeries.create({
    data: {
      code: facts.code,
      slug: facts.slug,
      ...names(facts.name),
      descriptionZh: facts.description.zh ?? null,
      descriptionEn: facts.description.en ?? null,
      isSample: facts.isSample ?? false,
    },
  });
  await created(world, { kind: "ExchangeSeries", name: facts.code, id });
}

/** Writes a topic of discussion groups. */
export async function writeTopic(
  world: World,
  facts: { code: string; name: Label; isSample?: boolean },
): Promise<void> {
  const { id } = await world.tx.topic.create({
    data: { code: facts.code, ...names(facts.name), isSample: facts.isSample ?? false },
  });
  await created(world, { kind: "Topic", name: facts.code, id });
}
