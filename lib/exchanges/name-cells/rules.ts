import type { TypedMember } from "../delegations/schema.ts";
import { type Aside, type ColumnKind, headerOf, privateNumbersOf } from "../pasted-columns/rules.ts";
import { typedPeople } from "../typed-people/rules.ts";

/** The part of a pasted table that {@link splitNameCells} reads. */
type Cells = { columns: ColumnKind[]; headings: string[]; rows: string[][]; asides: (Aside | null)[] };

/** What a cell for a name holds beside the name, by the kind of the column where it belongs. */
type Split = Record<"name" | "title" | "unit" | "role" | "skip", string>;

/** Headings of columns that are added, in the language of the others. */
const HEADINGS = {
  title: { zh: "职务", en: "Title" },
  unit: { zh: "单位", en: "Unit" },
  role: { zh: "角色", en: "Role" },
  skip: { zh: "备注", en: "Remarks" },
} as const;
const ADDED = ["title", "unit", "role", "skip"] as const;

/**
 * A table in which the cells of names hold names only: "张三 院长" and "Prof. Li Wei, Dean" become a name and a title, and
 * what was not understood stands in a column that is not taken over. A column is added where none is there for them.
 */
export function splitNameCells<Table extends Cells>(table: Table): Table {
  const names = table.columns.flatMap((kind, at) => (kind === "name" ? [at] : []));
  const [at] = names;
  // a second column has the names in another language, or their parts
  if (at === undefined || names.length > 1) return table;
  const splits = table.rows.map((row, each) => (table.asides[each] === null ? splitOf(row[at] ?? "") : null));
  if (splits.every((split) => split === null)) return table;
  const missing = ADDED.filter(
    (kind) => (kind === "skip" || !table.columns.includes(kind)) && splits.some((split) => split?.[kind]),
  );
  const columns = [...table.columns, ...missing];
  return {
    ...table,
    columns,
    headings: [...table.headings, ...missing.map((kind) => headingOf(table.headings, kind))],
    rows: table.rows.map((row, each) => withSplit([...row, ...missing.map(() => "")], columns, splits[each] ?? null)),
  };
}

const headingOf = (headings: readonly string[], kind: (typeof ADDED)[number]): string => {
  const named = headings.filter((heading) => headerOf(heading) !== null);
  if (named.length === 0) return "";
  return HEADINGS[kind][named.some((heading) => /\p{Script=Han}/u.test(heading)) ? "zh" : "en"];
};

function withSplit(row: string[], columns: readonly ColumnKind[], split: Split | null): string[] {
  if (!split) return row;
  for (const kind of ["name", ...ADDED] as const) {
    const at = kind === "skip" ? columns.lastIndexOf(kind) : columns.indexOf(kind);
    if (kind === "name") row[at] = split.name;
    else if (split[kind] !== "") row[at] = joinedTo(row[at] ?? "", split[kind]);
  }
  return row;
}

/** A text behind what stands in its cell already, unless it stands there as well. */
const joinedTo = (cell: string, text: string): string => {
  if (cell === "" || cell.includes(text)) return cell || text;
  return `${cell}${/\p{Script=Han}/u.test(cell) ? "、" : ", "}${text}`;
};

/** The name in a cell and what stands beside it; null where the cell is nothing but one name, or holds several. */
function splitOf(cell: string): Split | null {
  const { members, counted, left: unread } = typedPeople(cell);
  const left = [...counted.map(({ words }) => words), ...unread];
  const [member] = members;
  const name = member ? inBoth(member, "name", " ") : "";
  if (!member || members.length > 1 || name === "" || isOneCharacter(member, name)) return null;
  const title = inBoth(member, "title", "、");
  const unit = inBoth(member, "unitName", " ");
  const role = member.role === "MEMBER" ? "" : member.role;
  // a number that is never stored stays, so that the row says that it is left out
  const numbers = privateNumbersOf(cell);
  const skip = left.filter((words) => !numbers.some((number) => words.includes(number))).join("、");
  const isOnlyName = title + unit + role + skip === "";
  return isOnlyName ? null : { name: [name, ...numbers].join(" "), title, unit, role, skip };
}

const inBoth = (member: TypedMember, field: "name" | "title" | "unitName", glue: string): string =>
  [member[`${field}Zh`], member[`${field}En`]].filter((text) => text !== null).join(glue);

/** "王老师" is what the list calls somebody, and 王 says less. */
const isOneCharacter = (member: TypedMember, name: string): boolean => name.length === 1 && member.titleZh === null;
