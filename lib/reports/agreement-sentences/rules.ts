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
  /** who signed, and who was a witness, in their order */
  people: ToldSignatory[];
};

type ToldPerson = { name: Localized | null; title: Localized | null; unitName: Localized | null };

/** Somebody who signed or was a witness, as readers see it. */
type ToldSignatory = ToldPerson & {
  role: "SIGNATORY" | "WITNESS";
  /** for which the person signed; null where it is none of the exchange */
  college: Localized | null;
  representedBy: ToldPerson | null;
};

type Name = (label: Localized) => string;

/** Those of a role of whom a report says more than a title: the person may be named, or who signed for the person. */
const toldIn = ({ people }: ToldAgreement, role: ToldSignatory["role"]): ToldSignatory[] =>
  people.filter((each) => each.role === role && (each.name !== null || (each.representedBy?.name ?? null) !== null));

const textsOf = (labels: readonly (Localized | null)[], name: Name): string[] =>
  labels.flatMap((label) => (label ? [name(label)] : []));

/** "南校外国语学院院长李明"; what the words behind it say already is not said twice. */
function officeInChinese(labels: readonly (Localized | null)[], name: Name): string {
  const words = textsOf(labels, name);
  const isSaidLater = (word: string, at: number) => words.slice(at + 1).some((later) => later.startsWith(word));
  return wordsInARow(
    words.filter((word, at) => !isSaidLater(word, at)),
    "zh",
  );
}

function signatoryInChinese({ name: own, title, unitName, college, representedBy }: ToldSignatory, name: Name): string {
  const who = officeInChinese([college, unitName, title, own], name);
  const instead = representedBy && officeInChinese([representedBy.title, representedBy.name], name);
  return instead ? `${who}（由${instead}代签）` : who;
}

function signatoryInEnglish({ name: own, title, unitName, college, representedBy }: ToldSignatory, name: Name): string {
  const who = textsOf([own, title, unitName, college], name).join(", ");
  const instead = representedBy && textsOf([representedBy.name, representedBy.title], name).join(", ");
  return instead ? `${who} (represented by ${instead})` : who;
}

/** Who signed and who was a witness, a sentence each, as far as they may be named. */
function peopleInChinese(agreement: ToldAgreement, name: Name): string {
  const said = (role: ToldSignatory["role"]) =>
    toldIn(agreement, role)
      .map((each) => signatoryInChinese(each, name))
      .join("、");
  const [signed, seen] = [said("SIGNATORY"), said("WITNESS")];
  return [signed && `签字人：${signed}。`, seen && `见证人：${seen}。`].join("");
}

function peopleInEnglish(agreement: ToldAgreement, name: Name): string[] {
  const said = (role: ToldSignatory["role"], one: string, several: string) => {
    const told = toldIn(agreement, role).map((each) => signatoryInEnglish(each, name));
    return told.length === 0 ? [] : [`${told.length === 1 ? one : several}: ${told.join("; ")}.`];
  };
  return [...said("SIGNATORY", "Signatory", "Signatories"), ...said("WITNESS", "Witness", "Witnesses")];
}

const quotedInChinese = (title: string): string => (title.startsWith("《") ? title : `《${title}》`);

function inChinese({ title, act, day, colleges }: ToldAgreement, name: Name): string {
  const when = day ? `${formatDay(day, "zh")}，` : "";
  const done = act === "RENEWED" ? "续签" : "签署";
  return `${when}${wordsInARow([namesTogether(colleges.map(name), "zh"), done], "zh")}${quotedInChinese(name(title))}。`;
}

function inEnglish({ title, act, day, colleges }: ToldAgreement, name: Name): string {
  const done = act === "RENEWED" ? "renewed" : "signed";
  const when = day ? ` on ${formatDay(day, "en")}` : "";
  const who = namesTogether(
    colleges.map((college) => (college.en === null ? name(college) : inEnglishProse(college.en))),
    "en",
  );
  return who ? `${inCapital(who)} ${done} “${name(title)}”${when}.` : `“${name(title)}” was ${done}${when}.`;
}

/** What a report says of an agreement: which sides signed or renewed it, when, and by whom, as far as readers see it. */
export function agreementSentences(agreement: ToldAgreement, locale: Locale): string {
  const name = (label: Localized) => inLocale(label, locale).text;
  return locale === "zh"
    ? `${inChinese(agreement, name)}${peopleInChinese(agreement, name)}`
    : [inEnglish(agreement, name), ...peopleInEnglish(agreement, name)].join(" ");
}
