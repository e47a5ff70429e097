import { surnameRarity } from "@/lib/people/surnames/rules.ts";
import { labelledLine, listedLines } from "@/lib/platform/listed-lines.ts";
import { nameKey } from "@/lib/platform/name-key.ts";

export const minuteItemKinds = ["STATEMENT", "DISCUSSION", "DECISION", "CONSENSUS", "QUESTION"] as const;
export type MinuteItemKind = (typeof minuteItemKinds)[number];

/** How many items the minutes of one session may have. */
export const MAX_ITEMS = 500;

/** How many lines can be pasted at once. */
export const MAX_PASTED_ITEMS = 200;

/** How long the text of an item may be, in each language. */
export const MAX_ITEM_TEXT_LENGTH = 4000;

/** Somebody of a delegation, as far as a line can name them. */
export type NamedSpeaker = {
  id: string;
  nameZh: string | null;
  nameEn: string | null;
  titleZh: string | null;
  titleEn: string | null;
};

/** A line of pasted minutes, and what was read in it. */
export type MinuteLine = {
  /** what remains as the text of the item */
  text: string;
  /** the line as it was pasted, without its number */
  written: string;
  /** null: none was read */
  speakerMemberId: string | null;
  kind: MinuteItemKind | null;
  /** what stands before the colon and names nobody of the delegations, so that it stays in the text */
  unknown: string | null;
};

/** The words that name a kind before a colon. "Answer" and "proposal" are no kinds: they stay in the text. */
const KIND_WORDS: Readonly<Record<string, MinuteItemKind>> = {
  问: "QUESTION",
  提问: "QUESTION",
  问题: "QUESTION",
  q: "QUESTION",
  question: "QUESTION",
  讨论: "DISCUSSION",
  discussion: "DISCUSSION",
  决定: "DECISION",
  决议: "DECISION",
  议定: "DECISION",
  会议决定: "DECISION",
  会议议定: "DECISION",
  decision: "DECISION",
  decided: "DECISION",
  共识: "CONSENSUS",
  达成共识: "CONSENSUS",
  consensus: "CONSENSUS",
};

const kindOfWord = (word: string): MinuteItemKind | null => {
  const key = nameKey(word);
  return Object.hasOwn(KIND_WORDS, key) ? (KIND_WORDS[key] ?? null) : null;
};

/**
 * Reads pasted minutes, a line for each item. "Name: words" names its speaker where exactly one person of the delegations
 * is meant; a word such as "决定：" names the kind. A line with such a beginning and nothing behind it is about the lines
 * that follow, until another one begins. What names nobody stays in the text, so that no word is lost.
 */
export function readMinuteLines(pasted: string, speakers: readonly NamedSpeaker[]): MinuteLine[] {
  type Heading = Pick<MinuteLine, "speakerMemberId" | "kind"> & { line: MinuteLine };
  const lines: MinuteLine[] = [];
  let heading: (Heading & { isUsed: boolean }) | null = null;
  const end = () => {
    // nothing followed: the words of the heading are the item
    if (heading && !heading.isUsed) lines.push(heading.line);
    heading = null;
  };
  for (const written of listedLines(pasted)) {
    const line = readLine(written, speakers);
    const begins = line.speakerMemberId !== null || line.kind !== null || line.unknown !== null;
    if (begins) end();
    if (line.text === "") {
      const { speakerMemberId, kind } = line;
      heading = { speakerMemberId, kind, line: asWritten(line), isUsed: false };
    } else if (heading === null) lines.push(line);
    else {
      const { speakerMemberId, kind }: Heading = heading;
      heading = { ...(heading as Heading), isUsed: true };
      lines.push({ ...line, speakerMemberId, kind });
    }
  }
  end();
  return lines;
}

/** A line of which nothing is read. */
export const asWritten = (line: MinuteLine): MinuteLine => ({
  ...line,
  text: line.written,
  speakerMemberId: null,
  kind: null,
});

function readLine(written: string, speakers: readonly NamedSpeaker[]): MinuteLine {
  const line: MinuteLine = { text: written, written, speakerMemberId: null, kind: null, unknown: null };
  // at most a name and a kind, in either order
  for (let labelled = labelledLine(line.text); labelled; labelled = labelledLine(line.text)) {
    const kind = line.kind === null ? kindOfWord(labelled.label) : null;
    const speakerMemberId =
      kind === null && line.speakerMemberId === null ? speakerNamed(labelled.label, speakers) : null;
    if (kind === null && speakerMemberId === null) {
      if (line.speakerMemberId === null && line.kind === null) line.unknown = labelled.label;
      break;
    }
    line.kind ??= kind;
    line.speakerMemberId ??= speakerMemberId;
    line.text = labelled.rest.trim();
  }
  return line;
}

/** How people are spoken of beside their titles. */
const COURTESIES = /^(?:老师|同志|先生|女士|教授|mr|mrs|ms|dr|prof|professor)\.?$/;

/**
 * The one person of the delegations whom these words name: by name, by name and title in either order, by surname and
 * title ("王院长", "Dean Zhao"), by a title that only one has, or with the title or nothing else in brackets.
 * @returns null where the words name nobody, or more than one
 */
export function speakerNamed(words: string, speakers: readonly NamedSpeaker[]): string | null {
  const key = nameKey(words);
  if (key === "") return null;
  for (const isMeant of [isName, isNameWithTitle, isTitle, isSurnameWithTitle]) {
    const [found, ...others] = speakers.filter((speaker) => isMeant(key, speaker));
    if (others.length > 0) return null;
    if (found) return found.id;
  }
  return null;
}

const keysOf = (...texts: (string | null)[]): string[] => texts.flatMap((text) => (text ? [nameKey(text)] : []));

const isName = (key: string, { nameZh, nameEn }: NamedSpeaker): boolean => keysOf(nameZh, nameEn).includes(key);

const isTitle = (key: string, { titleZh, titleEn }: NamedSpeaker): boolean => keysOf(titleZh, titleEn).includes(key);

/** Whether words are the title of somebody or the end of it ("院长" of "外国语学院院长"), in English its beginning. */
function isTitleWord(word: string, { titleZh, titleEn }: NamedSpeaker): boolean {
  const [zh, en] = [nameKey(titleZh ?? ""), nameKey(titleEn ?? "")];
  if (word === "") return false;
  return (
    COURTESIES.test(word) || zh.endsWith(word) || en === word || en.startsWith(`${word} `) || en.startsWith(`${word},`)
  );
}

function isNameWithTitle(key: string, speaker: NamedSpeaker): boolean {
  const [, outside, inside] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(key) ?? [];
  if (outside !== undefined && inside !== undefined)
    return isName(outside, speaker) && isTitleWord(inside.trim(), speaker);
  return keysOf(speaker.nameZh, speaker.nameEn).some((name) => {
    const rest = restOf(key, name);
    return rest !== null && isTitleWord(rest, speaker);
  });
}

/** The words beside a name; null where the name stands neither at the beginning nor at the end. */
function restOf(key: string, name: string): string | null {
  const isLatin = /^[a-z]/.test(name);
  const gap = isLatin ? " " : "";
  if (key.startsWith(`${name}${gap}`)) return key.slice(name.length).replace(/^[\s,，]+/, "");
  return key.endsWith(`${gap}${name}`) ? key.slice(0, -name.length).trim() : null;
}

function isSurnameWithTitle(key: string, speaker: NamedSpeaker): boolean {
  const zh = nameKey(speaker.nameZh ?? "");
  const surname = surnameRarity(zh.slice(0, 2)) === null ? zh.slice(0, 1) : zh.slice(0, 2);
  if (surname !== "" && zh.length > surname.length && key.startsWith(surname)) {
    if (isTitleWord(key.slice(surname.length), speaker)) return true;
  }
  const words = nameKey(speaker.nameEn ?? "").split(" ");
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [];
  return ends.some(
    (name) => name !== undefined && key.endsWith(` ${name}`) && isTitleWord(key.slice(0, -name.length).trim(), speaker),
  );
}
