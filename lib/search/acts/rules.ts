import { mayAdministerUsers } from "@/lib/accounts/policy.ts";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { editableInstitutionOf, mayEditInstitutions, mayReadDirectory } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };
import type { Candidate, CandidateText } from "../rules.ts";

const always = () => true;

/** The pages of staff, who may open each, and its address below that of the desk. */
const PAGES = {
  desk: ["", always],
  exchanges: ["/exchanges", always],
  institutions: ["/institutions", mayReadDirectory],
  people: ["/people", mayReadDirectory],
  bases: ["/bases", mayReadDirectory],
  users: ["/users", mayAdministerUsers],
  account: ["/account", always],
  discarded: ["/exchanges/discarded", mayBeginRecords],
} as const satisfies Record<string, readonly [string, (actor: Member) => boolean]>;

/** The acts that begin on a page of their own. */
const BEGINNINGS = {
  newExchange: ["/exchanges/new", mayBeginRecords],
  invite: ["/users/new", mayAdministerUsers],
  newCollege: ["/institutions/new", mayEditInstitutions],
  newPerson: ["/people/new", (actor) => editableInstitutionOf(actor) !== null],
  newBase: ["/bases/new", (actor) => editableInstitutionOf(actor) !== null],
} as const satisfies Record<string, readonly [string, (actor: Member) => boolean]>;

/** The acts that the open page does by itself. */
const OF_THE_PAGE = ["switchLanguage", "lightTheme", "darkTheme", "systemTheme", "showKeys", "signOut"] as const;

const texts = { zh: zh.search, en: en.search };

/** The names of a page or an act in both languages, and other words for it. */
function textsOf(
  names: (locale: Locale) => string,
  others: (locale: Locale) => string,
  locale: Locale,
): CandidateText[] {
  const other = locale === "zh" ? "en" : "zh";
  const words = (["zh", "en"] as const).flatMap((lang) =>
    others(lang)
      .split(/[、,]\s*/)
      .map((text): CandidateText => ({ text, lang, isShown: "matched", isContext: true })),
  );
  return [
    { text: names(locale), lang: locale, isShown: "title" },
    { text: names(other), lang: other, isShown: "matched", isContext: true },
    ...words,
  ];
}

/** The pages and acts that are there for somebody. */
export function pagesAndActs(actor: Member, locale: Locale): Candidate[] {
  const home = `/${locale}/admin`;
  const keysOf = <Key extends string>(list: Record<Key, unknown>) => Object.keys(list) as Key[];
  const pages = keysOf(PAGES).flatMap((id): Candidate[] => {
    const [place, may] = PAGES[id];
    const names = textsOf(
      (lang) => texts[lang].page[id],
      (lang) => texts[lang].pageWords[id],
      locale,
    );
    return may(actor)
      ? [{ kind: "page", id, address: home + place, texts: names, isSample: false, isFoundByContext: true }]
      : [];
  });
  const act = (id: keyof typeof zh.search.act, address: string | null): Candidate => ({
    kind: "act",
    id,
    address,
    texts: textsOf(
      (lang) => texts[lang].act[id],
      (lang) => texts[lang].actWords[id],
      locale,
    ),
    isSample: false,
    isFoundByContext: true,
  });
  const beginnings = keysOf(BEGINNINGS).flatMap((id) => {
    const [place, may] = BEGINNINGS[id];
    return may(actor) ? [act(id, home + place)] : [];
  });
  return [...pages, ...beginnings, ...OF_THE_PAGE.map((id) => act(id, null))];
}
