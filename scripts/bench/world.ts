// Runs as a process of its own: fills a database with a made-up world in which every list has so many rows.
import { v7 as uuid } from "uuid";
import { system } from "@/lib/platform/actor.ts";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { disconnect, type Tx, transaction } from "@/lib/platform/db.ts";

const rows = Number(process.argv[2]);
const numbers = Array.from({ length: rows }, (_, index) => index + 1);
const day = dateOf(calendarDay("2025-12-05"));
const publishedAt = new Date("2025-12-06T00:00:00Z");
const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A measured page." }] }] };

type College = { id: string; units: string[]; bases: string[] };

async function addCollege(tx: Tx, groupId: string, code: string): Promise<College> {
  const slug = code.toLowerCase();
  const { id } = await tx.institution.create({
    data: { groupId, code, slug, nameZh: `${code} 学院`, nameEn: `College ${code}` },
  });
  const units = numbers.map((number) => ({
    id: uuid(),
    institutionId: id,
    code: `school-${number}`,
    nameEn: `School ${number}`,
  }));
  const bases = numbers.map((number) => ({
    id: uuid(),
    institutionId: id,
    code: `${code}-B${number}`,
    slug: `${slug}-base-${number}`,
    nameEn: `Base ${number}`,
  }));
  await tx.unit.createMany({ data: units });
  await tx.practiceBase.createMany({ data: bases });
  return { id, units: units.map((unit) => unit.id), bases: bases.map((base) => base.id) };
}

async function addDelegation(tx: Tx, exchangeId: string, institutionId: string, role: "HOST" | "GUEST"): Promise<void> {
  const party = await tx.exchangeParty.create({ data: { exchangeId, institutionId, role } });
  const delegation = await tx.delegation.create({ data: { partyId: party.id, exchangeId, headcount: rows } });
  const people = numbers.map((number) => ({
    id: uuid(),
    nameEn: `${role} ${number}`,
    sortKey: `${role} ${number}`.toLowerCase(),
  }));
  await tx.person.createMany({ data: people });
  await tx.delegationMember.createMany({
    data: people.map(({ id, nameEn }, index) => ({
      delegationId: delegation.id,
      exchangeId,
      personId: id,
      nameEn,
      titleEn: "Dean",
      protocolOrder: index + 1,
      namedInPublic: true,
      status: "PRESENT" as const,
    })),
  });
}

async function addProgramme(tx: Tx, exchangeId: string, code: string, host: College, guest: College): Promise<void> {
  const visits = numbers.map((position) => ({ id: uuid(), exchangeId, kind: "BASE_VISIT" as const, day, position }));
  await tx.itineraryItem.createMany({ data: visits });
  await tx.visit.createMany({
    data: visits.map(({ id: itemId }, index) => ({ itemId, exchangeId, baseId: host.bases[index] ?? "" })),
  });
  const groups = numbers.map((position) => ({ id: uuid(), exchangeId, code: `G${position}`, position }));
  await tx.discussionGroup.createMany({ data: groups });
  await tx.pairing.createMany({
    data: groups.map(({ id: groupId }, index) => ({
      groupId,
      hostUnitId: host.units[index] ?? "",
      guestUnitId: guest.units[index] ?? "",
    })),
  });
  await tx.outcome.createMany({
    data: numbers.map((position) => ({
      exchangeId,
      code: `${code}-O${position}`,
      position,
      kind: "CURRICULUM" as const,
      standing: "DIRECTION" as const,
      titleEn: `Direction ${position}`,
    })),
  });
  await tx.sourceNote.createMany({
    data: numbers.map((position) => ({ exchangeId, position, quote: `Passage ${position}`, isPublic: true })),
  });
}

/** A report that is live in both languages. */
async function addReport(
  tx: Tx,
  { number, ...facts }: { exchangeId: string; ownerInstitutionId: string; number: number },
): Promise<void> {
  const report = await tx.report.create({ data: { ...facts, slug: `report-${number}` } });
  for (const locale of ["zh", "en"]) {
    const text = { title: `Report ${number}`, body };
    const { id: translationId } = await tx.reportTranslation.create({ data: { ...text, reportId: report.id, locale } });
    const version = await tx.reportVersion.create({ data: { ...text, translationId, number: 1, reason: "PUBLISHED" } });
    await tx.reportTranslation.update({
      where: { id: translationId },
      data: { status: "PUBLISHED", publishedAt, liveVersionId: version.id },
    });
  }
}

await transaction(
  system("bench"),
  async (tx, record) => {
    const group = await tx.institutionGroup.create({ data: { code: "BENCH", nameEn: "Bench" } });
    const host = await addCollege(tx, group.id, "NORTH");
    const guest = await addCollege(tx, group.id, "SOUTH");
    const series = await tx.exchangeSeries.create({
      data: { code: "SN", slug: "south-north", nameEn: "South and north" },
    });
    for (const number of numbers) {
      const code = `EX-2025-${String(number).padStart(3, "0")}`;
      const { id } = await tx.exchange.create({
        data: {
          code,
          titleEn: `Exchange ${number}`,
          titleZh: `交流 ${number}`,
          firstDay: day,
          lastDay: day,
          status: "HELD",
          seriesId: series.id,
        },
      });
      await addDelegation(tx, id, host.id, "HOST");
      await addDelegation(tx, id, guest.id, "GUEST");
      if (number === 1) await addProgramme(tx, id, code, host, guest);
      await addReport(tx, { exchangeId: id, ownerInstitutionId: host.id, number });
    }
    await record({ action: "bench.filled", subject: { type: "InstitutionGroup", id: group.id }, details: { rows } });
  },
  { length: "long" },
);
await disconnect();
