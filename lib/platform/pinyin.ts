import { pinyin, polyphonic } from "pinyin-pro";

const HAN_RUN = /\p{Script=Han}+/gu;

/** The first and last rows of GB 2312 that hold Chinese characters: those in daily use, 6,763 of them. */
const [FIRST_ROW, LAST_ROW] = [0xb0, 0xf7];
const [FIRST_PLACE, LAST_PLACE] = [0xa1, 0xfe];

const OPTIONS = { toneType: "none", type: "array", v: true } as const;

/** A syllable and other ways to type it: "lv" is typed "lu" by whoever has no ü, and is "lyu" in a passport. */
export function asTyped(syllable: string): string[] {
  const [, consonant, end] = /^([nl])v(.*)$/.exec(syllable) ?? [];
  return consonant === undefined ? [syllable] : [syllable, `${consonant}u${end}`, `${consonant}yu${end}`];
}

/** What is read without one, such as 嗯, is nothing that somebody would type for a name. */
const VOWEL = /[aeiouv]/;

type Readings = {
  /** of a character, each as it is typed */
  of: ReadonlyMap<string, readonly string[]>;
  /** the characters whose reading is, or begins with, a text of letters */
  withStart: ReadonlyMap<string, string>;
  /** the characters with a reading */
  withWhole: ReadonlyMap<string, string>;
};

let known: Readings | undefined;

/** All readings of the characters in daily use; made once, at the first question. */
function readings(): Readings {
  if (known) return known;
  const decoder = new TextDecoder("gb18030");
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, at) => FIRST_ROW + at);
  const places = Array.from({ length: LAST_PLACE - FIRST_PLACE + 1 }, (_, at) => FIRST_PLACE + at);
  const characters = rows
    .flatMap((row) => places.map((place) => decoder.decode(new Uint8Array([row, place]))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
  const found = polyphonic(characters.join(""), OPTIONS);
  const syllablesAt = (at: number) => (found[at] ?? []).filter((syllable) => VOWEL.test(syllable)).flatMap(asTyped);
  const of = new Map(characters.map((character, at) => [character, syllablesAt(at)]));
  const [withStart, withWhole] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (map: Map<string, Set<string>>, letters: string, character: string) => {
    const set = map.get(letters) ?? new Set();
    map.set(letters, set.add(character));
  };
  for (const [character, syllables] of of) {
    for (const syllable of syllables) {
      add(withWhole, syllable, character);
      for (let end = 1; end <= syllable.length; end++) add(withStart, syllable.slice(0, end), character);
    }
  }
  const joined = (map: Map<string, Set<string>>) =>
    new Map([...map].map(([letters, set]) => [letters, [...set].join("")]));
  known = { of, withStart: joined(withStart), withWhole: joined(withWhole) };
  return known;
}

/** The readings of a character, in whatever word; without tones, with "v" for "ü" and as this is typed otherwise. */
export const readingsOf = (character: string): readonly string[] => readings().of.get(character) ?? [];

/**
 * How the Chinese characters of a text are read there, each as it may be typed, in their order.
 * @param text.isPersonName the text begins with a family name, which is read as one: 曾 "zeng", 单 "shan"
 */
export const readingsIn = (text: string, { isPersonName = false } = {}): string[][] =>
  (text.match(HAN_RUN) ?? []).flatMap((run, at) => {
    const syllables = pinyin(run, { ...OPTIONS, surname: isPersonName && at === 0 ? "head" : "off" });
    const characters = [...run];
    return characters.map((character, place) =>
      syllables.length === characters.length ? asTyped(syllables[place] ?? "") : [...readingsOf(character)],
    );
  });

/** What letters may stand for: a whole syllable, the initial of one, or, at the end, as much of one as was typed so far. */
export type PinyinPart = { letters: string; is: "whole" | "initial" | "begun" };

const INITIAL = /^(?:[zcs]h|[a-hj-tw-z])/;
const MAX_SYLLABLE = 6;

/** The part of letters that may stand first, longest first. */
function firstParts(letters: string): PinyinPart[] {
  const { withWhole, withStart } = readings();
  const parts: PinyinPart[] = [];
  for (let end = Math.min(MAX_SYLLABLE, letters.length); end > 0; end--) {
    const part = letters.slice(0, end);
    if (withWhole.has(part)) parts.push({ letters: part, is: "whole" });
    else if (end === letters.length && end > 1 && withStart.has(part)) parts.push({ letters: part, is: "begun" });
  }
  const [pair = ""] = INITIAL.exec(letters) ?? [];
  for (const initial of new Set([pair, pair.slice(0, 1)])) {
    if (initial !== "" && withStart.has(initial)) parts.push({ letters: initial, is: "initial" });
  }
  return parts;
}

/**
 * The ways to read letters as pinyin, fewest parts first.
 * @param letters small ones; an apostrophe ends a syllable
 * @param most    how many ways at most
 * @returns       none for what is no pinyin
 */
export function pinyinParts(letters: string, most: number): PinyinPart[][] {
  const ways: PinyinPart[][] = [];
  // a way is looked at when all with fewer parts were
  let open: { parts: PinyinPart[]; rest: string }[] = [{ parts: [], rest: letters }];
  while (open.length > 0 && ways.length < most) {
    const next: typeof open = [];
    for (const { parts, rest } of open) {
      const [syllables = ""] = rest.split("'", 1);
      for (const part of firstParts(syllables)) {
        const left = rest.slice(part.letters.length).replace(/^'/, "");
        const way = [...parts, part];
        if (left === "") ways.push(way);
        else next.push({ parts: way, rest: left });
      }
    }
    open = next.slice(0, most * 4);
  }
  return ways.slice(0, most);
}

/** The characters that a part of pinyin may stand for, one after the other. */
export const charactersOf = ({ letters, is }: PinyinPart): string =>
  (is === "whole" ? readings().withWhole : readings().withStart).get(letters) ?? "";
