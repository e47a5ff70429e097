/** How many characters of a text stand before and after a name in its passage. */
const CONTEXT_LENGTH = 30;

/** A letter or digit of a script that writes words apart. */
const PART_OF_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** A text in which a name is found whatever its case, width and spaces, and where each of its characters comes from. */
function folded(text: string): { text: string; origin: number[] } {
  const [parts, origin]: [string[], number[]] = [[], []];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
    const isSecondSpace = plain === " " && parts.at(-1)?.endsWith(" ");
    if (!isSecondSpace) {
      parts.push(plain);
      for (let each = 0; each < plain.length; each += 1) origin.push(at);
    }
    at += character.length;
  }
  return { text: parts.join(""), origin: [...origin, at] };
}

/**
 * The passages of a text in which one of some names stands. A Latin name is found as a whole word only, so that "Li" is
 * not found in "Liaoning".
 * @returns each passage as it reads, with an ellipsis where it was cut; each once
 */
export function passagesWith(text: string, names: readonly string[]): string[] {
  const within = folded(text);
  const passages = names
    .map((name) => folded(name).text.trim())
    .filter((name) => name !== "")
    .flatMap((name) =>
      placesOf(within.text, name).map((at) =>
        passageAt(text, within.origin[at] ?? 0, within.origin[at + name.length] ?? text.length),
      ),
    );
  return [...new Set(passages)];
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  const isCut = (inside: string | undefined, outside: string | undefined) =>
    PART_OF_WORD.test(inside ?? "") && PART_OF_WORD.test(outside ?? "");
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isCut(name[0], text[at - 1]) && !isCut(name.at(-1), text[at + name.length])) places.push(at);
  return places;
}

function passageAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).replace(/\s+/gu, " ").trim()}${to < text.length ? "…" : ""}`;
}

/** A Latin word, or a piece of one, at a cut end of a passage. */
const CUT_WORD = /(?<=^…)[\p{Script=Latin}\p{N}\p{M}’'-]+(?=\s)|(?<=\s)[\p{Script=Latin}\p{N}\p{M}’'-]+(?=…$)/gu;

/** A passage as it is shown: without the pieces of words at its cut ends, in scripts that write words apart. */
export const withWholeWords = (passage: string): string => passage.replace(CUT_WORD, "");

/** A stretch of a passage, and whether it is the name. */
export type MarkedText = { text: string; isName: boolean };

/** A passage in stretches, in which each place of one of some names is marked. */
export function markNames(passage: string, names: readonly string[]): MarkedText[] {
  const within = folded(passage);
  const isName = new Set<number>();
  for (const name of names.map((each) => folded(each).text.trim()).filter((each) => each !== ""))
    for (const at of placesOf(within.text, name))
      for (let each = within.origin[at] ?? 0; each < (within.origin[at + name.length] ?? 0); each += 1)
        isName.add(each);
  const stretches: MarkedText[] = [];
  for (let at = 0; at < passage.length; at += 1) {
    const last = stretches.at(-1);
    if (last && last.isName === isName.has(at)) last.text += passage[at] ?? "";
    else stretches.push({ text: passage[at] ?? "", isName: isName.has(at) });
  }
  return stretches;
}

/** The parts of a report in which a name can stand. */
export const nameFields = [
  "title",
  "summary",
  "body",
  "author",
  "photographer",
  "editor",
  "reviewer",
  "coverAlt",
  "coverCaption",
  "coverCredit",
] as const;

export type NameField = (typeof nameFields)[number];

/** The part of the report's admin page on which a field is edited. */
export function partOfField(field: NameField): "title" | "summary" | "body" | "credits" | "cover" {
  if (field === "title" || field === "summary" || field === "body") return field;
  return field.startsWith("cover") ? "cover" : "credits";
}

type WithWords = {
  type: string;
  text?: string | undefined;
  attrs?: object | undefined;
  content?: readonly WithWords[] | undefined;
};

/** The words of a body, a line for each block, with the attributions of quotations. */
export function wordsOf({ text, attrs, content = [] }: WithWords): string {
  const attribution = attrs && "attribution" in attrs && typeof attrs.attribution === "string" ? attrs.attribution : "";
  const isBlock = text === undefined;
  return `${text ?? ""}${content.map(wordsOf).join("")}${attribution && `\n${attribution}`}${isBlock ? "\n" : ""}`;
}
