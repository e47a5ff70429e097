import type { Attribute } from "../ownership/rules.ts";
import { HEAD_OF_INSTITUTION, type Holder, isHan, isListed, startOf } from "../shared-parts/rules.ts";

/** The words of a part, as the rules here compare them. */
type WordsOf = (part: Attribute) => string;

/** Whose unit it is when a title follows without one: 院长 of a school, 处长 of an office, a secretary of any. */
const OFFICE_OF: readonly (readonly [RegExp, RegExp])[] = [
  [/校|董事|总裁|总经理|市长|省长|会长|理事长/u, /(?!)/u],
  [/院长$/u, /院$/u],
  [/处长$/u, /处$/u],
  [/部长$/u, /部$/u],
  [/馆长$/u, /馆$/u],
  [/所长$/u, /[所院]$/u],
  [/[局厅司]长$/u, /[局厅司]$/u],
  [/系主任$/u, /院$|系$/u],
  [/主任$/u, /(?:中心|办公室|部|系|室|委员会|办|院|基地)$/u],
  [/秘书长$/u, /(?:会|联盟)$/u],
  [/./u, /./u],
];
/** Units that are parts of others, with what they are parts of. */
const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:党政|行政|综合|教务|教学|科研|学生|工作|学工|团学|研究生|本科生|本科|培养|招生|就业|创业|培训|学位|学科|实验|党务|人事|外事|管理)*办公室$|^(?:团委|分团委|党总支|学工办)$/u,
    /(?:学院|学部|研究院|书院|中心|处|部)$/u,
  ],
  [/(?:系|教研室)$/u, /(?:学院|学部|研究院|书院)$/u],
  [/科$/u, /(?:处|部|中心|馆)$/u],
];

/** The unit and the institution that hold for who comes next in a line. */
type Place = {
  units: Holder["units"];
  institutions: Holder["institutions"];
  former: Holder | null;
  /** whether they stand in front of a colon, and hold for the whole line: "外国语学院：张三（院长）；李四" */
  isHeading: boolean;
};

/** A unit and an institution that stand at the head of a list are those of the people behind it, until others are named. */
export function shareUnits(holders: readonly Holder[], wordsOf: WordsOf): void {
  let place: Place = { units: [], institutions: [], former: null, isHeading: false };
  for (const holder of holders) {
    place = afterBreak(holder, place, wordsOf);
    if (holder.institutions.length === 0) takePlace(holder, place, wordsOf);
    place = placeBehind(holder, place);
  }
}

/** A new sentence or another script ends what holds, but for the institution of those who lead one. */
function afterBreak(holder: Holder, place: Place, wordsOf: WordsOf): Place {
  const isOther = place.former?.owner.name.script !== holder.owner.name.script && !isChinese(holder, wordsOf);
  const isNew = startOf(holder) === "strong" && !isDeputy(holder, place.former, wordsOf);
  if ((!isNew && !isOther) || place.isHeading) return place;
  const isLeading = holder.titles.some((title) => HEAD_OF_INSTITUTION.test(title.office));
  return { ...place, units: [], institutions: isLeading ? place.institutions : [] };
}

/** Gives a person what holds: the unit where there is none of the own, or where the own one is a part of it. */
function takePlace(holder: Holder, place: Place, wordsOf: WordsOf): void {
  const { units, institutions, former, isHeading } = place;
  const outer = outerOf(units, wordsOf);
  const isPart = units.length > 0 && isHan(holder) && isBeforeName(holder) && isPartOf(holder, outer, wordsOf);
  if (isPart) holder.units = [...outer, ...holder.units];
  const isFree = units.length > 0 && holder.units.length === 0;
  if (isFree && (isHeading || isUnder(holder, former, units, wordsOf))) holder.units = [...units];
  if (isChinese(holder, wordsOf) || isHeading || isDeputy(holder, former, wordsOf))
    holder.institutions = [...institutions];
}

/** The school of units of which the first is written as one with its department: 外国语学院 of 外国语学院英语系. */
function outerOf(units: Holder["units"], wordsOf: WordsOf): Holder["units"] {
  const [unit, more] = units;
  const length =
    unit && !more
      ? (/^(.+?(?:学院|学部|研究院|书院)).*(?:系|教研室|办公室)$/u.exec(wordsOf(unit))?.[1]?.length ?? 0)
      : 0;
  // a Chinese character is a word of its own
  return unit && length > 0 && wordsOf(unit).length === unit.to - unit.from
    ? [{ ...unit, to: unit.from + length }]
    : units;
}

/** What holds behind a person: the own unit and institution where they stand in front of the name. */
function placeBehind(holder: Holder, place: Place): Place {
  const hasOwn = holder.owner.attributes.some(({ label }) => label === "unit" || label === "institution");
  const isHeading = isHeaded(holder);
  if (!hasOwn || (place.isHeading && !isHeading)) return { ...place, former: holder };
  const isInFront = isBeforeName(holder);
  const isNamed = holder.institutions.some((part) => !place.institutions.includes(part));
  const isPart = place.units.length > 0 && holder.units.length > 1 && holder.units[0] === place.units[0];
  const own = isInFront || (!isHan(holder) && !isNamed) ? holder.units : [];
  return {
    units: isPart ? place.units : own,
    institutions: isNamed ? institutionsBehind(holder, isInFront) : place.institutions,
    former: holder,
    isHeading,
  };
}

/** Whether a unit in front of a colon leads to a person. */
function isHeaded({ owner: { name, attributes } }: Holder): boolean {
  const parts = [...attributes, name].toSorted((one, other) => one.number - other.number);
  const behind = parts.findIndex(({ label }) => label !== "unit" && label !== "institution");
  return behind > 0 && parts[behind]?.before === "colon";
}

const institutionsBehind = (holder: Holder, isInFront: boolean): Holder["institutions"] =>
  isInFront || !isHan(holder) ? holder.institutions : [];

const isBeforeName = ({ owner }: Holder): boolean =>
  owner.attributes.some(
    ({ label, number }) => (label === "unit" || label === "institution") && number < owner.name.number,
  );

/** Whether one unit is a part of another one: 办公室 of 马克思主义学院. */
export const isPartOfUnit = (inner: string, outer: string): boolean =>
  PARTS.some(([part, whole]) => part.test(inner) && whole.test(outer));

function isPartOf(holder: Holder, units: Holder["units"], wordsOf: WordsOf): boolean {
  const [own, more] = holder.units;
  const outer = units[0];
  if (!own || more || !outer || own === outer || wordsOf(own) === wordsOf(outer)) return false;
  return isPartOfUnit(wordsOf(own), wordsOf(outer));
}

/** Whether a person without a unit of the own is of the unit that was named before. */
function isUnder(holder: Holder, former: Holder | null, units: Holder["units"], wordsOf: WordsOf): boolean {
  const unit = wordsOf(units.at(-1) as Attribute);
  if (isChinese(holder, wordsOf)) {
    const [title] = holder.titles;
    if (!holder.isTitledBefore && title) return false;
    if (!title) return holder.honorifics.length > 0 && isListed(holder);
    return holder.titles.every(
      (one) => OFFICE_OF.find(([office]) => office.test(wordsOf(one)))?.[1].test(unit) ?? false,
    );
  }
  return isDeputy(holder, former, wordsOf);
}

/** Whether the office of a person is that of a deputy of the person in front: "President Yao Ling and Vice President Xia Fan". */
function isDeputy(holder: Holder, former: Holder | null, wordsOf: WordsOf): boolean {
  const [title] = holder.titles;
  const isSameOffice = former?.titles.some(({ office }) => office === title?.office) ?? false;
  return title !== undefined && isSameOffice && /^(?:vice|deputy|associate|assistant)\b/iu.test(wordsOf(title));
}

/** Whether the name or the office of a person is Chinese: 副院长Thomas Keller. */
const isChinese = (holder: Holder, wordsOf: WordsOf): boolean =>
  isHan(holder) || holder.titles.some((title) => /\p{Script=Han}/u.test(wordsOf(title)));
