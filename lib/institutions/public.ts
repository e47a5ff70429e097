import "server-only";
import { type CalendarDay, calendarDayOf, dayAt } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import {
  type InstitutionMention,
  institutionMention,
  toInstitutionMention,
  toUnitMention,
  unitMention,
} from "./queries.ts";
import { isValidOn, labelOrNull, nameOf, type RelationKind, type UnitMention } from "./rules.ts";

const MAX_INSTITUTIONS = 200;
const MAX_SCHOOLS = 200;
const MAX_RELATIONS = 200;

/** An institution in the list of institutions. */
export type InstitutionItem = InstitutionMention & {
  city: Localized | null;
  province: Localized | null;
  group: { code: string; name: Localized } | null;
  /** ISO 3166-1; null where it is not known */
  country: string | null;
};

/** What a college is to another one. */
export type PublicRelation = {
  kind: RelationKind;
  /** "2024", "2024-05" or "2024-05-12"; null where it is not known */
  since: string | null;
  /** the other college */
  slug: string;
  name: Localized;
};

/** The public page of an institution. */
export type PublicInstitution = InstitutionItem & {
  website: string | null;
  isClosed: boolean;
  /** the schools that exist today, by code; `hasMet` says that it sat in a group of a public exchange */
  schools: (UnitMention & { hasMet: boolean })[];
  /** to colleges that readers see: sister colleges first, then by code */
  relations: PublicRelation[];
};

export const institutionItem = {
  ...institutionMention,
  cityZh: true,
  cityEn: true,
  provinceZh: true,
  provinceEn: true,
  groupCode: true,
  groupNameZh: true,
  groupNameEn: true,
  country: true,
} satisfies Prisma.PublishedInstitutionSelect;

export const institutionPage = {
  ...institutionItem,
  timezone: true,
  website: true,
  status: true,
  relations: {
    orderBy: [{ kind: "asc" }, { code: "asc" }],
    take: MAX_RELATIONS,
    select: { kind: true, since: true, slug: true, nameZh: true, nameEn: true },
  },
  units: {
    where: { kind: "SCHOOL" },
    orderBy: { code: "asc" },
    take: MAX_SCHOOLS,
    select: { ...unitMention, validFrom: true, validTo: true, publications: { take: 1, select: { unitId: true } } },
  },
} satisfies Prisma.PublishedInstitutionSelect;

type ItemRow = Prisma.PublishedInstitutionGetPayload<{ select: typeof institutionItem }>;
type PageRow = Prisma.PublishedInstitutionGetPayload<{ select: typeof institutionPage }>;

export function toInstitutionItem(row: ItemRow): InstitutionItem {
  return {
    ...toInstitutionMention(row),
    city: labelOrNull(row.cityZh, row.cityEn),
    province: labelOrNull(row.provinceZh, row.provinceEn),
    group: row.groupCode === null ? null : { code: row.groupCode, name: localized(row.groupNameZh, row.groupNameEn) },
    country: row.country,
  };
}

/** The open institutions: real ones before samples, then by code; at most 200. */
export async function listPublicInstitutions(reader: ReadTx): Promise<InstitutionItem[]> {
  const rows = await reader.publishedInstitution.findMany({
    where: { status: "ACTIVE", kind: "COLLEGE" },
    orderBy: [{ isSample: "asc" }, { code: "asc" }],
    take: MAX_INSTITUTIONS,
    select: institutionItem,
  });
  return rows.map(toInstitutionItem);
}

/** The public page of an institution, with the schools that it has at an instant, on its own calendar. */
export function toPublicInstitution(row: PageRow, now: Date): PublicInstitution {
  const today = dayAt(now, row.timezone);
  const isOpen = (unit: { validFrom: Date | null; validTo: Date | null }) =>
    isValidOn({ validFrom: dayOrNull(unit.validFrom), validTo: dayOrNull(unit.validTo) }, today);
  return {
    ...toInstitutionItem(row),
    website: row.website,
    isClosed: row.status === "CLOSED",
    schools: row.units.filter(isOpen).map((unit) => ({ ...toUnitMention(unit), hasMet: unit.publications.length > 0 })),
    relations: row.relations.map(({ kind, since, slug, ...names }) => ({ kind, since, slug, name: nameOf(names) })),
  };
}

const dayOrNull = (date: Date | null): CalendarDay | null => date && calendarDayOf(date);
