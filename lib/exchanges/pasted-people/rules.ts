import { normalizeLine, type TextProblem, textProblems } from "@/lib/platform/text-rules.ts";
import {
  isSameEntry,
  MAX_MEMBER_TEXT_LENGTH,
  type MemberTexts,
  memberRoles,
  nameKeysOf,
} from "../delegations/rules.ts";
import type { TypedMember } from "../delegations/schema.ts";
import { type ColumnKind, clean, isPrivate, roleOf, withoutPrivateNumbersInCell } from "../pasted-columns/rules.ts";
import type { PastedTable } from "../pasted-table/rules.ts";
import { bothLanguages, withoutBlanks } from "../people-lines/rules.ts";

/** A row as it would be added; `role` is null where the word is unknown. */
export type ReadRow = Omit<TypedMember, "role"> & { role: TypedMember["role"] | null };

const FIELD = {
  name: ["nameZh", "nameEn"],
  title: ["titleZh", "titleEn"],
  unit: ["unitNameZh", "unitNameEn"],
} as const;

/**
 * Reads a row: Chinese words become the Chinese text of their field, Latin ones the English text. Translates nothing, and
 * leaves out identity numbers and telephones wherever they stand.
 */
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
    const cell = withoutPrivateNumbersInCell(clean(cells[at] ?? ""));
    if (cell === "" || kind === "skip" || isPrivate(kind)) continue;
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
  | "same_name"
  | "private_number";

/** A problem of one column, or of the whole row. */
export type RowIssue = { column: number | null; problem: RowProblem };

export type CheckedRow = {
  /** what would be added; null where it cannot be */
  member: TypedMember | null;
  issues: RowIssue[];
  /** the row has a problem, or is nobody by its words; it can still be added when `member` is set */
  isDoubtful: boolean;
};

/** What a person should know and need not decide about. */
const isRemark = ({ problem }: RowIssue): boolean => problem === "private_number";

const COLUMN_OF = {
  nameZh: "name",
  nameEn: "name",
  titleZh: "title",
  titleEn: "title",
  unitNameZh: "unit",
  unitNameEn: "unit",
} as const satisfies Record<keyof MemberTexts, ColumnKind>;

/**
 * Checks each row: whether it can be added, and what is wrong with it. Of a row that is nobody nothing else is said.
 * @param listed  everybody in the delegations of the exchange
 * @param hasHead the delegation has a head already
 */
export function checkRows(
  { columns, rows, asides = [] }: Pick<PastedTable, "columns" | "rows"> & Partial<Pick<PastedTable, "asides">>,
  { listed, hasHead }: { listed: readonly MemberTexts[]; hasHead: boolean },
): CheckedRow[] {
  const byName = new Map<string, MemberTexts>();
  const remember = (texts: MemberTexts) => {
    for (const key of nameKeysOf(texts)) byName.set(key, byName.get(key) ?? texts);
  };
  for (const texts of listed) remember(texts);
  let isHeadTaken = hasHead;
  const columnOf = (kind: ColumnKind) => (columns.includes(kind) ? columns.indexOf(kind) : null);
  const likeOthers = (row: ReadRow): RowIssue[] => {
    const similar = nameKeysOf(row).flatMap((key) => byName.get(key) ?? [])[0];
    const isSecondHead = row.role === "HEAD" && isHeadTaken;
    remember(row);
    isHeadTaken ||= row.role === "HEAD";
    return [
      ...(isSecondHead ? [{ column: columnOf("role"), problem: "second_head" as const }] : []),
      ...(similar ? [{ column: columnOf("name"), problem: likenessOf(row, similar) }] : []),
    ];
  };
  return rows.map((cells, at) => {
    const row = readRow(columns, cells);
    const own = issuesOf(row, columnOf);
    if (asides[at]) return { member: memberOf(row, own), issues: [], isDoubtful: true };
    const issues = [...own, ...likeOthers(row), ...privateNumbersIn(cells, columns)];
    return { member: memberOf(row, issues), issues, isDoubtful: !issues.every(isRemark) };
  });
}

const likenessOf = (row: ReadRow, similar: MemberTexts): RowProblem =>
  isTheSame(row, similar) ? "listed" : "same_name";

/** The member that a row makes; null where something is wrong that has to be mended first. */
function memberOf({ role, ...texts }: ReadRow, issues: readonly RowIssue[]): TypedMember | null {
  const isUsable = issues.every(
    (issue) =>
      isRemark(issue) ||
      issue.problem === "same_name" ||
      (issue.problem === "no_name" && (texts.titleZh !== null || texts.titleEn !== null)),
  );
  return isUsable && role !== null ? { ...texts, role } : null;
}

/** The cells of which an identity number or a telephone is left out. */
const privateNumbersIn = (cells: readonly string[], columns: readonly ColumnKind[]): RowIssue[] =>
  columns.flatMap((kind, column) => {
    const cell = clean(cells[column] ?? "");
    const isTaken = kind !== "skip" && !isPrivate(kind);
    return isTaken && withoutPrivateNumbersInCell(cell) !== cell
      ? [{ column, problem: "private_number" as const }]
      : [];
  });

function issuesOf(row: ReadRow, columnOf: (kind: ColumnKind) => number | null): RowIssue[] {
  const issues: RowIssue[] = [];
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
  textProblems(normalizeLine(text ?? ""), maxLength).filter((trouble) => trouble !== "required");

const isTheSame = (one: MemberTexts, other: MemberTexts): boolean =>
  isSameEntry({ ...one, personId: null }, { ...other, personId: null });
