import { describe, expect, test } from "vitest";
import { mergeBodies } from "@/lib/reports/paragraph-merge/rules.ts";
import {
  type DraftBlock,
  type DraftBody,
  hasConflict,
  keysOf,
  ownBlocks,
  savedBody,
  storedBlocks,
} from "@/lib/reports/paragraphs/rules.ts";
import type { ReportBlock } from "@/lib/reports/schema.ts";
import { fc } from "@/tests/support/properties.ts";

const paragraph = (text: string): ReportBlock => ({ type: "paragraph", content: [{ type: "text", text }] });

/** A body by the words of its paragraphs; "stored|own" is a conflict, in which either may be empty. */
const bodyOf = (words: string): DraftBody => ({ type: "doc", content: listed(words, " ").map(blockOf) });

const listed = (words: string, by: string) => words.split(by).filter((word) => word !== "");

function blockOf(word: string): DraftBlock {
  const [stored, own] = word.split("|");
  if (own === undefined) return paragraph(word);
  const [theirs, content] = [stored ?? "", own].map((side) => listed(side, "+").map(paragraph));
  return { type: "conflict", attrs: { theirs: theirs ?? [] }, content: content ?? [] };
}

const wordsOf = ({ content }: DraftBody): string => content.map(wordOf).join(" ");

function wordOf(block: DraftBlock): string {
  if (block.type !== "conflict") return JSON.stringify(block.content).replace(/.*"text":"([^"]*)".*/, "$1");
  return [block.attrs.theirs, block.content].map((side) => side.map(wordOf).join("+")).join("|");
}

const merge = (base: string, theirs: string, mine: string) =>
  wordsOf(mergeBodies({ base: keysOf(bodyOf(base)), theirs: bodyOf(theirs), mine: bodyOf(mine) }));

describe("two people merge", () => {
  test.each<[string, string, string, string, string]>([
    ["different paragraphs", "a b c", "A b c", "a b C", "A b C"],
    ["paragraphs that stand beside each other", "a b", "A b", "a B", "A B"],
    ["a new paragraph and an edited one", "a b", "a b n", "A b", "A b n"],
    ["a removed paragraph and an edited one", "a b c", "b c", "a b C", "b C"],
    ["two new paragraphs at one place, the stored one first", "a b", "a x b", "a y b", "a x y b"],
    ["two first paragraphs of an empty text, the stored one first", "", "x", "y", "x y"],
    ["the same new paragraph, once", "a", "a x", "a x", "a x"],
    ["a new paragraph that was sent before, and one behind it", "a", "a x", "a x y", "a x y"],
    ["the same edit, once", "a b", "A b", "A b", "A b"],
    ["the same removal", "a b", "b", "b", "b"],
    ["a paragraph that was split, and an edit elsewhere", "a b", "a1 a2 b", "a B", "a1 a2 B"],
    ["two paragraphs that were joined, and an edit elsewhere", "a b c", "ab c", "a b C", "ab C"],
    ["a new paragraph within others that were rewritten", "a b", "x y z", "a n b", "x y z n"],
    ["a paragraph that one moved and the other edited", "a b c", "A b c", "b c a", "b c A"],
    ["a paragraph that one edited and the other moved", "a b c", "b c a", "A b c", "b c A"],
    ["a paragraph that both moved to the same place", "a b c", "b c a", "b c a", "b c a"],
    ["a paragraph that both moved, to where the stored text has it", "a b c d", "b a c d", "b c d a", "b a c d"],
    ["a paragraph that one moved and the other removed", "a b c", "b c", "b c a", "b c a"],
    ["a paragraph that one moved to where equal ones stand, once", "a e b", "a b e e", "a E b", "a b E e"],
    ["a paragraph that both moved alike while they removed another", "a b c d", "b a d", "b a d", "b a d"],
    ["two paragraphs that one moved while the other edited one", "a b c d", "c d a b", "A b c d", "c d A b"],
  ])("%s", (_, base, theirs, mine, merged) => {
    expect(merge(base, theirs, mine)).toBe(merged);
  });
});

describe("somebody has to decide", () => {
  test.each<[string, string, string, string, string]>([
    ["where both edited a paragraph", "a b c", "a B c", "a ß c", "a B|ß c"],
    ["where one removed what the other edited", "a b c", "a c", "a B c", "a |B c"],
    ["where one edited what the other removed", "a b c", "a B c", "a c", "a B| c"],
    ["where one joined two paragraphs and the other edited one of them", "a b c", "ab c", "a B c", "ab|a+B c"],
    ["about a paragraph alone, while others merge", "a b c", "x B c", "a ß z", "x B|ß z"],
  ])("%s", (_, base, theirs, mine, merged) => {
    expect(merge(base, theirs, mine)).toBe(merged);
  });
});

describe("an open conflict", () => {
  test.each<[string, string, string, string, string]>([
    ["stays while others write elsewhere", "x a", "x A", "x|y a", "x|y A"],
    ["stays where the stored wording is gone", "a", "a b", "a |y", "a b |y"],
    ["has the newest wordings of both", "x a", "z a", "x|y a", "z|y a"],
    ["takes in what was typed since it was sent", "y", "x|y", "y2", "x|y2"],
    ["ends where both write the same in the end", "x a", "y a", "x|y a", "y a"],
    ["moves along with what stands before it", "x a", "n x a", "x|y a", "n x|y a"],
    ["may be about several paragraphs", "x z a", "x z A", "x+z|y a", "x+z|y A"],
  ])("%s", (_, base, theirs, mine, merged) => {
    expect(merge(base, theirs, mine)).toBe(merged);
  });
});

/** What one person does with a paragraph of the text, and what that person inserts before it. */
const edit = fc.record({ act: fc.constantFrom("keep", "keep", "edit", "remove"), inserts: fc.nat(2) });
const edits = fc.array(edit, { minLength: 6, maxLength: 6 });
type Edit = { act: string; inserts: number };

const BASE = ["p0", "p1", "p2", "p3", "p4", "p5"];

const made = (by: string, all: readonly Edit[], isOwn: (at: number) => boolean = () => true): string =>
  all
    .flatMap(({ act, inserts }, at) => {
      const word = BASE[at] ?? "";
      if (!isOwn(at)) return [word];
      const inserted = Array.from({ length: inserts }, (_, count) => `${by}${at}n${count}`);
      const own = act === "remove" ? [] : [act === "edit" ? `${by}${word}` : word];
      return [...inserted, ...own];
    })
    .join(" ");

const merged = (theirs: string, mine: string) =>
  mergeBodies({ base: keysOf(bodyOf(BASE.join(" "))), theirs: bodyOf(theirs), mine: bodyOf(mine) });

const wordsIn = (blocks: readonly DraftBlock[]) => blocks.map(wordOf);

test("nothing that anybody wrote is lost, and nothing is doubled", () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const [theirs, mine] = [made("t", first), made("m", second)];
      const { content } = merged(theirs, mine);
      const [stored, own] = [wordsIn(storedBlocks(content)), wordsIn(ownBlocks(content))];
      for (const side of [stored, own]) expect(new Set(side).size).toBe(side.length);
      const written = [...listed(theirs, " "), ...listed(mine, " ")].filter((word) => !BASE.includes(word));
      const shown = new Set([...stored, ...own]);
      expect(written.filter((word) => !shown.has(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("paragraphs in any order are neither lost nor doubled", () => {
  const order = fc.shuffledSubarray(BASE, { minLength: BASE.length });
  fc.assert(
    fc.property(order, order, (theirs, mine) => {
      const { content } = merged(theirs.join(" "), mine.join(" "));
      const all = new Set([...wordsIn(storedBlocks(content)), ...wordsIn(ownBlocks(content))]);
      expect([...all].sort()).toEqual(BASE);
    }),
    { numRuns: 500 },
  );
});

test("people who edit different paragraphs are asked nothing, and the text has what both wrote", () => {
  const isEdited = (all: readonly Edit[]) =>
    all.map(({ act }) => ({ act: act === "remove" ? "edit" : act, inserts: 0 }));
  fc.assert(
    fc.property(edits, edits, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (first, second, owners) => {
      const [theirs, mine] = [isEdited(first), isEdited(second)];
      const isTheirs = (at: number) => owners[at] === true;
      const draft = merged(
        made("t", theirs, isTheirs),
        made("m", mine, (at) => !isTheirs(at)),
      );
      const expected = BASE.map((word, at) => {
        const [by, all] = isTheirs(at) ? ["t", theirs] : ["m", mine];
        return all[at as number]?.act === "edit" ? `${by}${word}` : word;
      });
      expect(hasConflict(draft)).toBe(false);
      expect(wordsOf(draft)).toBe(expected.join(" "));
    }),
    { numRuns: 500 },
  );
});

test("one side alone is taken as it is, and a merge that comes back changes nothing more", () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const [base, theirs, mine] = [BASE.join(" "), made("t", first), made("m", second)];
      expect(merge(base, theirs, base)).toBe(theirs);
      expect(merge(base, base, mine)).toBe(mine);
      const draft = merged(theirs, mine);
      const stored = savedBody(draft);
      // the answer reaches its author, who meanwhile typed nothing
      const shown = mergeBodies({ base: keysOf(bodyOf(mine)), theirs: draft, mine: bodyOf(mine) });
      expect(wordsOf(shown)).toBe(wordsOf(draft));
      // and is sent once more
      const again = mergeBodies({ base: keysOf(stored), theirs: stored, mine: savedBody(shown) });
      expect(wordsOf(again)).toBe(wordsOf(stored));
    }),
    { numRuns: 500 },
  );
});
