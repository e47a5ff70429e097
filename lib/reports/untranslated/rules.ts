import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { PublicExchange } from "@/lib/revisions/views/schema.ts";
import type { ReportBody } from "../schema.ts";

export const termKinds = ["NAME", "TITLE", "UNIT", "BASE", "COLLEGE", "OTHER"] as const;
/** What a piece of Chinese in an English text is, as far as the record says it. */
export type TermKind = (typeof termKinds)[number];

/** A Chinese term of the record, and how English says it. */
export type RecordTerm = {
  kind: TermKind;
  zh: string;
  /** from the record, or for a name its pinyin; null where there is none */
  english: { text: string; isPinyin: boolean } | null;
};

/** A piece of Chinese in an English text. */
export type ChinesePiece = { words: string; kind: TermKind; english: RecordTerm["english"] };

/** What of a text is looked at. */
export type SearchedText = { title: string | null; summary: string | null; body: ReportBody };

/** Chinese words, with the figures and marks between them. */
const CHINESE = /\p{Script=Han}(?:[\p{Script=Han}\d·“”《》（）、]*\p{Script=Han})?/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

type Token = { text: string; piece: ChinesePiece | null };

/** Splits a text into pieces of Chinese and what stands between them. */
function tokensOf(text: string, terms: readonly RecordTerm[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(CHINESE)) {
    if (index > from) tokens.push({ text: text.slice(from, index), piece: null });
    tokens.push(...(knownTerms(words, terms) ?? [piece({ words, kind: "OTHER", english: null })]));
    from = index + words.length;
  }
  if (from < text.length) tokens.push({ text: text.slice(from), piece: null });
  return tokens;
}

const piece = (found: ChinesePiece): Token => ({ text: found.words, piece: found });

/** The terms of which words consist, the longest first; null where they consist of anything else as well. */
function knownTerms(words: string, terms: readonly RecordTerm[]): Token[] | null {
  const byLength = terms.toSorted((one, other) => other.zh.length - one.zh.length);
  // from the end: `rest[at]` are the terms of which the words from there consist
  const rest: (Token[] | null)[] = [];
  rest[words.length] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const term = byLength.find(({ zh }) => words.startsWith(zh, at) && rest[at + zh.length]);
    const behind = term && rest[at + term.zh.length];
    rest[at] = behind ? [piece({ words: term.zh, kind: term.kind, english: term.english }), ...behind] : null;
  }
  return rest[0] ?? null;
}

type WithWords = {
  type: string;
  text?: string | undefined;
  content?: readonly WithWords[] | undefined;
  attrs?: unknown;
};

function wordsIn({ text, content = [], attrs }: WithWords): string[] {
  return [...(text ? [text] : []), ...attributionIn(attrs), ...content.flatMap(wordsIn)];
}

const attributionIn = (attrs: unknown): string[] => {
  const { attribution } = (attrs ?? {}) as { attribution?: unknown };
  return typeof attribution === "string" ? [attribution] : [];
};

/**
 * What stands in Chinese in an English text: each piece once, in the order of the text. A piece that consists of terms of
 * the record counts as those; a term within other Chinese words does not.
 */
export function chineseIn({ title, summary, body }: SearchedText, terms: readonly RecordTerm[]): ChinesePiece[] {
  const found = new Map<string, ChinesePiece>();
  for (const text of [title ?? "", summary ?? "", ...wordsIn(body)]) {
    for (const token of tokensOf(text, terms)) if (token.piece) found.set(token.text, token.piece);
  }
  return [...found.values()];
}

/** How many pieces of one kind there are. */
export type TermCount = { kind: TermKind; count: number };

/** How many pieces there are of each kind, in the order of the kinds; without those of which there is none. */
export const countKinds = (pieces: readonly { kind: TermKind }[]): TermCount[] =>
  termKinds
    .map((kind) => ({ kind, count: pieces.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0);

/** What readers of the English page of a record see in Chinese, because the record has no English for it. */
export function chineseOnly(view: PublicExchange): TermCount[] {
  const members = view.parties.flatMap(({ delegation }) => delegation?.members ?? []);
  const items = view.itinerary.flatMap((day) => day.items);
  const units = view.groups.flatMap(({ pairings }) => pairings.flatMap(({ host, guest }) => [host.name, guest.name]));
  const signing = view.agreements.flatMap(({ people }) => people);
  const people = [...members, ...signing, ...signing.flatMap(({ representedBy }) => representedBy ?? [])];
  const schools = view.parties.map(({ institution }) => institution.unit?.name ?? null);
  const labels: Record<TermKind, (Localized | null)[]> = {
    NAME: people.map(({ name }) => name),
    TITLE: people.map(({ title }) => title),
    UNIT: [...people.map(({ unitName }) => unitName), ...units, ...schools],
    BASE: view.visits.map(({ name }) => name),
    COLLEGE: view.parties.map(({ institution }) => institution.name),
    OTHER: [
      view.title,
      view.theme,
      view.place,
      ...items.flatMap(({ title, place, audience }) => [title, place, audience?.label ?? null]),
      ...view.parties
        .flatMap(({ delegation }) => delegation?.others ?? [])
        .flatMap(({ label, unitName }) => [label, unitName]),
      ...view.agreements.flatMap(({ title, renews }) => [title, renews]),
      ...view.groups.flatMap(({ name, topics }) => [name, ...topics]),
      ...view.outcomes.map(({ title }) => title),
      ...view.sourceNotes.map(({ comment }) => comment),
    ],
  };
  return countKinds(
    termKinds.flatMap((kind) => {
      const only = labels[kind].flatMap((label) => (label?.zh && !label.en ? [label.zh] : []));
      return [...new Set(only)].map(() => ({ kind }));
    }),
  );
}

/** A text in which some pieces are said in English, with a space towards letters and digits beside them. */
function inEnglish(
  text: string,
  { terms, replaced }: { terms: readonly RecordTerm[]; replaced: Replacements },
): string {
  return tokensOf(text, terms).reduce((line, token) => {
    const english = token.piece && replaced.get(token.text);
    const next = english ?? token.text;
    const isJoined = LETTER_OR_DIGIT.test(line.at(-1) ?? "") && LETTER_OR_DIGIT.test(next.at(0) ?? "");
    return line + (isJoined && (english || endsInEnglish(line, replaced)) ? " " : "") + next;
  }, "");
}

const endsInEnglish = (line: string, replaced: Replacements): boolean =>
  [...replaced.values()].some((english) => line.endsWith(english));

/** English words by the Chinese piece that they replace. */
type Replacements = ReadonlyMap<string, string>;

/**
 * Says pieces of Chinese in English wherever they stand in a text.
 * @param pieces those that `chineseIn` found, each with what English says for it
 */
export function withEnglish(
  { title, summary, body }: SearchedText,
  terms: readonly RecordTerm[],
  pieces: readonly ChinesePiece[],
): SearchedText {
  const replaced = new Map(pieces.flatMap(({ words, english }) => (english ? [[words, english.text] as const] : [])));
  const said = (text: string) => inEnglish(text, { terms, replaced });
  const inNode = <Node extends WithWords>(node: Node): Node => ({
    ...node,
    ...(node.text && { text: said(node.text) }),
    ...(node.content && { content: node.content.map(inNode) }),
    ...(attributionIn(node.attrs).length > 0 && {
      attrs: { ...(node.attrs as object), attribution: said(attributionIn(node.attrs)[0] ?? "") },
    }),
  });
  return {
    title: title && said(title),
    summary: summary && said(summary),
    body: { ...body, content: body.content.map(inNode) },
  };
}
