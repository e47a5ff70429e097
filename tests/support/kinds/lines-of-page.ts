import { Parser } from "htmlparser2";

const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 header hr li main nav ol p section table td th tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "svg", "template"]);
/** What leads elsewhere and is not on paper, as the links to feeds and calendars, says nothing of an exchange. */
const ONLY_ON_SCREEN = /(?:^|\s)no-print(?:\s|$)/;

/** The text of the main part of a page as a reader has it on paper, a line for each block, without empty ones. */
export function linesOf(html: string): string[] {
  let isInMain = false;
  let unseen = 0;
  let text = "";
  /** the names of the open elements inside of one that is only on the screen */
  const onlyOnScreen: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (onlyOnScreen.length > 0 || ONLY_ON_SCREEN.test(attributes.class ?? "")) onlyOnScreen.push(name);
      if (name === "main") isInMain = true;
      if (UNSEEN.has(name)) unseen += 1;
      if (BLOCKS.has(name)) text += "\n";
    },
    ontext(words) {
      if (isInMain && unseen === 0 && onlyOnScreen.length === 0) text += words.replace(/\s+/g, " ");
    },
    onclosetag(name) {
      onlyOnScreen.pop();
      if (name === "main") isInMain = false;
      if (UNSEEN.has(name)) unseen -= 1;
      if (BLOCKS.has(name)) text += "\n";
    },
  });
  parser.end(html);
  return text
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " "))
    .filter((line) => line !== "");
}
