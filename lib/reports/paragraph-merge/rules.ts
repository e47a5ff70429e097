import { diffArrays } from "diff";
import { type DraftBlock, type DraftBody, isSameBlocks, keyOf, ownBlocks, storedBlocks } from "../paragraphs/rules.ts";

/** What one side made of the paragraphs from `start` up to `end` of the base; where both are one, it inserted. */
type Change = { start: number; end: number; blocks: DraftBlock[] };

/** One side of a merge: its paragraphs by their checksums, and what it changed. */
type Side = { changes: Change[]; blocks: ReadonlyMap<string, DraftBlock> };

/** Two texts that were both made from `base`, which is known by the checksums of its paragraphs. */
export type Versions = { base: readonly string[]; theirs: DraftBody; mine: DraftBody };

/**
 * Merges two texts, paragraph by paragraph. What only one side changed, inserted, removed or moved is taken over; where
 * both inserted, the stored paragraphs come first; what both did alike is done once. A paragraph that both changed, or that
 * one changed and the other removed, becomes a conflict with both wordings.
 * @param versions.theirs what the portal stores
 * @param versions.mine   what somebody wrote, with the conflicts that are still open
 */
export function mergeBodies({ base, theirs, mine }: Versions): DraftBody {
  const [stored, own] = [sideOf(base, theirs.content), sideOf(base, mine.content)];
  followMoves(base, { edited: stored, moved: own });
  followMoves(base, { edited: own, moved: stored });
  const content: DraftBlock[] = [];
  let at = 0;
  while (at <= base.length) {
    content.push(...insertedAt(at, stored, own));
    const end = endOfChange(at, stored, own);
    if (at < base.length) content.push(...merged({ base, start: at, end }, stored, own));
    at = end;
  }
  return { type: "doc", content };
}

/** What one side changed, paragraph by paragraph where as many came as went, or none came. */
function sideOf(base: readonly string[], content: readonly DraftBlock[]): Side {
  const changes: Change[] = [];
  let [end, waiting]: [number, DraftBlock[]] = [0, []];
  const close = (next: number) => {
    const isPaired = next - end === waiting.length || waiting.length === 0;
    if (isPaired)
      for (let at = end; at < next; at += 1)
        changes.push({ start: at, end: at + 1, blocks: waiting.slice(at - end, at - end + 1) });
    else changes.push({ start: end, end: next, blocks: waiting });
    waiting = [];
  };
  for (const { block, found } of placesOf(base, content)) {
    if (found === null) waiting.push(block);
    else {
      close(found.start);
      end = found.end;
      if (block.type === "conflict") changes.push({ ...found, blocks: [block] });
    }
  }
  close(base.length);
  return { changes, blocks: new Map(content.map((block) => [keyOf(block), block])) };
}

type Place = { block: DraftBlock; found: { start: number; end: number } | null };

/** Where in the base each paragraph stands; a conflict stands where its stored wording does. */
function placesOf(base: readonly string[], content: readonly DraftBlock[]): Place[] {
  const keys = content.map((block) => storedBlocks([block]).map(keyOf));
  const places: (number | null)[] = [];
  let next = 0;
  for (const { added, removed, value } of diffArrays([...base], keys.flat())) {
    if (added) places.push(...value.map(() => null));
    else {
      if (!removed) places.push(...value.map((_, at) => next + at));
      next += value.length;
    }
  }
  let read = 0;
  return content.map((block, index) => {
    const count = keys[index]?.length ?? 0;
    const own = places.slice(read, read + count);
    read += count;
    const start = own[0] ?? null;
    const isTogether = start !== null && own.every((place, at) => place === start + at);
    return { block, found: isTogether ? { start, end: start + count } : null };
  });
}

const isInsertion = ({ start, end }: Change): boolean => start === end;

const isSingle = ({ start, end }: Change): boolean => end === start + 1;

const isSameChange = (one: Change, other: Change): boolean =>
  one.start === other.start && one.end === other.end && isSameBlocks(one.blocks, other.blocks);

/**
 * Where one side moved a paragraph and the other changed it, the changed wording goes to the new place. A paragraph that
 * both moved stays where the side that is stored put it.
 */
function followMoves(base: readonly string[], { edited, moved }: { edited: Side; moved: Side }): void {
  for (const removal of moved.changes.filter((change) => isSingle(change) && change.blocks.length === 0)) {
    const key = base[removal.start];
    const isMoved = ({ start, blocks }: Change) =>
      start !== removal.start && blocks.some((block) => keyOf(block) === key);
    const target = moved.changes.find(isMoved);
    const edit = edited.changes.find((change) => isSingle(change) && change.start === removal.start);
    if (!target || !edit) continue;
    const other = edit.blocks.length === 0 ? edited.changes.find(isMoved) : null;
    if (other === undefined || (other && isSameChange(other, target))) continue;
    // once, however many equal paragraphs, such as empty ones, stand there
    target.blocks = target.blocks.toSpliced(
      target.blocks.findIndex((block) => keyOf(block) === key),
      1,
      ...edit.blocks,
    );
    edit.blocks = [];
  }
}

/** What both sides inserted before a paragraph: the stored ones first, and what both inserted once. */
function insertedAt(at: number, stored: Side, own: Side): DraftBlock[] {
  const [first, second] = [stored, own].map(({ changes }) =>
    changes.filter((change) => isInsertion(change) && change.start === at).flatMap(({ blocks }) => blocks),
  );
  return diffArrays(first ?? [], second ?? [], { comparator: (one, other) => keyOf(one) === keyOf(other) }).flatMap(
    ({ value }) => value,
  );
}

/** The end of the changes that begin at a paragraph and overlap each other; the next paragraph where there is none. */
function endOfChange(at: number, stored: Side, own: Side): number {
  const changes = [...stored.changes, ...own.changes].filter((change) => !isInsertion(change));
  let end = at + 1;
  for (let overlapping = changes; overlapping.length > 0; ) {
    overlapping = changes.filter((change) => change.start >= at && change.start < end && change.end > end);
    end = Math.max(end, ...overlapping.map((change) => change.end));
  }
  return end;
}

type Region = { base: readonly string[]; start: number; end: number };

/** What both sides made of a region of the base. */
function merged(region: Region, stored: Side, own: Side): DraftBlock[] {
  const [theirs, mine] = [contentOf(region, stored), contentOf(region, own)];
  if (!isChangedIn(region, own)) return [...theirs, ...insertedInside(region, own)];
  if (!isChangedIn(region, stored)) return [...mine, ...insertedInside(region, stored)];
  const [saved, written] = [storedBlocks(theirs), ownBlocks(mine)];
  if (isSameBlocks(saved, written)) return saved;
  return [{ type: "conflict", attrs: { theirs: saved }, content: written }];
}

const isChangedIn = ({ start, end }: Region, { changes }: Side): boolean =>
  changes.some((change) => !isInsertion(change) && change.start >= start && change.start < end);

const insertedInside = ({ start, end }: Region, { changes }: Side): DraftBlock[] =>
  changes
    .filter((change) => isInsertion(change) && change.start > start && change.start < end)
    .flatMap(({ blocks }) => blocks);

/** What one side has in the place of a region; its changes lie inside of it. */
function contentOf({ base, start, end }: Region, { changes, blocks }: Side): DraftBlock[] {
  const content: DraftBlock[] = [];
  for (let at = start; at < end; ) {
    const here = changes.filter((change) => change.start === at);
    if (at > start) content.push(...here.filter(isInsertion).flatMap((change) => change.blocks));
    const change = here.find((each) => !isInsertion(each));
    const unchanged = blocks.get(base[at] ?? "");
    if (change) content.push(...change.blocks);
    else if (unchanged) content.push(unchanged);
    at = change ? change.end : at + 1;
  }
  return content;
}
