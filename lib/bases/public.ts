import "server-only";
import { institutionPage, type PublicInstitution, toPublicInstitution } from "@/lib/institutions/public.ts";
import {
  type InstitutionMention,
  institutionMention,
  toInstitutionMention,
  toUnitMention,
  unitMention,
} from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf, type UnitMention } from "@/lib/institutions/rules.ts";
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
} satisfies Prisma.PublishedBaseSelect;

const collegePage = {
  ...institutionPage,
  bases: { where: { archivedAt: null }, orderBy: { code: "asc" }, take: MAX_BASES, select: baseMention },
} satisfies Prisma.PublishedInstitutionSelect;

/** The public page of an institution. */
export type PublicCollege = PublicInstitution & {
  /** the practice bases that it runs today, by code; at most 200 */
  bases: BaseMention[];
};

/**
 * An institution with its schools and practice bases; null when there is none.
 * @param where.now the instant at which its schools exist
 */
export async function findPublicCollege(
  reader: ReadTx,
  { slug, now }: { slug: string; now: Date },
): Promise<PublicCollege | null> {
  const row = await reader.publishedInstitution.findUnique({
    where: { slug, kind: "COLLEGE" },
    relationLoadStrategy: "join",
    select: collegePage,
  });
  return row && { ...toPublicInstitution(row, now), bases: row.bases.map(toBaseMention) };
}

/** The public page of a practice base, open or closed; null when there is none. */
export async function findPublicBase(reader: ReadTx, slug: string): Promise<PublicBase | null> {
  const row = await reader.publishedBase.findUnique({
    where: { slug },
    relationLoadStrategy: "join",
    select: basePage,
  });
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
