import "server-only";
import {
  type InstitutionMention,
  institutionMention,
  toInstitutionMention,
  toUnitMention,
  type UnitMention,
  unitMention,
} from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { PracticeBaseKind } from "./rules.ts";

const MOST_BASES = 200;

/** A practice base wherever it is mentioned. */
export type BaseMention = {
  slug: string;
  name: Localized;
  kind: PracticeBaseKind;
  /** slug of the institution that owns it */
  institution: string;
  isSample: boolean;
};

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

export const baseMention = {
  slug: true,
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
  kind: true,
  isSample: true,
  institution: { select: { slug: true } },
} satisfies Prisma.PracticeBaseSelect;

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

type MentionRow = Prisma.PracticeBaseGetPayload<{ select: typeof baseMention }>;

export function toBaseMention(row: MentionRow): BaseMention {
  return {
    slug: row.slug,
    name: nameOf(row),
    kind: row.kind,
    institution: row.institution.slug,
    isSample: row.isSample,
  };
}

/** The practice bases that an institution runs today, by code; at most 200. */
export async function listPublicBasesOf(reader: ReadTx, institutionSlug: string): Promise<BaseMention[]> {
  const rows = await reader.practiceBase.findMany({
    where: { institution: { slug: institutionSlug }, archivedAt: null },
    orderBy: { code: "asc" },
    take: MOST_BASES,
    select: baseMention,
  });
  return rows.map(toBaseMention);
}

/** The public facts of one practice base, also of one that is closed; null when there is none. */
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
