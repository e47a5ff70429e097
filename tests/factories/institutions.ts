import { inOrderOfIds } from "@/lib/institutions/relations/rules.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Institution, InstitutionGroup, InstitutionRelation, Prisma, Unit } from "@/prisma/generated/client.ts";
import { unique, writeRow } from "./write-row.ts";

/** Makes a group of institutions. */
export function aGroup(facts: Partial<Prisma.InstitutionGroupUncheckedCreateInput> = {}): Promise<InstitutionGroup> {
  const name = unique();
  return writeRow("InstitutionGroup", (tx) =>
    tx.institutionGroup.create({
      data: { code: `group-${name}`, nameZh: `集团${name}`, nameEn: `Group ${name}`, ...facts },
    }),
  );
}

/** The row by which a group takes part in exchanges. */
export const rowOfGroup = ({ id: groupId }: { id: string }): Promise<Institution> =>
  read(system("factory"), (tx) => tx.institution.findFirstOrThrow({ where: { groupId, kind: "GROUP" } }));

/** Makes a college with names in both languages, which readers see. */
export function anInstitution(facts: Partial<Prisma.InstitutionUncheckedCreateInput> = {}): Promise<Institution> {
  const name = unique();
  return writeRow("Institution", (tx) =>
    tx.institution.create({
      data: {
        code: `C-${name}`,
        slug: `college-${name}`,
        nameZh: `学院${name}`,
        nameEn: `College ${name}`,
        shortNameZh: `院${name}`,
        shortNameEn: `C${name}`,
        cityZh: "哈尔滨",
        cityEn: "Harbin",
        isListed: true,
        ...facts,
      },
    }),
  );
}

/** Makes two colleges sisters, or what else is said; two new ones by default. */
export async function aRelation(
  colleges: readonly [{ id: string }, { id: string }] | null = null,
  facts: Partial<Pick<InstitutionRelation, "kind" | "since" | "note">> = {},
): Promise<InstitutionRelation> {
  const [one, other] = colleges ?? [await anInstitution(), await anInstitution()];
  const ids = inOrderOfIds(one.id, other.id);
  return writeRow("InstitutionRelation", (tx) =>
    tx.institutionRelation.create({ data: { ...ids, kind: "SISTER", ...facts } }),
  );
}

/** Makes a school of a college, which readers see; of a new college by default. */
export async function aUnit(facts: Partial<Prisma.UnitUncheckedCreateInput> = {}): Promise<Unit> {
  const name = unique();
  const institutionId = facts.institutionId ?? (await anInstitution()).id;
  return writeRow("Unit", (tx) =>
    tx.unit.create({
      data: {
        code: `school-${name}`,
        nameZh: `系${name}`,
        nameEn: `School ${name}`,
        isListed: true,
        ...facts,
        institutionId,
      },
    }),
  );
}
