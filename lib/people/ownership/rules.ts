import type { Separator } from "../candidates/rules.ts";
import { joined } from "../marks/rules.ts";
import type { Part, PartOf } from "../parts/rules.ts";

/** What says something about a person: offices, units, honorifics. */
export type Attribute = PartOf<"title" | "unit" | "institution" | "honorific" | "role">;

/** A person of a line, with the parts that belong to the name. */
export type Owner = {
  name: PartOf<"name">;
  /** the same name in another script: "张三 Zhang San" */
  otherName: PartOf<"name"> | null;
  attributes: Attribute[];
  /** whether an office stands in front of the name */
  isTitledBefore: boolean;
};

export type Group = { group: PartOf<"group">; units: PartOf<"unit" | "institution">[] };

export type Ownership = {
  owners: Owner[];
  groups: Group[];
  /** offices and units without a name */
  loose: Attribute[];
  /** what was not understood */
  left: Part[];
};

/** Where offices stand in a sentence: in front of the names, in front of them with a comma, or behind them. */
type Style = "before" | "comma" | "after";

type Anchor = { kind: "owner"; owner: Owner } | { kind: "group"; group: Group };

/** Gives every office, unit and honorific of a line to the person or the group that it speaks of. */
export function ownershipOf(parts: readonly Part[]): Ownership {
  const { told, left } = withoutUnknown(parts);
  const anchors: Anchor[] = [];
  const gaps: Attribute[][] = [[]];
  for (const part of told) {
    const last = anchors.at(-1);
    const isGapEmpty = gaps.at(-1)?.length === 0;
    if (part.label === "name" && last?.kind === "owner" && isGapEmpty && isOtherName(last.owner, part)) {
      last.owner.otherName = part;
    } else if (part.label === "name") {
      anchors.push({ kind: "owner", owner: { name: part, otherName: null, attributes: [], isTitledBefore: false } });
      gaps.push([]);
    } else if (part.label === "group") {
      anchors.push({ kind: "group", group: { group: part, units: [] } });
      gaps.push([]);
    } else if (isAttribute(part)) gaps.at(-1)?.push(part);
  }
  const loose = gaps.flatMap((gap, at) => give(gap, anchors[at - 1], anchors[at], isBeforeStyle(anchors, gaps, at)));
  return {
    owners: anchors.flatMap((anchor) => (anchor.kind === "owner" ? [anchor.owner] : [])),
    groups: anchors.flatMap((anchor) => (anchor.kind === "group" ? [anchor.group] : [])),
    loose,
    left,
  };
}

/** Takes out what was not understood. What people do parts what stands on its two sides like the end of a sentence. */
function withoutUnknown(parts: readonly Part[]): { told: Part[]; left: Part[] } {
  const left = parts.filter(({ label }) => label === "unknown" || label === "deed");
  const told = parts
    .filter((part) => !left.includes(part) && part.label !== "label")
    .map((part) => ({
      ...part,
      before: left.includes(parts[part.number - 1] as Part) ? across(parts, part) : part.before,
    }));
  return { told, left };
}

/** The separator between a part and the last one that was understood. */
function across(parts: readonly Part[], part: Part): Separator {
  const former = parts[part.number - 1];
  if (!former || (former.label !== "unknown" && former.label !== "deed")) return part.before;
  if (former.label === "deed") return "strong";
  return joined(across(parts, former), part.before);
}

const isAttribute = (part: Part): part is Attribute =>
  ["title", "unit", "institution", "honorific", "role"].includes(part.label);

const isOtherName = ({ name, otherName }: Owner, part: PartOf<"name">): boolean =>
  otherName === null && part.script !== name.script && ["tight", "blank", "open"].includes(part.before);

const WEAK: readonly Separator[] = ["tight", "blank", "of", "open", "close"];

/** Whether offices stand in front of names in the sentence to which a gap belongs, and whether a comma parts them. */
function isBeforeStyle(anchors: readonly Anchor[], gaps: readonly Attribute[][], at: number): Style {
  let first = at - 1;
  while (first > 0 && startOf(anchors, gaps, first) !== "strong") first -= 1;
  const anchor = anchors[first];
  const offices = (gaps[first] ?? []).filter(
    ({ label }) => label === "title" || label === "unit" || label === "institution",
  );
  if (!anchor || anchor.kind === "group" || offices.length === 0) return "after";
  if (first > 0 && !anchor.owner.isTitledBefore) return "after";
  return ["comma", "list", "strong"].includes(anchor.owner.name.before) ? "comma" : "before";
}

const startOf = (anchors: readonly Anchor[], gaps: readonly Attribute[][], at: number): Separator | undefined =>
  gaps[at]?.[0]?.before ?? nameOf(anchors[at])?.before;

const nameOf = (anchor: Anchor | undefined): Part | undefined =>
  anchor?.kind === "owner" ? anchor.owner.name : anchor?.group.group;

/** Gives the parts between two people to one of them each. @returns those that belong to nobody */
function give(gap: Attribute[], before: Anchor | undefined, after: Anchor | undefined, style: Style): Attribute[] {
  const split = splitOf(gap, before, after, style);
  const toBefore = gap.slice(0, split);
  const toAfter = gap.slice(split);
  return [...attach(toBefore, before, false), ...attach(toAfter, after, true)];
}

function attach(attributes: Attribute[], anchor: Anchor | undefined, isBefore: boolean): Attribute[] {
  if (!anchor) return attributes;
  if (anchor.kind === "owner") {
    anchor.owner.attributes.push(...attributes);
    if (isBefore && attributes.some(({ label }) => label === "title")) anchor.owner.isTitledBefore = true;
    return [];
  }
  const units = attributes.filter((part) => part.label === "unit" || part.label === "institution");
  anchor.group.units.push(...units);
  return attributes.filter((part) => !units.includes(part as never));
}

/** How many of the parts in a gap belong to what stands in front of it. */
function splitOf(gap: Attribute[], before: Anchor | undefined, after: Anchor | undefined, style: Style): number {
  if (!after) return before ? gap.length : 0;
  if (before) {
    const atSentence = gap.findIndex((part) => part.before === "strong");
    if (atSentence >= 0) return atSentence;
    if (nameOf(after)?.before === "strong") return gap.length;
  }
  if (after.kind === "group") return looseBeforeGroup(gap, after.group);
  if (!before) return 0;
  const right = chainToRight(gap, after.owner.name);
  if (before.kind === "group") {
    const led = gap.findIndex(({ label }) => label === "role");
    return Math.min(chainOfGroup(gap), led > 0 ? led : gap.length - right);
  }
  return splitBetween(gap, before.owner, right, style);
}

/** How many of the parts between two names belong to the first of them. */
function splitBetween(gap: Attribute[], former: Owner, right: number, style: Style): number {
  // "校长张三率国际处处长李四"
  if (gap.length > 1 && gap[0]?.label === "role" && gap[0].before === "tight") return 1;
  const left = chainFromLeft(gap);
  const end = gap.length - right;
  if (left > end) {
    if (style === "after") return gap.length;
    return former.isTitledBefore ? 0 : end;
  }
  if (style === "comma" && right === 0) return left;
  const isTitled = [...former.attributes, ...gap.slice(0, left)].some(({ label }) => label === "title");
  return style !== "comma" && right > 0 && isListOfTitles(gap.slice(left, end + 1), isTitled) ? left : end;
}

/** How many parts follow the name in front of a gap without a mark. */
function chainFromLeft(gap: readonly Attribute[]): number {
  const end = gap.findIndex(({ before, isInBrackets }) => !WEAK.includes(before) && !isInBrackets);
  return end === -1 ? gap.length : end;
}

/** How many parts lead to the name behind a gap without a mark, or with a colon. */
function chainToRight(gap: readonly Attribute[], next: Part): number {
  let length = 0;
  let behind: Separator = next.before;
  while (length < gap.length && ["tight", "blank", "of", "colon"].includes(behind)) {
    const part = gap[gap.length - 1 - length] as Attribute;
    if (part.isInBrackets && !next.isInBrackets) break;
    length += 1;
    behind = part.before;
  }
  return length;
}

const chainOfGroup = (gap: readonly Attribute[]): number => {
  const first = gap[0];
  if (!first || !["of", "open", "close"].includes(first.before)) return 0;
  const end = gap.findIndex(
    ({ label, before }, at) => at > 0 && (label === "title" || !["list", "of", "blank"].includes(before)),
  );
  return end === -1 ? gap.length : end;
};

/** Whether parts that stand by themselves lead to an office of the next person: "，党委副书记、纪委书记周砚". */
const isListOfTitles = (parts: readonly Attribute[], isTitled: boolean): boolean =>
  parts.length > 1 && isTitled && parts.slice(1).every(({ before }) => before === "list" || WEAK.includes(before));

/** How many parts in front of a group do not belong to it; its units lead to it, by themselves or as a list. */
function looseBeforeGroup(gap: readonly Attribute[], { group }: Group): number {
  const isLed = ["tight", "blank", "of"].includes(group.before) || /^(?:部门|单位|相关|有关|负责)/u.test(group.text);
  if (!isLed) return gap.length;
  let split = gap.length;
  while (split > 0) {
    const part = gap[split - 1] as Attribute;
    const isUnit = part.label === "unit" || part.label === "institution";
    if (!isUnit || part.before === "open") break;
    split -= 1;
  }
  const first = gap[split];
  return first && split > 0 && ["tight", "blank", "of"].includes(first.before) ? split + 1 : split;
}
