import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { matchIn, searchedText, type TextMatch } from "@/lib/platform/text-match.ts";

/** What can be found, in the order of groups that match equally well. */
export const kinds = ["exchange", "person", "college", "school", "base", "page", "act"] as const;
export type Kind = (typeof kinds)[number];

/** The longest text that is looked for; of a longer one the rest is left out. */
export const MAX_QUERY_LENGTH = 100;
/** How many entries of one kind are shown. */
export const MAX_OF_KIND = 5;
/** How many entries of one kind are compared, the likeliest by the database. */
export const MAX_COMPARED = 20;

/** A stretch of text, and which parts of it matched. */
export type MarkedText = { text: string; lang: Locale | null; marks: [number, number][] };

/** Something that was found. */
export type Entry = {
  kind: Kind;
  /** where it leads to; null for an act that the page itself does */
  address: string | null;
  /** of an act or a page: its name among the acts and pages */
  id?: string;
  title: MarkedText;
  /** what tells it from others of its name, and where else it matched */
  details: MarkedText[];
  days?: KnownDays;
  isSample: boolean;
};

/** A text of a candidate, and where it is shown: as its title, below it, or only where it matched. */
export type CandidateText = {
  text: string | null;
  lang: Locale | null;
  isShown: "title" | "always" | "matched";
  /** it only surrounds the candidate: the college of a school, a party of an exchange */
  isContext?: boolean;
  isPersonName?: boolean;
  sortKey?: string;
};

/** Something that may match. */
export type Candidate = Pick<Entry, "kind" | "address" | "isSample"> & {
  id?: string;
  days?: KnownDays;
  texts: readonly CandidateText[];
  /** it is found by what surrounds it alone, as an exchange by its parties */
  isFoundByContext?: boolean;
};

export type Ranked = { entry: Entry; rank: number };

/** Behind everything that matched by itself. */
const CONTEXT_RANK = 100;

/** A name in both languages as texts of a candidate: the language of the page is its title, or else the other one. */
export function namedTexts(name: Localized, locale: Locale, reading: Partial<CandidateText> = {}): CandidateText[] {
  const shown = inLocale(name, locale);
  const others = (["zh", "en"] as const).filter((lang) => lang !== shown.lang);
  return [
    { text: shown.text, lang: shown.lang, isShown: "title", ...reading },
    ...others.map((lang): CandidateText => ({ text: name[lang], lang, isShown: "matched", ...reading })),
  ];
}

type Match = TextMatch & { from: CandidateText };

function bestOf(matches: readonly Match[]): Match | undefined {
  return matches.reduce<Match | undefined>((best, each) => (!best || each.rank < best.rank ? each : best), undefined);
}

const marked = ({ text, lang }: CandidateText, marks: [number, number][] = []): MarkedText => ({
  text: text ?? "",
  lang,
  marks: marks.toSorted(([one], [other]) => one - other),
});

/**
 * A candidate as it is shown, and how well it matches: each word has to be in one of its texts.
 * @param words as `wordsOf` gives them; none: everything matches
 */
export function rankedCandidate(candidate: Candidate, words: readonly string[]): Ranked | null {
  const texts = candidate.texts.filter(({ text }) => text !== null && text !== "");
  const ofWords = words.map((word) =>
    texts.flatMap((from): Match[] => {
      const { isPersonName, sortKey } = from;
      const match = matchIn(searchedText(from.text ?? "", { isPersonName, sortKey }), word);
      return match ? [{ ...match, from, rank: match.rank + (from.isContext ? CONTEXT_RANK : 0) }] : [];
    }),
  );
  const best = ofWords.map(bestOf);
  if (best.some((match) => match === undefined)) return null;
  const found = best.filter((match) => match !== undefined);
  const isByItself = found.some(({ from }) => !from.isContext);
  if (words.length > 0 && !isByItself && !candidate.isFoundByContext) return null;
  const all = ofWords.flat();
  const isVisible = (from: CandidateText) => from.isShown !== "matched";
  // what is only shown where it matched: nothing that is shown anyway explains why the candidate is there
  const explained = (at: number) => ofWords[at]?.some(({ from }) => isVisible(from)) ?? false;
  const needed = new Set(found.filter((_, at) => !explained(at)).map(({ from }) => from));
  const marksIn = (text: CandidateText) => all.filter(({ from }) => from === text).flatMap(({ marks }) => marks);
  const title = texts.find(({ isShown }) => isShown === "title");
  const { kind, address, id, days, isSample } = candidate;
  return {
    rank: found.reduce((sum, { rank }) => sum + rank, 0) / Math.max(1, found.length),
    entry: {
      kind,
      address,
      ...(id !== undefined && { id }),
      title: title ? marked(title, marksIn(title)) : { text: "", lang: null, marks: [] },
      details: texts
        .filter((text) => text.isShown === "always" || needed.has(text))
        .map((text) => marked(text, marksIn(text))),
      ...(days && { days }),
      isSample,
    },
  };
}

/** Entries of one kind. */
export type Group = { kind: Kind; entries: Entry[] };

const newestFirst = (one: Entry, other: Entry): number =>
  (other.days?.firstDay ?? "").localeCompare(one.days?.firstDay ?? "");

/**
 * All that was found, by kind: the kind with the best match first, and in each the best first, then the newest, then in the
 * order in which they came.
 */
export function groupsOf(found: readonly Ranked[]): Group[] {
  const groups = kinds.flatMap((kind) => {
    const ofKind = found
      .filter(({ entry }) => entry.kind === kind)
      .toSorted(
        (one, other) =>
          one.rank - other.rank ||
          Number(one.entry.isSample) - Number(other.entry.isSample) ||
          newestFirst(one.entry, other.entry),
      );
    const [best] = ofKind;
    return best ? [{ rank: best.rank, kind, entries: ofKind.slice(0, MAX_OF_KIND).map(({ entry }) => entry) }] : [];
  });
  return groups.toSorted((one, other) => one.rank - other.rank).map(({ kind, entries }) => ({ kind, entries }));
}
