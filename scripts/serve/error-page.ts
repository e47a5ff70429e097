import type { IncomingMessage } from "node:http";
import { APPEARANCE_SCRIPT } from "../../lib/platform/appearance-script.ts";
import { defaultLocale, isLocale, type Locale, languageTag, locales } from "../../lib/platform/i18n/locales.ts";
import en from "../../messages/en.json" with { type: "json" };
import zh from "../../messages/zh.json" with { type: "json" };
import { localeOfPath } from "./addresses.ts";

/** The statuses that have a text of their own. Others count as 400 or 500. */
export const statusesWithText = [400, 403, 404, 405, 406, 408, 413, 500, 503] as const;
type StatusWithText = (typeof statusesWithText)[number];

type Texts = Record<`s${StatusWithText}`, { title: string; text: string }> & { home: string; number: string };
const texts: Record<Locale, Texts> = { zh: zh.serverAnswers, en: en.serverAnswers };
const staffTexts: Record<Locale, { notFoundTitle: string; notFound: string; home: string }> = {
  zh: zh.staff,
  en: en.staff,
};

/** The language of a reader: of the address, of the cookie, of the browser, or Chinese. */
export function localeOf(request: Pick<IncomingMessage, "url" | "headers">): Locale {
  const ofPath = localeOfPath(request.url ?? "");
  if (ofPath) return ofPath;
  const [, chosen = ""] = /(?:^|;\s*)NEXT_LOCALE=(\w+)/.exec(request.headers.cookie ?? "") ?? [];
  if (isLocale(chosen)) return chosen;
  const accepted = (request.headers["accept-language"] ?? "").toLowerCase().split(",");
  const first = accepted.map((each) => each.trim().slice(0, 2)).find(isLocale);
  return first ?? defaultLocale;
}

const STYLE = `:root{color-scheme:light dark;--paper:light-dark(#faf8f3,#161513);--ink:light-dark(#23211d,#e9e5dc)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:40rem;margin:0 auto;padding:6rem 1.5rem}h1{font-size:1.6rem;line-height:1.3;margin:.3em 0}
small{opacity:.7}a{color:inherit}`;

/**
 * A page that says what a status means, in one language or in both. It needs no script and no file.
 * @param options.requestId the number under which the log has a failure of the portal
 */
export function errorPage(options: {
  status: number;
  languages: readonly Locale[];
  requestId?: string;
  isOfStaff?: boolean;
}): string {
  const { status, requestId, isOfStaff = false } = options;
  const languages = options.languages.length > 0 ? options.languages : locales;
  const [first = defaultLocale] = languages;
  const textsFor = (locale: Locale) => (isOfStaff && status === 404 ? notForStaff(locale) : errorText(status, locale));
  const sections = languages.map((locale) => {
    const { title, text } = textsFor(locale);
    const { number } = texts[locale];
    const { home } = (isOfStaff ? staffTexts : texts)[locale];
    const id =
      requestId === undefined || status !== 500 ? "" : `<p><small>${escaped(number)} ${escaped(requestId)}</small></p>`;
    return `<section lang="${languageTag[locale]}"><small>${status}</small><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${id}<p><a href="/${locale}${isOfStaff ? "/admin" : ""}">${escaped(home)}</a></p></section>`;
  });
  const title = languages.map((locale) => textsFor(locale).title).join(" · ");
  return `<!DOCTYPE html><html lang="${languageTag[first]}"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><script>${APPEARANCE_SCRIPT}</script><style>${STYLE}</style></head><body><main>${sections.join("")}</main></body></html>`;
}

/** What staff read where there is no such page, or where it is not theirs to see. */
const notForStaff = (locale: Locale) => ({
  title: staffTexts[locale].notFoundTitle,
  text: staffTexts[locale].notFound,
});

/** What a status means in a language, as plain text. */
export function errorText(status: number, locale: Locale): { title: string; text: string } {
  const known = statusesWithText.find((each) => each === status) ?? (status >= 500 ? 500 : 400);
  return texts[locale][`s${known}`];
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
