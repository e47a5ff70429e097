import { type FoldedText, fold, type Span } from "../folded-text/rules.ts";
import { MAY_BE_PRIVATE, PRIVATE_WORD } from "../private-words/rules.ts";

/** A word, a Chinese character, a number or a mark of a line. */
export type Word = {
  kind: "han" | "latin" | "script" | "number" | "private" | "mark";
  /** as the folded text has it */
  text: string;
  /** in small letters and simplified characters */
  key: string;
  /** its place in the folded text */
  start: number;
  end: number;
  /** how many blanks stand in front of it */
  blanks: number;
};

export type Line = {
  folded: FoldedText;
  words: readonly Word[];
  hasHan: boolean;
  hasPrivate: boolean;
  /** by the place in the folded text where a word ends, the number of the word behind it */
  wordAfter: ReadonlyMap<number, number>;
};

const HAN = /[\p{Script=Han}々〇]/uy;
const LATIN_WORD =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:(?:['’ʼ‐‑-]|\.)\p{Script=Latin}[\p{Script=Latin}\p{M}]*)*/uy;
/** "Dr.-Ing.", "Univ.-Prof.", "Dato'" */
const WHOLE_WORD = /(?:dr|dipl|univ|priv)\.-\p{L}{2,5}\.?|dato['’](?= )/iuy;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]+/uy;
const OTHER_SCRIPT = /(?!\p{Script=Han})\p{L}(?:(?!\p{Script=Han})(?:[\p{L}\p{M}'’-]|\u200C|\u200D))*/uy;
const NUMBER = /\d+(?:,\d{3})*(?!\d)(?:-(?:member|person|strong)\b|\+)?/uy;
const KINDS = [
  ["han", HAN],
  ["private", PRIVATE_WORD],
  ["latin", WHOLE_WORD],
  ["latin", LATIN_WORD],
  ["number", NUMBER],
  ["script", KANA],
  ["script", OTHER_SCRIPT],
] as const;
const ABBREVIATED =
  /^(?:\p{L}|(?:\p{L}{1,4}\.)+\p{L}{1,2}|dr|mr|mrs|ms|mx|prof|profs|st|jr|sr|assoc|asst|dept|esq|ir|ts|dipl|phil|rer|nat|pol|oec|jur|theol|med|mag|hab|habil|univ|inc|ltd|co|hon|rev|engr|ph\.d|mme)$/iu;
/** Offices that Korean writes together with the name: 김민준교수. */
const HANGUL_OFFICE =
  /^(?!국제|대외|교무|학생|기획|입학|산학|연구|총무|행정|교육|대학)(\p{Script=Hangul}{2,4})((?:부)?(?:총장|학장|원장|처장|소장|교수|이사장|실장|과장)님?|박사님?|선생님?)$/u;

/** Cuts a line of a text into words. */
export function lineOf(text: string, place?: Span): Line {
  const folded = fold(text, place);
  const words: Word[] = [];
  let at = 0;
  let blanks = 0;
  const add = (kind: Word["kind"], end: number) => {
    words.push({ kind, text: folded.text.slice(at, end), key: folded.key.slice(at, end), start: at, end, blanks });
    at = end;
    blanks = 0;
  };
  while (at < folded.text.length) {
    if (folded.text[at] === " ") {
      blanks += 1;
      at += 1;
      continue;
    }
    const [kind, length] = nextWord(folded, at);
    const office = kind === "script" ? HANGUL_OFFICE.exec(folded.text.slice(at, at + length)) : null;
    const end = at + length;
    if (office) add(kind, at + (office[1]?.length ?? 0));
    add(kind, end);
  }
  return {
    folded,
    words,
    hasPrivate: MAY_BE_PRIVATE.test(folded.key),
    hasHan: words.some(({ kind }) => kind === "han"),
    wordAfter: new Map(words.map(({ end }, number) => [end, number + 1])),
  };
}

function nextWord({ text, key }: FoldedText, at: number): [Word["kind"], number] {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const isShort =
      kind === "latin" && text[at + found.length] === "." && ABBREVIATED.test(key.slice(at, at + found.length));
    return [kind, found.length + (isShort ? 1 : 0)];
  }
  return ["mark", String.fromCodePoint(text.codePointAt(at) ?? 0).length];
}

/** The part of the folded text from one word to another one, the second not included. */
export function textBetween({ folded, words }: Line, from: number, to: number): string {
  return folded.text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}

/** Where a sticky pattern ends that is tried at a word, as the number of the word behind it; null where it does not end with a word. */
export function matchAt(line: Line, pattern: RegExp, at: number): { to: number; found: RegExpExecArray } | null {
  pattern.lastIndex = line.words[at]?.start ?? 0;
  const found = pattern.exec(line.folded.key);
  if (found === null || found[0] === "") return null;
  const to = line.wordAfter.get(found.index + found[0].trimEnd().length);
  return to === undefined ? null : { to, found };
}
