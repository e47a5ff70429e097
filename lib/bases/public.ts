import "server-only";
import { toUnitMention, type UnitMention, unitMention } from "@/lib/institutions/public.ts";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type BaseMention, baseMention, toBaseMention } from "./queries.ts";

const MAX_BASES = 200;

/** The public page of a practice base. */
export type PublicBase = Omit<BaseMention, "institution"> & {
  code: string;
  institution: InstitutionMention;
  partner: Localized | null;
  agreementFrom: CalendarDay | null;
  agreementTo: CalendarDay | null;
  openToSister: boolean;
  isClosed: boolean;
  units: UnitMention[];
};

const basePage = {
  ...baseMention,
  code: true,
  institution: { select: institutionMention },
  partnerZh: true,
  partnerEn: true,
  agreementFrom: true,
  agreementTo: true,
  openToSister: true,
  archivedAt: true,
  units: { orderBy: { unitId: "asc" }, select: { unit: { select: unitMention } } },
} satisfies Prisma.PracticeBaseSelect;

/** The practice bases that an institution runs today, by code; at most 200. */
export async function listPublicBasesOf(reader: ReadTx, institutionSlug: string): Promise<BaseMention[]> {
  const rows = await reader.practiceBase.findMany({
    where: { institution: { slug: institutionSlug }, archivedAt: null },
    orderBy: { code: "asc" },
    take: MAX_BASES,
    select: baseMention,
  });
  return rows.map(toBaseMention);
}

/** The public page of a practice base, open or closed; null when there is none. */
export async function findPublicBase(reader: ReadTx, slug: string): Promise<PublicBase | null> {
  const row = await reader.practiceBase.findUnique({ where: { slug }, select: basePage });
  if (!row) return null;
  return {
    slug: row.slug,
    code: row.code,
    name: nameOf(row),
    kind: row.kind,
    isSample: row.isSample,
    institution: toInstitutionMention(row.institution),
    partner: labelOrNull(row.partnerZh, row.partnerEn),
    agreementFrom: row.agreementFrom && calendarDayOf(row.agreementFrom),
    agreementTo: row.agreementTo && calendarDayOf(row.agreementTo),
    openToSister: row.openToSister,
    isClosed: row.archivedAt !== null,
    units: row.units.map(({ unit }) => toUnitMention(unit)),
  };
}
