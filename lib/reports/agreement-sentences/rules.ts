import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { inCapital, inEnglishProse } from "@/lib/platform/i18n/english-articles.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { wordsInARow } from "@/lib/platform/i18n/joined-words.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";

/** An agreement as far as one sentence tells it. */
export type ToldAgreement = {
  title: Localized;
  act: "SIGNED" | "RENEWED";
  day: CalendarDay | null;
  /** which signed; none where that is not known */
  colleges: Localized[];
};

const quotedInChinese = (title: string): string => (title.startsWith("《") ? title : `《${title}》`);

function inChinese({ title, act, day, colleges }: ToldAgreement, name: (label: Localized) => string): string {
  const when = day ? `${formatDay(day, "zh")}，` : "";
  const done = act === "RENEWED" ? "续签" : "签署";
  return `${when}${wordsInARow([namesTogether(colleges.map(name), "zh"), done], "zh")}${quotedInChinese(name(title))}。`;
}

function inEnglish({ title, act, day, colleges }: ToldAgreement, name: (label: Localized) => string): string {
  const done = act === "RENEWED" ? "renewed" : "signed";
  const when = day ? ` on ${formatDay(day, "en")}` : "";
  const who = namesTogether(
    colleges.map((college) => (college.en === null ? name(college) : inEnglishProse(college.en))),
    "en",
  );
  return who ? `${inCapital(who)} ${done} “${name(title)}”${when}.` : `“${name(title)}” was ${done}${when}.`;
}

/** What a report says of an agreement: who signed or renewed it, and when, as far as the record says so. */
export function agreementSentence(agreement: ToldAgreement, locale: Locale): string {
  const name = (label: Localized) => inLocale(label, locale).text;
  return locale === "zh" ? inChinese(agreement, name) : inEnglish(agreement, name);
}
