import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";
import {
  fieldsOf,
  joinedLabels,
  lines,
  type NewDocument,
  NO_DAY,
  shownText,
  storeDocuments,
} from "@/lib/platform/search-documents.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { labelOrNull, nameOf } from "../rules.ts";

const names = { nameZh: true, nameEn: true } as const;

const college = {
  id: true,
  kind: true,
  slug: true,
  code: true,
  isSample: true,
  ...names,
  ...{ shortNameZh: true, shortNameEn: true, cityZh: true, cityEn: true, provinceZh: true, provinceEn: true },
  group: { select: names },
} satisfies Prisma.InstitutionSelect;

const school = { id: true, ...names } satisfies Prisma.UnitSelect;

const base = {
  id: true,
  slug: true,
  code: true,
  isSample: true,
  ...names,
  ...{ partnerZh: true, partnerEn: true },
} satisfies Prisma.PracticeBaseSelect;

type College = Prisma.InstitutionGetPayload<{ select: typeof college }>;
type School = Prisma.UnitGetPayload<{ select: typeof school }>;
type Base = Prisma.PracticeBaseGetPayload<{ select: typeof base }>;

/** What changed: a college with all that bears its name, or one of its schools or bases. */
type Changed = { institutionId: string; unitId?: string; baseId?: string };

/**
 * Stores what a college, its schools and its bases are found by, as they are now. Whether readers find one of them is the
 * database's to say: it asks whether they see it. Called by every command that changes one of their names, before its
 * event, as the last thing that it writes. Two of them at one college queue, so that each reads what the other wrote.
 */
export async function storeDirectoryDocuments(tx: Tx, { institutionId, unitId, baseId }: Changed): Promise<void> {
  await takeAdvisoryLock(tx, `documents of ${institutionId}`);
  const row = await tx.institution.findUniqueOrThrow({ where: { id: institutionId }, select: college });
  if (row.kind !== "COLLEGE") return;
  const isWhole = unitId === undefined && baseId === undefined;
  const orderBy = { id: "asc" } as const;
  const units =
    isWhole || unitId !== undefined
      ? await tx.unit.findMany({
          where: { institutionId, kind: "SCHOOL", ...(unitId !== undefined && { id: unitId }) },
          orderBy,
          select: school,
        })
      : [];
  const bases =
    isWhole || baseId !== undefined
      ? await tx.practiceBase.findMany({
          where: { institutionId, ...(baseId !== undefined && { id: baseId }) },
          orderBy,
          select: base,
        })
      : [];
  // a unit that is a school no more is not found any more
  if (unitId !== undefined && units.length === 0)
    await tx.searchDocument.deleteMany({ where: { kind: "SCHOOL", subjectId: unitId } });
  await storeDocuments(tx, [
    ...(isWhole ? [collegeDocument(row)] : []),
    ...units.map((unit) => schoolDocument(row, unit)),
    ...bases.map((each) => baseDocument(row, each)),
  ]);
}

function collegeDocument(row: College): NewDocument {
  const name = nameOf(row);
  const shortName = labelOrNull(row.shortNameZh, row.shortNameEn);
  const group = row.group && nameOf(row.group);
  const where = [labelOrNull(row.provinceZh, row.provinceEn), labelOrNull(row.cityZh, row.cityEn)];
  return {
    ...{ kind: "COLLEGE", subjectId: row.id, sortDay: NO_DAY, institutionIds: [row.id] },
    title: [...fieldsOf(name), ...fieldsOf(shortName), { text: row.code }],
    body: [...where, group].flatMap((label) => fieldsOf(label)),
    shown: {
      title: shownText(name),
      about: joinedLabels(where),
      text: lines([shortName, group]),
      path: `/institutions/${row.slug}`,
      ...undated(row.isSample),
    },
  };
}

const schoolDocument = (row: College, unit: School): NewDocument => ({
  ...{ kind: "SCHOOL", subjectId: unit.id, sortDay: NO_DAY, institutionIds: [row.id] },
  title: fieldsOf(nameOf(unit)),
  body: collegeFields(row),
  shown: {
    title: shownText(nameOf(unit)),
    about: shownText(nameOf(row)),
    text: NOTHING,
    path: `/institutions/${row.slug}`,
    ...undated(row.isSample),
  },
});

function baseDocument(row: College, each: Base): NewDocument {
  const partner = labelOrNull(each.partnerZh, each.partnerEn);
  return {
    ...{ kind: "BASE", subjectId: each.id, sortDay: NO_DAY, institutionIds: [row.id] },
    title: [...fieldsOf(nameOf(each)), { text: each.code }],
    body: [...collegeFields(row), ...fieldsOf(partner)],
    shown: {
      title: shownText(nameOf(each)),
      about: joinedLabels([nameOf(row), partner]),
      text: NOTHING,
      path: `/bases/${each.slug}`,
      ...undated(each.isSample),
    },
  };
}

const NOTHING = { zh: null, en: null };

const collegeFields = (row: College) => [
  ...fieldsOf(nameOf(row)),
  ...fieldsOf(labelOrNull(row.shortNameZh, row.shortNameEn)),
];

const undated = (isSample: boolean) => ({ language: null, days: null, publishedAt: null, isSample });
