import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from "parse5";
import { APPEARANCE_SCRIPT } from "../../lib/platform/appearance-script.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Inline scripts of our own, which the policy of public pages lets run by their hashes. */
const OWN_INLINE_SCRIPTS: ReadonlySet<string> = new Set([APPEARANCE_SCRIPT]);
/** React's mark of a part that failed; a template with the digest of the error follows. */
const FAILED = "$!";
const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

/** Whether a Content-Type is that of a document. */
export const isHtml = (type: unknown): boolean => typeof type === "string" && type.startsWith("text/html");

/** What a reader gets of a document that Next made. */
export type ReaderDocument = {
  html: string;
  /** the page said that there is no such thing, which Next answers with 200 once the page has begun */
  isNotFound: boolean;
  /** a part of the page failed, and stands there empty */
  isBroken: boolean;
  /** the document is empty: Next's scripts would fill it with an error page */
  isEmptyError: boolean;
};

/**
 * Takes out of a document what only Next's scripts need: the scripts themselves, their preloads, the data that they read
 * and the marks that they look for. Scripts of our own stay.
 */
export function readerDocument(source: string): ReaderDocument {
  const document = parse(source);
  const marks = { failed: 0, notFound: 0 };
  strip(document, marks);
  const root = document.childNodes.find((node) => isElement(node) && node.tagName === "html");
  return {
    html: serialize(document),
    isNotFound: marks.notFound > 0,
    isBroken: marks.failed > marks.notFound,
    isEmptyError: root !== undefined && isElement(root) && attribute(root, "id") === "__next_error__",
  };
}

const isElement = (node: Node): node is Element => "tagName" in node;
const isComment = (node: Node): node is DefaultTreeAdapterTypes.CommentNode => node.nodeName === "#comment";

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

function strip(parent: DefaultTreeAdapterTypes.ParentNode, marks: { failed: number; notFound: number }): void {
  for (const node of [...parent.childNodes]) {
    if (isComment(node) && node.data === FAILED) marks.failed += 1;
    if (isElement(node) && attribute(node, "data-dgst") === NOT_FOUND) marks.notFound += 1;
    if (isOfNext(node)) defaultTreeAdapter.detachNode(node);
    else if ("childNodes" in node) strip(node, marks);
  }
}

/** Whether only Next's scripts and React have a use for a node. */
function isOfNext(node: Node): boolean {
  if (isComment(node)) return true;
  if (!isElement(node)) return false;
  if (node.tagName === "script") return !isOwnScript(node);
  if (node.tagName === "template") return attribute(node, "data-dgst") !== undefined;
  if (node.tagName !== "link") return false;
  const kinds = (attribute(node, "rel") ?? "").split(/\s+/);
  return kinds.includes("modulepreload") || (kinds.includes("preload") && attribute(node, "as") === "script");
}

/** A script of a file of our own, data that no browser runs, or an inline script of the list. */
function isOwnScript(script: Element): boolean {
  const source = attribute(script, "src");
  if (source !== undefined) return source.startsWith("/") && !source.startsWith("//") && !source.startsWith("/_next/");
  if (attribute(script, "type") === "application/ld+json") return true;
  const [text] = script.childNodes;
  return text !== undefined && "value" in text && OWN_INLINE_SCRIPTS.has(text.value);
}
