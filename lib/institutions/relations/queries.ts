import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayEditInstitutions } from "../policy.ts";
import { institutionsOfferedTo } from "../queries.ts";
import { nameOf } from "../rules.ts";
import type { RelationValues } from "./schema.ts";

const MAX_RELATIONS = 200;
const MAX_OTHERS = 1000;

/** What a college is to another one, on the admin page of the former, with the values of its form. */
export type RelationEntry = {
  /** the other college */
  other: { slug: string; name: Localized };
  version: number;
  values: RelationValues;
};

/** The relations of a college, and the open colleges to which it has none yet. */
export type RelationsOfInstitution = { relations: RelationEntry[]; others: { slug: string; name: Localized }[] };

const collegeSelect = {
  id: true,
  slug: true,
  code: true,
  nameZh: true,
  nameEn: true,
} satisfies Prisma.InstitutionSelect;

/** The columns of the form of a relation. */
export const relationValues = { kind: true, since: true, note: true } satisfies Prisma.InstitutionRelationSelect;

/**
 * The relations of an institution to those that are offered to the actor, sister colleges first, then by code.
 * @returns `others` is empty for all who may not add a relation
 */
export async function listRelations(actor: Writer, institutionId: string): Promise<RelationsOfInstitution> {
  return read(actor, async (tx) => {
    const offered = institutionsOfferedTo(actor);
    const rows = await tx.institutionRelation.findMany({
      where: {
        OR: [
          { firstId: institutionId, second: offered },
          { secondId: institutionId, first: offered },
        ],
      },
      orderBy: [{ kind: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      take: MAX_RELATIONS,
      relationLoadStrategy: "join",
      select: { version: true, ...relationValues, first: { select: collegeSelect }, second: { select: collegeSelect } },
    });
    const relations = rows.map(({ first, second, version, ...values }) => ({
      college: first.id === institutionId ? second : first,
      version,
      values,
    }));
    const others = mayEditInstitutions(actor)
      ? await tx.institution.findMany({
          where: {
            status: "ACTIVE",
            kind: "COLLEGE",
            id: { not: institutionId },
            relationsAsFirst: { none: { secondId: institutionId } },
            relationsAsSecond: { none: { firstId: institutionId } },
          },
          orderBy: [{ isSample: "asc" }, { sortKey: "asc" }, { code: "asc" }],
          take: MAX_OTHERS,
          select: collegeSelect,
        })
      : [];
    return {
      relations: relations.map(({ college, ...entry }) => ({ other: toCollege(college), ...entry })),
      others: others.map(toCollege),
    };
  });
}

const toCollege = (row: Prisma.InstitutionGetPayload<{ select: typeof collegeSelect }>) => ({
  slug: row.slug,
  name: nameOf(row),
});
