import type { Appointment, Person, PracticeBase, Prisma } from "@/prisma/generated/client.ts";
import { anInstitution } from "./institutions.ts";
import { unique, writeRow } from "./write-row.ts";

/** Makes a person with names in both languages. */
export function aPerson(facts: Partial<Prisma.PersonUncheckedCreateInput> = {}): Promise<Person> {
  const name = unique();
  return writeRow("Person", (tx) =>
    tx.person.create({ data: { nameZh: `人${name}`, nameEn: `Person ${name}`, sortKey: `ren ${name}`, ...facts } }),
  );
}

/** Makes a title of a person at an institution; of a new person at a new institution by default. */
export async function anAppointment(facts: Partial<Prisma.AppointmentUncheckedCreateInput> = {}): Promise<Appointment> {
  const personId = facts.personId ?? (await aPerson()).id;
  const institutionId = facts.groupId ? null : (facts.institutionId ?? (await anInstitution()).id);
  return writeRow("Appointment", (tx) =>
    tx.appointment.create({
      data: { titleZh: "院长", titleEn: "Dean", rank: "UNIT_HEAD", ...facts, personId, institutionId },
    }),
  );
}

/** Makes a practice base of an institution; of a new one by default. */
export async function aBase(facts: Partial<Prisma.PracticeBaseUncheckedCreateInput> = {}): Promise<PracticeBase> {
  const name = unique();
  const institutionId = facts.institutionId ?? (await anInstitution()).id;
  return writeRow("PracticeBase", (tx) =>
    tx.practiceBase.create({
      data: {
        code: `B-${name}`,
        slug: `base-${name}`,
        nameZh: `基地${name}`,
        nameEn: `Base ${name}`,
        kind: "LAB",
        isListed: true,
        ...facts,
        institutionId,
      },
    }),
  );
}
