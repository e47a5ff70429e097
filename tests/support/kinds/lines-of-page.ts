import { Parser } from "htmlparser2";

const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 header hr li main nav ol p section table td th tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "svg", "template"]);

/** The text of the main part of a page as a reader sees it, a line for each block, without empty ones. */
export function linesOf(html: string): string[] {
  let isInMain = false;
  let unseen = 0;
  let text = "";
  const parser = new Parser({
    onopentagname(name) {
      if (name === "main") isInMain = true;
      if (UNSEEN.has(name)) unseen += 1;
      if (BLOCKS.has(name)) text += "\n";
    },
    ontext(words) {
      if (isInMain && unseen === 0) text += words.replace(/\s+/g, " ");
    },
    onclosetag(name) {
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
