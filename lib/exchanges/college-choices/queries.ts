import "server-only";
import { basesOfferedTo, basesVisitedIn } from "@/lib/bases/queries.ts";
import { partiesOfferedTo } from "@/lib/institutions/parties/queries.ts";
import { institutionMention } from "@/lib/institutions/queries.ts";
import { type Accent, type InstitutionKind, nameOf } from "@/lib/institutions/rules.ts";
import { type UnitChoice, unitsOfferedIn, validOn } from "@/lib/institutions/units/queries.ts";
import { inTreeOrder } from "@/lib/institutions/units/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { nameWithMarks } from "../queries.ts";
import { findLastCounterpartId, type VisibleRecord } from "../record/queries.ts";

/** How many colleges and groups are offered as parties; of more, a search finds the others. */
export const MAX_OFFERED = 400;
/** Of each college. */
const MAX_UNITS = 500;
const MAX_BASES = 500;

/** A record that the actor may see, with its parties in their order. */
type RecordOfChoices = Pick<VisibleRecord, "id" | "firstDay"> & { parties: readonly { institutionId: string }[] };

const choicesSelect = (actor: Writer, { id, firstDay }: RecordOfChoices) =>
  ({
    id: true,
    units: {
      where: { AND: [validOn(calendarDayOf(firstDay)), unitsOfferedIn(actor, { id })] },
      orderBy: [{ kind: "asc" }, { sortKey: "asc" }, { code: "asc" }],
      take: MAX_UNITS,
      select: { id: true, institutionId: true, kind: true, code: true, parentId: true, ...nameWithMarks },
    },
    bases: {
      where: {
        AND: [
          { OR: [{ archivedAt: null }, { archivedAt: { gte: firstDay } }] },
          { OR: [basesOfferedTo(actor), basesVisitedIn({ id })] },
        ],
      },
      orderBy: [{ sortKey: "asc" }, { code: "asc" }],
      take: MAX_BASES,
      select: { id: true, institutionId: true, ...nameWithMarks },
    },
  }) satisfies Prisma.InstitutionSelect;

type CollegeChoices = Prisma.InstitutionGetPayload<{ select: ReturnType<typeof choicesSelect> }>;

/**
 * The units and practice bases of the colleges that take part, as they were on the first day: those offered to the actor
 * and those that the record uses, in the order of the parties. Three sections of a record's page offer them, so that they
 * are read once at one moment.
 */
export const listCollegeChoices = (tx: ReadTx, actor: Writer, record: RecordOfChoices): Promise<CollegeChoices[]> =>
  onceAtMoment(tx, `choices of ${record.id}`, async () => {
    const ids = record.parties.map(({ institutionId }) => institutionId);
    const rows = await tx.institution.findMany({
      where: { id: { in: ids } },
      relationLoadStrategy: "join",
      select: choicesSelect(actor, record),
    });
    return ids.flatMap((id) => rows.filter((row) => row.id === id));
  });

/** A school that can take part for its college; `depth` is that in the tree of the college. */
export type SchoolChoice = Pick<UnitChoice, "code" | "name" | "depth">;

export const toSchool = ({ code, name, depth }: UnitChoice): SchoolChoice => ({ code, name, depth });

/** The schools of a college that can take part for it, in the order of its tree. */
export const schoolsOf = ({ units }: CollegeChoices): SchoolChoice[] =>
  inTreeOrder(units).map((unit) => ({ code: unit.code, name: nameOf(unit), depth: unit.depth }));

const offeredSelect = { id: true, ...institutionMention } satisfies Prisma.InstitutionSelect;

/**
 * The open colleges that are offered to somebody as parties, real ones before samples, and behind them the groups, which
 * no number of colleges cuts off; at most 400.
 */
export async function listOfferedParties(
  tx: ReadTx,
  actor: Writer,
  where: Prisma.InstitutionWhereInput,
): Promise<Prisma.InstitutionGetPayload<{ select: typeof offeredSelect }>[]> {
  const rows = await tx.institution.findMany({
    where: { status: "ACTIVE", AND: [where, partiesOfferedTo(actor)] },
    // groups come first, so that the limit cuts off colleges
    orderBy: [{ kind: "desc" }, { isSample: "asc" }, { sortKey: "asc" }, { code: "asc" }],
    take: MAX_OFFERED,
    select: offeredSelect,
  });
  return [...rows.filter(({ kind }) => kind === "COLLEGE"), ...rows.filter(({ kind }) => kind === "GROUP")];
}

/** A college or a group that can be host or guest of a new exchange. */
export type CollegeChoice = { slug: string; name: Localized; accent: Accent; kind: InstitutionKind };

/** What the form of a new exchange offers and preselects. */
export type NewExchangeOptions = {
  /** the open colleges: the own one, the one it met last, then real ones before samples; then groups; about 400 at most */
  institutions: CollegeChoice[];
  own: string | null;
  /** the college that the own one met last; else the only other one; else null */
  counterpart: string | null;
};

/** The colleges that can take part, and the likely counterpart of the actor's college. */
export async function findNewExchangeOptions(actor: Member): Promise<NewExchangeOptions> {
  return read(actor, async (tx) => {
    const lastCounterpart = await findLastCounterpartId(tx, actor);
    // Loaded apart from the rest, so that the limit never cuts them off.
    const first = [actor.institutionId, lastCounterpart].filter((id) => id !== null);
    const likely = await tx.institution.findMany({
      where: { status: "ACTIVE", id: { in: first } },
      select: offeredSelect,
    });
    const rest = await listOfferedParties(tx, actor, { id: { notIn: first } });
    const rows = [...likely.toSorted((a, b) => first.indexOf(a.id) - first.indexOf(b.id)), ...rest];
    const others = rows.filter(({ id, kind }) => id !== actor.institutionId && kind === "COLLEGE");
    const counterpart =
      others.find(({ id }) => id === lastCounterpart) ?? (others.length === 1 ? others[0] : undefined);
    const own = rows.find(({ id }) => id === actor.institutionId);
    return {
      institutions: rows.map((row) => ({ slug: row.slug, name: nameOf(row), accent: row.accent, kind: row.kind })),
      own: own?.slug ?? null,
      counterpart: own ? (counterpart?.slug ?? null) : null,
    };
  });
}
