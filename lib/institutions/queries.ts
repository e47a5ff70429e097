import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadDirectory, mayReadWholeDirectory } from "./policy.ts";
import { type InstitutionKind, type Listing, labelOrNull, nameOf, type SideAccent, type UnitMention } from "./rules.ts";
import type { InstitutionValues } from "./schema.ts";

/** An institution where it is mentioned: what its name, its link and its colour need. */
export type InstitutionMention = {
  slug: string;
  code: string;
  name: Localized;
  shortName: Localized | null;
  accent: SideAccent;
  isSample: boolean;
  kind: InstitutionKind;
  /** of a party of an exchange: the school that takes part for it. `partyName` says both */
  unit?: UnitMention | null;
};

export const institutionMention = {
  slug: true,
  code: true,
  nameZh: true,
  nameEn: true,
  shortNameZh: true,
  shortNameEn: true,
  accent: true,
  isSample: true,
  kind: true,
} satisfies Prisma.InstitutionSelect;

type MentionRow = Prisma.InstitutionGetPayload<{ select: typeof institutionMention }>;

export function toInstitutionMention(row: Omit<MentionRow, "accent"> & { accent: SideAccent }): InstitutionMention {
  return {
    slug: row.slug,
    code: row.code,
    name: nameOf(row),
    shortName: labelOrNull(row.shortNameZh, row.shortNameEn),
    accent: row.accent,
    isSample: row.isSample,
    kind: row.kind,
  };
}

/** The columns of a unit where it is mentioned. */
export const unitMention = {
  code: true,
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
  institution: { select: { slug: true } },
} satisfies Prisma.UnitSelect;

export const toUnitMention = (row: Prisma.UnitGetPayload<{ select: typeof unitMention }>): UnitMention => ({
  institution: row.institution.slug,
  code: row.code,
  name: nameOf(row),
});

/** The columns that tell whether readers see an entry of the directory. */
export const listingSelect = { isListed: true, _count: { select: { publications: true } } } as const;

/** Whether readers see an entry of the directory, and why. */
export const toListing = (row: { isListed: boolean; _count: { publications: number } }): Listing => ({
  isListed: row.isListed,
  isPublished: row._count.publications > 0,
});

const MAX_INSTITUTIONS = 1000;

/** The part of a `where` for the directory; an actor without a role finds nothing. */
const directoryVisibleTo = (actor: Writer): { id?: { in: string[] } } =>
  mayReadDirectory(actor) ? {} : { id: { in: [] } };

/**
 * The part of a `where` for colleges that are offered to somebody: those that readers see, the own one, and those
 * that the own one takes part in an exchange with; all, for those who read for the group. Somebody without a role finds
 * nothing. Groups are not among them: see `parties`.
 */
export const institutionsOfferedTo = (actor: Writer): Prisma.InstitutionWhereInput => ({
  kind: "COLLEGE",
  AND: placesOfferedTo(actor),
});

function placesOfferedTo(actor: Writer): Prisma.InstitutionWhereInput {
  if (mayReadWholeDirectory(actor)) return {};
  const { institutionId } = actor.kind === "member" ? actor : { institutionId: null };
  const known = { OR: [{ isListed: true }, { publications: { some: {} } }] };
  if (institutionId === null) return { AND: [directoryVisibleTo(actor), known] };
  const isOwn = { parties: { some: { institutionId } } };
  const ofOwn = { OR: [{ id: institutionId }, { parties: { some: { exchange: isOwn } } }] };
  return { AND: [directoryVisibleTo(actor), { OR: [known, ofOwn] }] };
}

/** An institution in a list to choose from. */
export type InstitutionChoice = InstitutionMention & { id: string; city: Localized | null };

/** An institution in the list of the admin pages, with what it has today. */
export type InstitutionRow = InstitutionChoice & {
  isClosed: boolean;
  group: Localized | null;
  counts: { units: number; people: number; bases: number };
};

/** An institution on its admin page, with the values of its form. */
export type InstitutionEntry = InstitutionMention & {
  id: string;
  version: number;
  isClosed: boolean;
  listing: Listing;
  values: InstitutionValues;
  counts: { people: number; bases: number };
};

/** The columns of an institution in a list to choose from. */
export const institutionChoice = {
  id: true,
  cityZh: true,
  cityEn: true,
  ...institutionMention,
} satisfies Prisma.InstitutionSelect;

/** Counts what institutions have today, each in its own time zone. A person with two titles counts once. */
async function countsOf(
  tx: ReadTx,
  institutions: readonly { id: string; timezone: string }[],
): Promise<(id: string) => InstitutionRow["counts"]> {
  const ids = institutions.map(({ id }) => id);
  const days = institutions.map(({ timezone }) => dayAt(clock.now(), timezone));
  const rows = await tx.$queryRaw<(InstitutionRow["counts"] & { id: string })[]>`
    SELECT place."id",
      (SELECT count(*)::int FROM "Unit" unit WHERE unit."institutionId" = place."id"
        AND place."day" <@ daterange(unit."validFrom", unit."validTo", '[]')) AS "units",
      (SELECT count(DISTINCT held."personId")::int FROM "Appointment" held WHERE held."institutionId" = place."id"
        AND place."day" <@ daterange(held."validFrom", held."validTo", '[]')) AS "people",
      (SELECT count(*)::int FROM "PracticeBase" base WHERE base."institutionId" = place."id"
        AND base."archivedAt" IS NULL) AS "bases"
    FROM unnest(${ids}::uuid[], ${days}::date[]) AS place("id", "day")`;
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return (id) => found.get(id) ?? { units: 0, people: 0, bases: 0 };
}

/** The columns of the form of an institution. */
export const institutionValues = {
  nameZh: true,
  nameEn: true,
  shortNameZh: true,
  shortNameEn: true,
  cityZh: true,
  cityEn: true,
  provinceZh: true,
  provinceEn: true,
  country: true,
  timezone: true,
  website: true,
  registrationNumber: true,
  accent: true,
  group: { select: { code: true } },
} satisfies Prisma.InstitutionSelect;

/** The values of the form of an institution. */
export const toInstitutionValues = (
  row: Prisma.InstitutionGetPayload<{ select: typeof institutionValues }>,
): InstitutionValues => ({
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  shortNameZh: row.shortNameZh,
  shortNameEn: row.shortNameEn,
  cityZh: row.cityZh,
  cityEn: row.cityEn,
  provinceZh: row.provinceZh,
  provinceEn: row.provinceEn,
  country: row.country,
  timezone: row.timezone,
  website: row.website,
  registrationNumber: row.registrationNumber,
  accent: row.accent,
  group: row.group?.code ?? null,
});

export const toInstitutionChoice = (
  row: Prisma.InstitutionGetPayload<{ select: typeof institutionChoice }>,
): InstitutionChoice => ({
  id: row.id,
  ...toInstitutionMention(row),
  city: labelOrNull(row.cityZh, row.cityEn),
});

/** The open colleges: the actor's own first, then real ones before samples, by name; at most 1000. */
export async function listInstitutionsToChoose(actor: Writer): Promise<InstitutionChoice[]> {
  const rows = await read(actor, (tx) =>
    tx.institution.findMany({
      where: { status: "ACTIVE", AND: institutionsOfferedTo(actor) },
      orderBy: [{ isSample: "asc" }, { sortKey: "asc" }, { code: "asc" }],
      take: MAX_INSTITUTIONS,
      select: institutionChoice,
    }),
  );
  const own = actor.kind === "member" ? actor.institutionId : null;
  return rows.map(toInstitutionChoice).sort((a, b) => Number(b.id === own) - Number(a.id === own));
}

/** All institutions with what they have today: open ones first, then real ones before samples, by name; at most 1000. */
export async function listInstitutionRows(actor: Writer): Promise<InstitutionRow[]> {
  return read(actor, async (tx) => {
    const rows = await tx.institution.findMany({
      where: institutionsOfferedTo(actor),
      orderBy: [{ status: "asc" }, { isSample: "asc" }, { sortKey: "asc" }, { code: "asc" }],
      take: MAX_INSTITUTIONS,
      select: { ...institutionChoice, status: true, timezone: true, group: { select: { nameZh: true, nameEn: true } } },
    });
    const counts = await countsOf(tx, rows);
    return rows.map((row) => ({
      ...toInstitutionChoice(row),
      isClosed: row.status === "CLOSED",
      group: row.group && nameOf(row.group),
      counts: counts(row.id),
    }));
  });
}

/** An institution for its admin page; null where there is none, or the actor has no role. */
export async function findInstitutionEntry(actor: Writer, slug: string): Promise<InstitutionEntry | null> {
  return read(actor, async (tx) => {
    const row = await tx.institution.findFirst({
      where: { AND: [{ slug }, institutionsOfferedTo(actor)] },
      select: { ...institutionChoice, ...institutionValues, ...listingSelect, status: true, version: true },
    });
    if (!row) return null;
    const { people, bases } = (await countsOf(tx, [row]))(row.id);
    return {
      id: row.id,
      version: row.version,
      isClosed: row.status === "CLOSED",
      ...toInstitutionMention(row),
      listing: toListing(row),
      values: toInstitutionValues(row),
      counts: { people, bases },
    };
  });
}
