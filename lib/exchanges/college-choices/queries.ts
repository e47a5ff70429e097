import "server-only";
import { basesOfferedTo, basesVisitedIn } from "@/lib/bases/queries.ts";
import { type UnitChoice, unitsOfferedIn, validOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { nameWithMarks } from "../queries.ts";
import type { VisibleRecord } from "../record/queries.ts";

/** Of each college. */
const MAX_UNITS = 500;
const MAX_BASES = 500;

const choicesSelect = (actor: Writer, { id, firstDay }: VisibleRecord) =>
  ({
    id: true,
    units: {
      where: { AND: [validOn(calendarDayOf(firstDay)), unitsOfferedIn(actor, { id })] },
      orderBy: [{ kind: "asc" }, { code: "asc" }],
      take: MAX_UNITS,
      select: { id: true, institutionId: true, kind: true, ...nameWithMarks },
    },
    bases: {
      where: {
        AND: [
          { OR: [{ archivedAt: null }, { archivedAt: { gte: firstDay } }] },
          { OR: [basesOfferedTo(actor), basesVisitedIn({ id })] },
        ],
      },
      orderBy: { code: "asc" },
      take: MAX_BASES,
      select: { id: true, institutionId: true, ...nameWithMarks },
    },
  }) satisfies Prisma.InstitutionSelect;

type CollegeChoices = Prisma.InstitutionGetPayload<{ select: ReturnType<typeof choicesSelect> }>;

/**
 * The units and practice bases of the colleges that take part, as they were on the first day: those offered to the actor
 * and those that the record uses, in the order of the parties. Two sections of a record's page offer them, so that they
 * are read once at one moment.
 * @param record that the actor may see
 */
export const listCollegeChoices = (tx: ReadTx, actor: Writer, record: VisibleRecord): Promise<CollegeChoices[]> =>
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
