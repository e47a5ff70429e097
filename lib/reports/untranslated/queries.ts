import "server-only";
import { pinyinName } from "@/lib/people/romanization/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { findNamePermissions } from "@/lib/revisions/views/queries.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import { reportedExchangeVisibleTo } from "../queries.ts";
import { isReportable } from "../rules.ts";
import { chineseOnly, type RecordTerm, type TermCount } from "./rules.ts";

/** What of a record has no English. */
export type Untranslated = {
  /** the Chinese terms of the record, each once */
  terms: RecordTerm[];
  /** what readers of the English page of the record will see in Chinese */
  onRecordPage: TermCount[];
};

/** What of a record has no English; null where the actor may not read its report. */
export async function findUntranslated(actor: Member, code: string): Promise<Untranslated | null> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, reportedExchangeVisibleTo(actor)] },
      select: { id: true, status: true },
    });
    if (!exchange) return null;
    const record = await loadSnapshot(tx, exchange.id);
    const permissions = await findNamePermissions(tx, { exchangeId: exchange.id, revision: "next", record });
    return {
      terms: termsOf(record),
      onRecordPage: isReportable(exchange) ? chineseOnly(toView(record, permissions)) : [],
    };
  });
}

function termsOf({ parties, groups, items, agreements, ...record }: Snapshot): RecordTerm[] {
  const members = parties.flatMap(({ delegation }) => delegation?.members ?? []);
  const signing = agreements.flatMap(({ people }) => people);
  const people = [...members, ...signing];
  const schools = parties.map(({ unit }) => unit?.name ?? null);
  const units = groups.flatMap(({ pairings }) => pairings.flatMap(({ host, guest }) => [host.name, guest.name]));
  const labels: [RecordTerm["kind"], Localized | null][] = [
    ...parties.flatMap(({ institution: { name, shortName } }) => ofKind("COLLEGE", [name, shortName])),
    ...ofKind(
      "NAME",
      people.map(({ name }) => name),
    ),
    ...ofKind(
      "TITLE",
      people.map(({ title }) => title),
    ),
    ...ofKind("UNIT", [
      ...members.map(({ unitName }) => unitName),
      ...signing.map(({ organisation }) => organisation),
      ...units,
      ...schools,
    ]),
    ...ofKind(
      "BASE",
      items.map(({ visit }) => visit?.base.name ?? null),
    ),
    ...ofKind("OTHER", [
      ...[record.theme, record.place],
      ...items.flatMap(({ title, place, audience }) => [title, place, audience?.label ?? null]),
      ...parties.flatMap(({ delegation }) => delegation?.others ?? []).map(({ label }) => label),
      ...groups.flatMap(({ name, topics }) => [name, ...topics.map((topic) => topic.name)]),
      ...record.outcomes.map(({ title }) => title),
      ...agreements.flatMap(({ title, renews }) => [title, renews]),
    ]),
  ];
  const terms = new Map<string, RecordTerm>();
  for (const [kind, label] of labels) {
    if (!label?.zh || terms.get(label.zh)?.english) continue;
    terms.set(label.zh, { kind, zh: label.zh, english: englishOf(kind, label) });
  }
  return [...terms.values()];
}

const ofKind = (kind: RecordTerm["kind"], labels: readonly (Localized | null)[]) =>
  labels.map((label): [RecordTerm["kind"], Localized | null] => [kind, label]);

function englishOf(kind: RecordTerm["kind"], { zh, en }: Localized): RecordTerm["english"] {
  if (en) return { text: en, isPinyin: false };
  const pinyin = kind === "NAME" && zh ? pinyinName(zh) : null;
  return pinyin ? { text: pinyin, isPinyin: true } : null;
}
