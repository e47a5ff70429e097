import "server-only";
import { type CalendarDay, calendarDayOf, dayAt } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "./queries.ts";
import { isValidOn, labelOrNull, nameOf } from "./rules.ts";

/** A unit where it is mentioned; `code` is unique within its institution. */
export type UnitMention = { institution: string; code: string; name: Localized };

export const unitMention = {
  code: true,
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
  institution: { select: { slug: true } },
} satisfies Prisma.UnitSelect;

type UnitRow = Prisma.UnitGetPayload<{ select: typeof unitMention }>;

export function toUnitMention(row: UnitRow): UnitMention {
  return { institution: row.institution.slug, code: row.code, name: nameOf(row) };
}

const MAX_INSTITUTIONS = 200;
const MAX_SCHOOLS = 200;

/** An institution in the list of institutions. */
export type InstitutionItem = InstitutionMention & {
  city: Localized | null;
  province: Localized | null;
  group: { code: string; name: Localized } | null;
};

/** The public page of an institution. */
export type PublicInstitution = InstitutionItem & {
  website: string | null;
  isClosed: boolean;
  /** the schools that exist today, by code */
  schools: UnitMention[];
};

const institutionItem = {
  ...institutionMention,
  cityZh: true,
  cityEn: true,
  provinceZh: true,
  provinceEn: true,
  group: { select: { code: true, nameZh: true, nameEn: true } },
} satisfies Prisma.InstitutionSelect;

const institutionPage = {
  ...institutionItem,
  timezone: true,
  website: true,
  status: true,
  units: {
    where: { kind: "SCHOOL" },
    orderBy: { code: "asc" },
    take: MAX_SCHOOLS,
    select: { ...unitMention, validFrom: true, validTo: true },
  },
} satisfies Prisma.InstitutionSelect;
type ItemRow = Prisma.InstitutionGetPayload<{ select: typeof institutionItem }>;

function toInstitutionItem(row: ItemRow): InstitutionItem {
  return {
    ...toInstitutionMention(row),
    city: labelOrNull(row.cityZh, row.cityEn),
    province: labelOrNull(row.provinceZh, row.provinceEn),
    group: row.group && { code: row.group.code, name: nameOf(row.group) },
  };
}

/** The open institutions: real ones before samples, then by code; at most 200. */
export async function listPublicInstitutions(reader: ReadTx): Promise<InstitutionItem[]> {
  const rows = await reader.institution.findMany({
    where: { status: "ACTIVE" },
    orderBy: [{ isSample: "asc" }, { code: "asc" }],
    take: MAX_INSTITUTIONS,
    select: institutionItem,
  });
  return rows.map(toInstitutionItem);
}

/**
 * The public page of an institution, with the schools that it has on a day; null when there is none.
 * @param where.now an instant of that day, in the institution's time zone
 */
export async function findPublicInstitution(
  reader: ReadTx,
  { slug, now }: { slug: string; now: Date },
): Promise<PublicInstitution | null> {
  const row = await reader.institution.findUnique({ where: { slug }, select: institutionPage });
  if (!row) return null;
  const today = dayAt(now, row.timezone);
  const isOpen = (unit: { validFrom: Date | null; validTo: Date | null }) =>
    isValidOn({ validFrom: dayOrNull(unit.validFrom), validTo: dayOrNull(unit.validTo) }, today);
  return {
    ...toInstitutionItem(row),
    website: row.website,
    isClosed: row.status === "CLOSED",
    schools: row.units.filter(isOpen).map(toUnitMention),
  };
}

const dayOrNull = (date: Date | null): CalendarDay | null => date && calendarDayOf(date);
