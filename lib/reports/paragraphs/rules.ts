import { sortKeys } from "../rules.ts";
import type { ReportBlock, ReportBody } from "../schema.ts";

/** A place that two people changed: `theirs` is what the portal stores, `content` the own wording. Either may be gone. */
export type ConflictBlock = { type: "conflict"; attrs: { theirs: ReportBlock[] }; content: ReportBlock[] };

/** A paragraph, heading, list or quotation of a draft, or a place about which somebody has to decide. */
export type DraftBlock = ReportBlock | ConflictBlock;

/** A body as its editor holds it. */
export type DraftBody = { type: "doc"; content: DraftBlock[] };

/** A body as JSON; the same body always gives the same text. */
export const textOfBody = (body: DraftBody): string => JSON.stringify(body, sortKeys);

/**
 * The checksum of a text, by which a page says what it saw without sending it back. It is not cryptographic.
 * @returns 16 hexadecimal digits
 */
export function checksumOf(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
  return hex(one ^ (other >>> 15)) + hex(other ^ (one >>> 13));
}

/** The checksum of one paragraph; equal paragraphs have the same one. */
export const keyOf = (block: DraftBlock): string => checksumOf(JSON.stringify(block, sortKeys));

/** The checksums of the paragraphs of a body, in their order. */
export const keysOf = ({ content }: DraftBody): string[] => content.map(keyOf);

/** The paragraphs as the portal stores them: with the stored wording where nobody has decided yet. */
export const storedBlocks = (blocks: readonly DraftBlock[]): ReportBlock[] =>
  blocks.flatMap((block) => (block.type === "conflict" ? block.attrs.theirs : [block]));

/** The paragraphs as their author wrote them. */
export const ownBlocks = (blocks: readonly DraftBlock[]): ReportBlock[] =>
  blocks.flatMap((block) => (block.type === "conflict" ? block.content : [block]));

/** What of a draft can be saved: the stored wording stays where nobody has decided yet. */
export const savedBody = ({ content }: DraftBody): ReportBody => ({ type: "doc", content: storedBlocks(content) });

/** Whether somebody has to decide about a paragraph. */
export const hasConflict = ({ content }: DraftBody): boolean => content.some(({ type }) => type === "conflict");

/** Whether two texts consist of the same paragraphs. */
export const isSameBlocks = (one: readonly DraftBlock[], other: readonly DraftBlock[]): boolean =>
  one.length === other.length && one.every((block, at) => keyOf(block) === keyOf(other[at] as DraftBlock));
