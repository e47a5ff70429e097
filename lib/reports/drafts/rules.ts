import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { agreementSentences } from "../agreement-sentences/rules.ts";
import { chinese } from "../chinese-drafts/rules.ts";
import { type DraftFacts, type DraftStanding, type Name, sidesIn, type Words } from "../draft-words/rules.ts";
import { english } from "../english-drafts/rules.ts";
import { MAX_LISTED, MAX_SUMMARY_LENGTH, MAX_WORDS_LENGTH, titleInDraft } from "../rules.ts";
import type { ReportBlock, ReportBody } from "../schema.ts";

export type DraftText = { title: string | null; summary: string | null; body: ReportBody };

/** Half of the limit, since one character may count as two. */
const IN_ONE_PIECE = new RegExp(`.{1,${MAX_WORDS_LENGTH / 2}}`, "gsu");

const texts = (words: string) =>
  (words.match(IN_ONE_PIECE) ?? []).map((piece) => ({ type: "text" as const, text: piece }));
const p = (words: string) => ({ type: "paragraph" as const, content: texts(words) });
const h = (words: string): ReportBlock => ({ type: "heading", attrs: { level: 2 }, content: texts(words) });

/** The items as one list, or as several where they are more than a list may have. */
const lists = (items: readonly string[]): ReportBlock[] =>
  Array.from({ length: Math.ceil(items.length / MAX_LISTED) }, (_, at) => ({
    type: "bulletList",
    content: items
      .slice(at * MAX_LISTED, (at + 1) * MAX_LISTED)
      .map((words) => ({ type: "listItem", content: [p(words)] })),
  }));

const STANDINGS = ["DIRECTION", "PROPOSED", "AGREED"] as const;

/**
 * Makes a first text of a report: plain sentences with facts of the record and nothing else, in the order in which things
 * happened. A name that the record has in one language only is used in both.
 */
export function draftOf(facts: DraftFacts, locale: Locale): DraftText {
  const words = locale === "zh" ? chinese : english;
  const name = (label: Localized) => inLocale(label, locale).text;
  const opening = words.opening(facts, name);
  const counts = words.counts(facts, name);
  return {
    title: titleInDraft(facts, locale),
    summary: truncated([opening, counts].filter(Boolean).join(locale === "zh" ? "" : " "), MAX_SUMMARY_LENGTH),
    body: {
      type: "doc",
      content: [
        p(opening),
        ...(facts.theme ? [p(words.theme(name(facts.theme), facts.wasHeld))] : []),
        ...(facts.observers.length > 0 ? [p(words.observers(facts.observers.map(name), facts.wasHeld))] : []),
        ...peopleIn(facts, words, name),
        ...programmeIn(facts, words, name),
        ...STANDINGS.flatMap((standing) => outcomesIn(facts, { words, name, standing })),
        ...section(words.agreements, lists(facts.agreements.map((agreement) => agreementSentences(agreement, locale)))),
      ],
    },
  };
}

/** A heading with what stands below it; nothing where nothing does. */
const section = (heading: string, blocks: ReportBlock[]): ReportBlock[] =>
  blocks.length > 0 ? [h(heading), ...blocks] : [];

function peopleIn(facts: DraftFacts, words: Words, name: Name): ReportBlock[] {
  const people = facts.people.map((each) => words.people(each, name)).filter((line) => line !== "");
  const absences = facts.people.flatMap((each) => words.absences(each, name));
  return section(words.present(facts.wasHeld), [...lists(people), ...absences.map(p)]);
}

const programmeIn = (facts: DraftFacts, words: Words, name: Name): ReportBlock[] =>
  section(
    words.programme(facts.wasHeld),
    words.programmeOf(facts, name).flatMap((told) => (typeof told === "string" ? [p(told)] : lists(told))),
  );

function outcomesIn(
  facts: DraftFacts,
  { words, name, standing }: { words: Words; name: Name; standing: DraftStanding },
): ReportBlock[] {
  const titles = facts.outcomes.filter((each) => each.standing === standing).map(({ title }) => name(title));
  if (titles.length === 0) return [];
  const { heading, intro } = words.outcomes[standing];
  return section(heading, [p(intro(titles.length, sidesIn(facts))), ...lists(titles)]);
}
