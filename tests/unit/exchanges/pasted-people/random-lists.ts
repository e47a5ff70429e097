import { fc } from "@/tests/support/properties.ts";

// Lists as people paste them: tables of every kind of program, with what stands around them and what goes wrong in them.

/** A pasted text, the names of its people, and every word that must be found again. */
export type RandomList = { text: string; names: readonly string[]; words: readonly string[] };

const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰梅鑫波宇浩";

/** A name that no other row has. */
const nameAt = (first: number, row: number): string =>
  SURNAMES.charAt(first % SURNAMES.length) +
  GIVEN.charAt((first + row) % GIVEN.length) +
  GIVEN.charAt((first * 7 + row * 5) % GIVEN.length);

const headings = {
  name: ["姓名", "姓 名", "Name", "姓名 Name", "姓名/Name", "教师姓名"],
  title: ["职务", "职务/职称", "Title", "职务（Title）", "Position"],
  unit: ["部门", "所在单位", "Unit", "单位 Unit", "学院", "School"],
  role: ["团内职务", "角色", "Role in the delegation"],
  phone: ["手机号码", "联系电话", "Tel.", "电话 Tel"],
  identity: ["身份证号", "ID number"],
  room: ["房间号", "Room No."],
  plate: ["车牌号"],
  sex: ["性别", "Sex"],
  number: ["序号", "No."],
  remark: ["备注", "Remarks", "特殊需求"],
} as const;
type Kind = keyof typeof headings;

const cells: Record<Exclude<Kind, "name">, readonly string[]> = {
  title: [
    "院长",
    "副院长",
    "教授、博士生导师",
    '"双师型"教师',
    '"卓越计划"负责人',
    "党总支书记",
    "Dean",
    'Head of "Lab 2"',
  ],
  unit: ["马克思主义学院", "外国语学院", "建设学院", "School of Marxism", "人居环境学院"],
  role: ["成员", "翻译", "联络员"],
  phone: ["13812345678", "138 1234 5678", "0451-86661234", "+86 13912345678"],
  identity: ["44010119800101123X", "230102197505052134"],
  room: ["302", "1栋1205", "B座401室"],
  plate: ["粤A12345", "黑A·D12345"],
  sex: ["男", "女"],
  number: ["1", "2", "03"],
  remark: ["素食", "晚到", "", "不住宿"],
};

const titles = [
  "广东理工学院赴哈尔滨石油学院参访人员名单",
  "哈尔滨石油学院接待人员名单（2025年12月）",
  "List of participants",
  "来访人员名单",
  "参会人员",
  "广东理工学院来访代表团成员信息表",
];
const details = [
  "时间：2025年12月5日上午9:00",
  "地点: 第一会议室",
  "填表人：教务处",
  "Date: 5 December 2025",
  "备注：请于周三前报送",
];
const totals = ["合计", "合　计", "共 6 人", "总计：6人", "Total"];

/** What nobody sees, and what looks like a blank. */
const unseen = ["\u200B", "\u202A", "\u2067", "\uFEFF", "\u0007"];
const noise = [...unseen, "", "", "", "", "", "\u00A0", "\u3000", " "];

/** Kinds that are known by their cells alone. */
const telling: readonly Kind[] = ["name", "title", "unit", "phone", "identity", "sex", "number"];

type Row = { kind: "person" | "aside"; cells: string[] };

const optional = fc.uniqueArray(
  fc.constantFrom<Kind>("unit", "role", "phone", "identity", "room", "plate", "sex", "number", "remark"),
  { maxLength: 6 },
);

const drawn = fc.record({
  first: fc.nat(10_000),
  size: fc.integer({ min: 2, max: 9 }),
  others: optional,
  order: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  picks: fc.array(fc.nat(1000), { minLength: 120, maxLength: 120 }),
  isHeadless: fc.boolean(),
  title: fc.boolean(),
  detailsAbove: fc.nat(2),
  emptyAbove: fc.boolean(),
  repeatsHeading: fc.boolean(),
  emptyWithin: fc.boolean(),
  detailsBelow: fc.nat(2),
  total: fc.boolean(),
  merged: fc.boolean(),
  broken: fc.constantFrom("none", "none", "quoted", "soft"),
  unclosed: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  format: fc.constantFrom("tabs", "tabs", "commas", "bars", "lines", "vertical tabs"),
});

const clean = (text: string): string =>
  unseen
    .reduce((rest, mark) => rest.replaceAll(mark, ""), text)
    .replace(/\s+/g, " ")
    .trim();

export const randomList: fc.Arbitrary<RandomList> = drawn.map((draw) => {
  let at = 0;
  const pick = <Value>(from: readonly Value[]): Value => {
    at += 1;
    return from[(draw.picks[at % draw.picks.length] ?? 0) % from.length] as Value;
  };
  const isTable = draw.format !== "lines";
  const given: Kind[] = ["name", "title", ...draw.others];
  const kinds: Kind[] = (isTable ? given : (["name", "unit", "title"] as const))
    .map((kind, place) => ({ kind, key: isTable ? (draw.order[place] ?? 0) : place }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ kind }) => kind);
  // without headings a remark of two characters is like a name
  const hasHeading = isTable && !(draw.isHeadless && kinds.every((kind) => telling.includes(kind)));
  const names = Array.from({ length: draw.size }, (_, row) => nameAt(draw.first, row));
  const people: Row[] = names.map((name, row) => ({
    kind: "person",
    cells: kinds.map((kind) => {
      if (kind === "name") return name;
      if (draw.merged && kind === "unit" && row > 0 && isTable) return "";
      return pick(cells[kind]);
    }),
  }));
  const heading = kinds.map((kind) => pick<string>(headings[kind]));
  const aside = (text: string): Row => ({ kind: "aside", cells: [text] });
  const empty: Row = { kind: "aside", cells: [] };
  const half = Math.ceil(people.length / 2);
  const rows: Row[] = [
    ...(draw.title ? [aside(pick(titles))] : []),
    ...Array.from({ length: draw.detailsAbove }, () => aside(pick(details))),
    ...(draw.emptyAbove ? [empty] : []),
    ...(hasHeading ? [{ kind: "aside" as const, cells: heading }] : []),
    ...people.slice(0, half),
    ...(draw.emptyWithin ? [empty] : []),
    ...(draw.repeatsHeading && hasHeading ? [{ kind: "aside" as const, cells: heading }] : []),
    ...people.slice(half),
    ...(draw.total ? [aside(pick(totals))] : []),
    ...Array.from({ length: draw.detailsBelow }, () => aside(pick(details))),
  ];
  return { ...written(rows, draw, kinds, pick), names };
});

/** The rows as a program writes them. */
function written(
  rows: readonly Row[],
  { format, broken, unclosed, lineEnd }: { format: string; broken: string; unclosed: boolean; lineEnd: string },
  kinds: readonly Kind[],
  pick: <Value>(from: readonly Value[]) => Value,
): { text: string; words: string[] } {
  const words: string[] = [];
  const titleAt = kinds.indexOf("title");
  const isPerson = ({ kind }: Row) => kind === "person";
  const brokenRow = rows.findIndex(isPerson);
  const unclosedRow = rows.findLastIndex(isPerson);
  const width = kinds.length;
  const lines = rows.map((row, place) => {
    const given = row.cells.map((cell, column) => {
      if (
        place === brokenRow &&
        column === titleAt &&
        broken === "quoted" &&
        (format === "tabs" || format === "commas")
      )
        return `${cell.replaceAll('"', "")}\n教授`;
      if (place === brokenRow && column === titleAt && broken === "soft" && format === "tabs")
        return `${cell}\u000B教授`;
      if (place === unclosedRow && column === titleAt && unclosed && format === "tabs")
        return `"${cell.replaceAll('"', "")}`;
      return cell;
    });
    words.push(...given.map(clean).filter((word) => word !== ""));
    const shown = given.map((cell) => `${pick(noise)}${cell}${pick(noise)}`);
    const padded = Array.from({ length: width }, (_, column) => shown[column] ?? "");
    if (format === "commas")
      return padded.map((cell) => (/[",\n，]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
    if (format === "bars") return `| ${padded.join(" | ")} |`;
    if (format === "lines") return shown.filter((cell) => clean(cell) !== "").join("，");
    return padded.map((cell) => (cell.includes("\n") ? `"${cell}"` : cell)).join("\t");
  });
  return { text: lines.join(format === "vertical tabs" ? "\u000B" : lineEnd), words };
}
