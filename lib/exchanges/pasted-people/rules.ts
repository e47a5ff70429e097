import { lineProblems, normalizeLine, type TextProblem } from "@/lib/platform/text-rules.ts";
import { isSameEntry, MAX_MEMBER_TEXT_LENGTH, type MemberTexts, memberRoles } from "../delegations/rules.ts";
import type { TypedMember } from "../delegations/schema.ts";
import type { PastedTable } from "../pasted-table/rules.ts";
import { bothLanguages, type ColumnKind, clean, roleOf, withoutBlanks } from "../people-lines/rules.ts";

/** A row as it would be added; `role` is null where the word is unknown. */
export type ReadRow = Omit<TypedMember, "role"> & { role: TypedMember["role"] | null };

const FIELD = {
  name: ["nameZh", "nameEn"],
  title: ["titleZh", "titleEn"],
  unit: ["unitNameZh", "unitNameEn"],
} as const;

/** Reads a row: Chinese words become the Chinese text of their field, Latin ones the English text. Translates nothing. */
export function readRow(columns: readonly ColumnKind[], cells: readonly string[]): ReadRow {
  const row: ReadRow = {
    nameZh: null,
    nameEn: null,
    titleZh: null,
    titleEn: null,
    unitNameZh: null,
    unitNameEn: null,
    role: "MEMBER",
  };
  for (const [at, kind] of columns.entries()) {
    const cell = clean(cells[at] ?? "");
    if (cell === "" || kind === "skip") continue;
    if (kind === "role") {
      row.role = roleOf(cell) ?? roleKey(cell);
      continue;
    }
    const { zh, en } = kind === "name" ? nameOf(cell) : bothLanguages(cell);
    const [zhField, enField] = FIELD[kind];
    row[zhField] = joined(row[zhField], zh, kind === "title" ? "、" : " ");
    row[enField] = joined(row[enField], en, kind === "title" ? ", " : " ");
  }
  if (row.nameZh !== null) row.nameZh = withoutBlanks(row.nameZh);
  return row;
}

const nameOf = (cell: string) => {
  const { zh, en } = bothLanguages(cell);
  return { zh: zh && withoutBlanks(zh), en };
};

const joined = (before: string | null, text: string | null, glue: string): string | null =>
  before === null || text === null ? (text ?? before) : `${before}${glue}${text}`;

const roleKey = (cell: string) => memberRoles.find((key) => key === cell) ?? null;

/** What can be wrong with a row or one of its cells. */
export type RowProblem =
  | Exclude<TextProblem, "required">
  | "no_name"
  | "unknown_role"
  | "second_head"
  | "listed"
  | "same_name";

/** A problem of one column, or of the whole row. */
export type RowIssue = { column: number | null; problem: RowProblem };

export type CheckedRow = {
  /** what would be added; null where it cannot be */
  member: TypedMember | null;
  issues: RowIssue[];
  /** the row has a problem; it can still be added when `member` is set */
  isDoubtful: boolean;
};

const COLUMN_OF = {
  nameZh: "name",
  nameEn: "name",
  titleZh: "title",
  titleEn: "title",
  unitNameZh: "unit",
  unitNameEn: "unit",
} as const satisfies Record<keyof MemberTexts, ColumnKind>;

/**
 * Checks each row: whether it can be added, and what is wrong with it.
 * @param listed  everybody in the delegations of the exchange
 * @param hasHead the delegation has a head already
 */
export function checkRows(
  { columns, rows }: PastedTable,
  { listed, hasHead }: { listed: readonly MemberTexts[]; hasHead: boolean },
): CheckedRow[] {
  const seen: MemberTexts[] = [...listed];
  let isHeadTaken = hasHead;
  return rows.map((cells) => {
    const row = readRow(columns, cells);
    const issues = issuesOf(row, columns);
    if (row.role === "HEAD" && isHeadTaken) issues.push({ column: columns.indexOf("role"), problem: "second_head" });
    const similar = seen.find((other) => hasSameName(row, other));
    if (similar)
      issues.push({ column: columns.indexOf("name"), problem: isTheSame(row, similar) ? "listed" : "same_name" });
    seen.push(row);
    if (row.role === "HEAD") isHeadTaken = true;
    const isUsable = issues.every(({ problem }) => problem === "same_name" || (problem === "no_name" && isTitled(row)));
    const { role, ...texts } = row;
    return {
      member: isUsable && role !== null ? { ...texts, role } : null,
      issues,
      isDoubtful: issues.length > 0,
    };
  });
}

function issuesOf(row: ReadRow, columns: readonly ColumnKind[]): RowIssue[] {
  const issues: RowIssue[] = [];
  const columnOf = (kind: ColumnKind) => (columns.includes(kind) ? columns.indexOf(kind) : null);
  if (row.role === null) issues.push({ column: columnOf("role"), problem: "unknown_role" });
  const isUnnamed = row.nameZh === null && row.nameEn === null;
  if (isUnnamed) issues.push({ column: columnOf("name"), problem: "no_name" });
  for (const [field, kind] of Object.entries(COLUMN_OF) as [keyof MemberTexts, ColumnKind][]) {
    for (const problem of problemsOf(row[field], MAX_MEMBER_TEXT_LENGTH[field])) {
      issues.push({ column: columnOf(kind), problem });
    }
  }
  return issues;
}

/** Ignores an empty text: `issuesOf` asks for a name or a title of the whole row. */
const problemsOf = (text: string | null, maxLength: number) =>
  lineProblems(normalizeLine(text ?? ""), maxLength).filter((trouble) => trouble !== "required");

const isTitled = ({ titleZh, titleEn }: ReadRow): boolean => titleZh !== null || titleEn !== null;

const hasSameName = (one: MemberTexts, other: MemberTexts): boolean =>
  (one.nameZh !== null && one.nameZh === other.nameZh) ||
  (one.nameEn !== null && one.nameEn.toLowerCase() === other.nameEn?.toLowerCase());

const isTheSame = (one: MemberTexts, other: MemberTexts): boolean =>
  isSameEntry({ ...one, personId: null }, { ...other, personId: null });
