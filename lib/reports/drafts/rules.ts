import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { agreementSentence } from "../agreement-sentences/rules.ts";
import { chinese } from "../chinese-drafts/rules.ts";
import type { DraftFacts } from "../draft-words/rules.ts";
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

/**
 * Makes a first text of a report: a few plain sentences with facts of the record and nothing else. A name that the record
 * has in one language only is used in both.
 */
export function draftOf(facts: DraftFacts, locale: Locale): DraftText {
  const words = locale === "zh" ? chinese : english;
  const name = (label: Localized) => inLocale(label, locale).text;
  const opening = words.opening(facts, name);
  const people = facts.people.flatMap(({ college, members }) => {
    const named = members.map((member) => words.person(member, name)).filter((said) => said !== "");
    return named.length > 0 ? [words.people(name(college), named)] : [];
  });
  const groups = facts.groups.map((group) => words.group(group, name)).filter((line) => line !== "");
  const bases = facts.bases.map(name);
  const agreements = facts.agreements.map((agreement) => agreementSentence(agreement, locale));
  const counts = words.counts({
    sides: facts.guests.length + facts.hosts.length + facts.participants.length,
    isHosted: facts.hosts.length > 0,
    groups: groups.length,
    bases: bases.length,
    wasHeld: facts.wasHeld,
  });
  return {
    title: titleInDraft(facts, locale),
    summary: truncated([opening, counts].filter(Boolean).join(locale === "zh" ? "" : " "), MAX_SUMMARY_LENGTH),
    body: {
      type: "doc",
      content: [
        p(opening),
        ...(facts.theme ? [p(words.theme(name(facts.theme), facts.wasHeld))] : []),
        ...(people.length > 0 ? [h(words.present), ...lists(people)] : []),
        ...(groups.length > 0 ? [h(words.groups), ...lists(groups)] : []),
        ...(bases.length > 0 ? [h(words.bases), ...lists(bases)] : []),
        ...(agreements.length > 0 ? [h(words.agreements), ...lists(agreements)] : []),
      ],
    },
  };
}
