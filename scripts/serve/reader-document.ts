import { Parser } from "htmlparser2";
import { APPEARANCE_SCRIPT } from "../../lib/platform/appearance-script.ts";

type Attributes = Readonly<Record<string, string>>;

/** Inline scripts of our own, which the policy of public pages lets run by their hashes. */
const OWN_INLINE_SCRIPTS: ReadonlySet<string> = new Set([APPEARANCE_SCRIPT]);
/** React's mark of a part that failed; a template with the digest of the error follows. */
const FAILED = "$!";
const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";
const DIGEST = "data-dgst";

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

/** An element that is left out if its end says so: a script, or a template of React's. */
type Undecided = { name: string; from: number; attributes: Attributes; text: string; depth: number };

/**
 * Takes out of a document what only Next's scripts need: the scripts themselves, their preloads, the data that they read
 * and the marks that they look for. Scripts of our own stay, and every other byte is as Next wrote it.
 */
export function readerDocument(source: string): ReaderDocument {
  const kept: string[] = [];
  const marks = { failed: 0, notFound: 0 };
  let [copiedTo, isEmptyError]: [number, boolean] = [0, false];
  let undecided: Undecided | null = null;
  const leaveOut = (from: number, to: number) => {
    kept.push(source.slice(copiedTo, from));
    copiedTo = to;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html") isEmptyError = attributes.id === "__next_error__";
      if (attributes[DIGEST] === NOT_FOUND) marks.notFound += 1;
      const from = parser.startIndex;
      if (undecided) undecided.depth += undecided.name === name ? 1 : 0;
      else if (mayBeOfNext(name, attributes)) undecided = { name, from, attributes, text: "", depth: 1 };
      else if (isPreloadOfScript(name, attributes)) leaveOut(from, parser.endIndex + 1);
    },
    ontext(text) {
      if (undecided) undecided.text += text;
    },
    onclosetag(name) {
      if (undecided?.name !== name) return;
      undecided.depth -= 1;
      if (undecided.depth > 0) return;
      if (name !== "script" || !isOwnScript(undecided)) leaveOut(undecided.from, parser.endIndex + 1);
      undecided = null;
    },
    oncomment(text) {
      if (text === FAILED) marks.failed += 1;
      if (!undecided) leaveOut(parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(source);
  kept.push(source.slice(copiedTo));
  return {
    html: kept.join(""),
    isNotFound: marks.notFound > 0,
    isBroken: marks.failed > marks.notFound,
    isEmptyError,
  };
}

/** Whether an element is a script, or a template in which React tells of a failure. */
const mayBeOfNext = (name: string, attributes: Attributes): boolean =>
  name === "script" || (name === "template" && attributes[DIGEST] !== undefined);

/** Whether an element is a link that asks the browser to fetch a script ahead. */
function isPreloadOfScript(name: string, { rel = "", as }: Attributes): boolean {
  if (name !== "link") return false;
  const kinds = rel.split(/\s+/);
  return kinds.includes("modulepreload") || (kinds.includes("preload") && as === "script");
}

/** A script of a file of our own, data that no browser runs, or an inline script of the list. */
function isOwnScript({ attributes: { src, type }, text }: Undecided): boolean {
  if (src !== undefined) return src.startsWith("/") && !src.startsWith("//") && !src.startsWith("/_next/");
  return type === "application/ld+json" || OWN_INLINE_SCRIPTS.has(text);
}
