import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { linesOf } from "@/tests/support/kinds/lines-of-page.ts";
import { untilHeard } from "@/tests/support/portal/database.ts";
import { get } from "../../support/get.ts";

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
