import { Parser } from "htmlparser2";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { untilHeard } from "@/tests/support/portal/database.ts";
import { get } from "../../support/get.ts";

const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 header hr li main nav ol p section table td th tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "svg", "template"]);

/** The text of the main part of a page as a reader sees it, a line for each block, without empty ones. */
function linesOf(html: string): string[] {
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

/** The lines of the main part of a page that everybody may read. */
export async function linesAt(path: string): Promise<string[]> {
  await untilHeard();
  const answer = await get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return linesOf(await answer.text());
}

/**
 * What readers see of an exchange in one language: the lines of its page without its code, and those of its report without
 * the day of publication.
 */
async function readLines({ code, slug }: { code: string; slug: string }, locale: Locale) {
  const [first = "", ...exchange] = await linesAt(`/${locale}/exchanges/${code}`);
  const [, ...report] = await linesAt(`/${locale}/reports/${slug}`);
  return { exchange: [first.replace(code, ""), ...exchange], report };
}

/** What readers see of an exchange in both languages, and all of it as one text. */
export async function readPages(exchange: { code: string; slug: string }) {
  const zh = await readLines(exchange, "zh");
  const en = await readLines(exchange, "en");
  return { zh, en, all: [zh, en].flatMap((pages) => [...pages.exchange, ...pages.report]).join("\n") };
}
