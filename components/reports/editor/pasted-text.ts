import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { cleanText } from "@/lib/platform/text-rules.ts";

/**
 * Pasted content with its words cleaned, as every text is that is pasted anywhere. A line break that another program wrote
 * as a character becomes one of the text.
 */
export const cleanSlice = ({ content, openStart, openEnd }: Slice): Slice =>
  new Slice(Fragment.from(content.content.flatMap(cleanNode)), openStart, openEnd);

function cleanNode(node: Node): Node[] {
  if (!node.isText) return [node.copy(Fragment.from(node.content.content.flatMap(cleanNode)))];
  const { schema } = node.type;
  const { hardBreak } = schema.nodes;
  return cleanText(node.text ?? "")
    .split("\n")
    .flatMap((line, at) => [
      ...(at > 0 && hardBreak ? [hardBreak.create()] : []),
      ...(line === "" ? [] : [schema.text(line, node.marks)]),
    ]);
}
