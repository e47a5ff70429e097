import "server-only";
import { escapeLike } from "@/lib/institutions/names/rules.ts";
import { mayReadWholeDirectory } from "@/lib/institutions/policy.ts";
import {
  type InstitutionMention,
  institutionMention,
  institutionsOfferedTo,
  listingSelect,
  toInstitutionMention,
  toListing,
} from "@/lib/institutions/queries.ts";
import { isSeenByReaders, type Listing, nameOf } from "@/lib/institutions/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { PracticeBaseKind } from "./rules.ts";
import type { BaseFilter, BaseValues } from "./schema.ts";

/** A practice base where it is mentioned. */
export type BaseMention = {
  slug: string;
  name: Localized;
  kind: PracticeBaseKind;
  /** slug of the institution that owns it */
  institution: string;
  isSample: boolean;
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

/** A practice base in a list to choose from. */
export type BaseChoice = {
  id: string;
  slug: string;
  institutionId: string;
  name: Localized;
  kind: PracticeBaseKind;
};

/** A practice base in the list of the admin pages. */
export type BaseRow = Omit<BaseChoice, "institutionId"> & {
  code: string;
  institution: InstitutionMention;
  isClosed: boolean;
  isSample: boolean;
};

/** A practice base on its admin page. */
export type BaseEntry = BaseRow & {
  institutionId: string;
  version: number;
  listing: Listing;
  /** readers see the college, without which they see no base of it */
  isCollegeSeen: boolean;
  values: BaseValues;
};

const baseRow = {
  ...baseMention,
  id: true,
  code: true,
  institutionId: true,
  archivedAt: true,
  institution: { select: institutionMention },
} satisfies Prisma.PracticeBaseSelect;

/** The columns of the form of a base. */
export const baseValues = {
  nameZh: true,
  nameEn: true,
  kind: true,
  partnerZh: true,
  partnerEn: true,
  agreementFrom: true,
  agreementTo: true,
  openToSister: true,
  capacity: true,
  version: true,
  units: { orderBy: { unit: { code: "asc" } }, select: { unit: { select: { code: true } } } },
} satisfies Prisma.PracticeBaseSelect;

/** The values of the form of a base; units by code. */
export const toBaseValues = (base: Prisma.PracticeBaseGetPayload<{ select: typeof baseValues }>): BaseValues => ({
  nameZh: base.nameZh,
  nameEn: base.nameEn,
  kind: base.kind,
  partnerZh: base.partnerZh,
  partnerEn: base.partnerEn,
  agreementFrom: base.agreementFrom && calendarDayOf(base.agreementFrom),
  agreementTo: base.agreementTo && calendarDayOf(base.agreementTo),
  openToSister: base.openToSister,
  capacity: base.capacity,
  units: base.units.map(({ unit }) => unit.code),
});

const toRow = (base: Prisma.PracticeBaseGetPayload<{ select: typeof baseRow }>): BaseRow => ({
  id: base.id,
  slug: base.slug,
  code: base.code,
  name: nameOf(base),
  kind: base.kind,
  isSample: base.isSample,
  isClosed: base.archivedAt !== null,
  institution: toInstitutionMention(base.institution),
});

/** Bases that a record visits. */
export const basesVisitedIn = (exchange: Prisma.ExchangeWhereInput): Prisma.PracticeBaseWhereInput => ({
  visits: { some: { item: { exchange } } },
});

/**
 * The part of a `where` for bases that are offered to somebody: of the institutions that are, those that readers see,
 * the own ones, and those that a record of the own institution visits.
 */
export function basesOfferedTo(actor: Writer): Prisma.PracticeBaseWhereInput {
  if (mayReadWholeDirectory(actor)) return {};
  const { institutionId } = actor.kind === "member" ? actor : { institutionId: null };
  const known: Prisma.PracticeBaseWhereInput[] = [{ isListed: true }, { publications: { some: {} } }];
  const ofOwn = institutionId ? [{ institutionId }, basesVisitedIn({ parties: { some: { institutionId } } })] : [];
  return { institution: institutionsOfferedTo(actor), OR: [...known, ...ofOwn] };
}

const MAX_BASES = 1000;

/** The open practice bases of institutions, by institution in the given order, then by name; at most 1000. */
export async function listBasesToChoose(actor: Writer, institutionIds: readonly string[]): Promise<BaseChoice[]> {
  const rows = await read(actor, (tx) =>
    tx.practiceBase.findMany({
      where: { institutionId: { in: [...institutionIds] }, archivedAt: null, AND: basesOfferedTo(actor) },
      orderBy: [{ sortKey: "asc" }, { code: "asc" }],
      take: MAX_BASES,
      select: baseRow,
    }),
  );
  return institutionIds.flatMap((institutionId) =>
    rows
      .filter((base) => base.institutionId === institutionId)
      .map((base) => ({ id: base.id, slug: base.slug, institutionId, name: nameOf(base), kind: base.kind })),
  );
}

const PAGE_SIZE = 50;

/** What bases are filtered by. */
type Found = Omit<BaseFilter, "after">;

/** The part of a `where` for the bases that match a filter: by part of a name or of the code, and by their college. */
function matching({ q, college }: Found): Prisma.PracticeBaseWhereInput {
  const contains = escapeLike(nameKey(q));
  return {
    ...(college !== null && { institution: { slug: college } }),
    ...(contains !== "" && {
      OR: [
        { nameZhKey: { contains } },
        { nameEnKey: { contains } },
        { code: { contains, mode: "insensitive" as const } },
      ],
    }),
  };
}

/** Counts the bases that are offered to the actor and match a filter. */
export const countBaseRows = (actor: Writer, filter: Found): Promise<number> =>
  read(actor, (tx) => tx.practiceBase.count({ where: { AND: [matching(filter), basesOfferedTo(actor)] } }));

/**
 * A page of practice bases, open and closed, by name; at most 50.
 * @param filter.q       part of a name in either language, or of the code; "" for all
 * @param filter.college slug of the college, or null for all
 * @param filter.after   code of the last base of the page before, or null for the first page
 * @returns `next` is the `after` of the next page, null on the last one; `count` is of all pages
 */
export async function listBaseRows(
  actor: Writer,
  { after, ...filter }: BaseFilter,
): Promise<{ bases: BaseRow[]; count: number; next: string | null }> {
  return read(actor, async (tx) => {
    const offered = { AND: [matching(filter), basesOfferedTo(actor)] };
    const last =
      after === null
        ? null
        : await tx.practiceBase.findFirst({
            where: { AND: [{ code: after }, basesOfferedTo(actor)] },
            select: { sortKey: true, code: true },
          });
    const isAfter = last
      ? { OR: [{ sortKey: { gt: last.sortKey ?? "" } }, { sortKey: last.sortKey, code: { gt: last.code } }] }
      : {};
    const rows = await tx.practiceBase.findMany({
      where: { AND: [offered, isAfter] },
      orderBy: [{ sortKey: "asc" }, { code: "asc" }],
      take: PAGE_SIZE + 1,
      select: baseRow,
    });
    const bases = rows.slice(0, PAGE_SIZE).map(toRow);
    const count = await tx.practiceBase.count({ where: offered });
    return { bases, count, next: rows.length > PAGE_SIZE ? (bases.at(-1)?.code ?? null) : null };
  });
}

/** A practice base for its admin page; null where there is none, or the actor has no role. */
export async function findBaseEntry(actor: Writer, slug: string): Promise<BaseEntry | null> {
  const base = await read(actor, (tx) =>
    tx.practiceBase.findFirst({
      where: { AND: [{ slug }, basesOfferedTo(actor)] },
      select: {
        ...baseRow,
        ...baseValues,
        ...listingSelect,
        institution: { select: { ...institutionMention, ...listingSelect } },
      },
    }),
  );
  if (!base) return null;
  return {
    ...toRow(base),
    institutionId: base.institutionId,
    version: base.version,
    listing: toListing(base),
    isCollegeSeen: isSeenByReaders(toListing(base.institution)),
    values: toBaseValues(base),
  };
}
