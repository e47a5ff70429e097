import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { wordsOf } from "@/lib/platform/text-match.ts";
import { pagesAndActs } from "../acts/rules.ts";
import { findInDirectory } from "../directory/queries.ts";
import { type FoundRecord, findRecentRecords, findRecords } from "../records/queries.ts";
import { type Candidate, type Group, groupsOf, type Ranked, rankedCandidate } from "../rules.ts";
import type { SearchInput } from "../schema.ts";

/** What was found on the desk, and the words that were understood; none where nothing was asked. */
export type DeskAnswer = { words: string[]; groups: Group[] };

/** Reports are offered of so many of the records that were found first. */
const MAX_REPORTS = 2;

/** A record that is found by what surrounds it may be meant; its report is not. */
const reportOf = ({ report, candidate }: FoundRecord): Candidate[] =>
  report
    ? [{ kind: "act", id: "openReport", address: report.address, texts: report.texts, isSample: candidate.isSample }]
    : [];

const rankedAs = (candidates: readonly Candidate[], words: readonly string[]): Ranked[] =>
  candidates.flatMap((candidate) => rankedCandidate(candidate, words) ?? []);

/**
 * Everything that somebody may open or do and that has all words: records, people, colleges, schools, bases, pages and
 * acts, by kind, the best first. Without words: the records that the person had open last, and all pages and acts.
 */
export async function searchDesk(actor: Member, { q, locale }: SearchInput): Promise<DeskAnswer> {
  const words = wordsOf(q);
  const fixed = rankedAs(pagesAndActs(actor, locale), words);
  if (words.length === 0) {
    const recent = await read(actor, (tx) => findRecentRecords(actor, tx, locale));
    const opened = recent.flatMap(({ candidate }) => rankedCandidate(candidate, [])?.entry ?? []);
    const ofKind = (kind: "page" | "act") => fixed.flatMap(({ entry }) => (entry.kind === kind ? [entry] : []));
    const groups: Group[] = [
      { kind: "exchange", entries: opened },
      { kind: "act", entries: ofKind("act") },
      { kind: "page", entries: ofKind("page") },
    ];
    return { words, groups: groups.filter(({ entries }) => entries.length > 0) };
  }
  const { records, directory } = await read(actor, async (tx) => ({
    records: await findRecords(actor, tx, { words, locale }),
    directory: await findInDirectory(actor, tx, { words, locale }),
  }));
  const exchanges = records.map(({ candidate }) => candidate);
  const reports = records.slice(0, MAX_REPORTS).flatMap(reportOf);
  return { words, groups: groupsOf([...rankedAs([...exchanges, ...directory, ...reports], words), ...fixed]) };
}
