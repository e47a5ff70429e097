import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { type ItineraryItemKind, itemKinds } from "../itinerary/rules.ts";
import { creatingPartyOf, mayEditDelegation, mayEditRecord } from "../policy.ts";
import { findVisibleRecord } from "../record/queries.ts";
import { isOpenRecord } from "../record/rules.ts";
import {
  isAddition,
  isMove,
  isOfDelegation,
  isOfOneAuthor,
  labelOf,
  MEMBERS_PASTED,
  type StoredChange,
  type UndoableAction,
  undoableActions,
} from "./rules.ts";

const MAX_CHANGES = 50;
/** Rows whose last change is read for them: some were taken back already. */
const MAX_READ = 200;

/** A change of a record that can still be taken back, as its list shows it. */
export type UndoableEntry = {
  id: string;
  action: UndoableAction;
  subjectId: string;
  /** what its undo needs beside the subject: the key of a paste, the group of a seat, the other school of a pair */
  key: string | null;
  /** the delegation of a member, the group of a pair, the agreement of a person; null where the undo needs none */
  ownerId: string | null;
  label: Localized | null;
  /** of an item of the itinerary, which often has no other name */
  kind: ItineraryItemKind | null;
  /** how many people, items or lines were added at once; null for other changes */
  count: number | null;
  /** ISO 8601 instant */
  at: string;
  by: string | null;
};

/**
 * The removals, moves and pastes of a record in the last 30 days that the actor can take back, the newest first; at most
 * 50. Those of the people of a delegation are for who may change that delegation, and all others for who may change the
 * record; none where it is closed. Of several changes of one row, the last one.
 */
export async function listUndoableChanges(actor: Member, code: string): Promise<UndoableEntry[]> {
  return read(actor, async (tx) => {
    const exchange = await findVisibleRecord(tx, actor, code);
    if (!exchange || !isOpenRecord(exchange.status)) return [];
    const entries = await findEntries(tx, actor, exchange.id);
    if (entries.length === 0) return [];
    const rows = await findRows(tx, exchange.id, entries);
    const ownerOf = ({ before, subjectId }: Entry) =>
      before.delegationId ?? before.groupId ?? before.agreementId ?? rows.ownerOf(subjectId);
    const isEditor = mayEditRecord(actor, exchange);
    const creatingPartyId = creatingPartyOf(exchange);
    const delegations = rows.delegations
      .filter((delegation) => mayEditDelegation(actor, { ...delegation, creatingPartyId }))
      .map(({ id }) => id);
    const isAllowed = (entry: Entry): boolean =>
      isOfDelegation(entry.action)
        ? delegations.includes((entry.action === MEMBERS_PASTED ? entry.subjectId : ownerOf(entry)) ?? "")
        : isEditor;
    const isUndoable = ({ action, subjectId, key, before }: Entry): boolean => {
      if (isMove(action)) return rows.isThere(subjectId);
      if (isAddition(action)) return addedIn(before).some(({ id }) => rows.isThere(id));
      if (before.agreementId && !rows.isThere(before.agreementId)) return false;
      return !rows.isThere(partId({ action, subjectId, key, before }));
    };
    return entries
      .filter((entry) => isAllowed(entry) && isUndoable(entry))
      .slice(0, MAX_CHANGES)
      .map(({ before, ...entry }) => ({
        ...entry,
        ownerId: ownerOf({ before, ...entry }),
        label: rows.labelOf(entry.subjectId) ?? labelOf(before),
        kind: kindOf(before.item?.kind) ?? rows.kindOf(entry.subjectId),
        count: isAddition(entry.action) ? addedIn(before).length : null,
      }));
  });
}

/** The rows that were added at once. */
const addedIn = ({ members, items, pasted }: StoredChange) => members ?? items ?? pasted ?? [];

const kindOf = (kind: string | undefined): ItineraryItemKind | null => itemKinds.find((each) => each === kind) ?? null;

type Entry = Omit<UndoableEntry, "ownerId" | "label" | "kind" | "count"> & {
  before: StoredChange;
};

/** The last change of each row that the actor can take back, the newest first. However often one was moved, it is one. */
async function findEntries(tx: ReadTx, actor: Member, exchangeId: string): Promise<Entry[]> {
  const last = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT DISTINCT ON ("action", "subjectId", "key", "before" ->> 'groupId') "id", "at" FROM "UndoEntry"
      WHERE "exchangeId" = ${exchangeId}::uuid AND "expiresAt" > ${clock.now()}
        AND "action" = ANY(${[...undoableActions]})
        AND ("byId" = ${actor.userId}::uuid OR NOT "action" = ANY(${undoableActions.filter(isOfOneAuthor)}))
      ORDER BY "action", "subjectId", "key", "before" ->> 'groupId', "at" DESC, "id" DESC
    ) entry
    ORDER BY "at" DESC, "id" DESC LIMIT ${MAX_READ}`;
  const rows = await tx.undoEntry.findMany({
    where: { id: { in: last.map(({ id }) => id) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    relationLoadStrategy: "join",
    select: {
      id: true,
      action: true,
      subjectId: true,
      key: true,
      before: true,
      at: true,
      by: { select: { name: true } },
    },
  });
  return rows.flatMap(({ action, before, at, by, ...row }): Entry[] => {
    const known = undoableActions.find((each) => each === action);
    if (!known) return [];
    return [{ ...row, action: known, before: before as StoredChange, at: at.toISOString(), by: by?.name ?? null }];
  });
}

/** Under which a row, or a part of a group, is known to be there. */
function partId({ action, subjectId, key, before }: Pick<Entry, "action" | "subjectId" | "key" | "before">): string {
  if (action === "group.pairing_removed") return `${before.groupId} ${subjectId} ${key}`;
  if (action === "group.topic_removed" || action === "group.member_unseated") return `${key} ${subjectId}`;
  return subjectId;
}

const names = { id: true, nameZh: true, nameEn: true } as const;
const titles = { id: true, titleZh: true, titleEn: true } as const;

/** The rows of a record that changes can be about, as they are now. */
async function findRows(tx: ReadTx, exchangeId: string, entries: readonly Entry[]) {
  const exchange = await tx.exchange.findUniqueOrThrow({
    where: { id: exchangeId },
    relationLoadStrategy: "join",
    select: {
      parties: {
        select: {
          institutionId: true,
          delegation: {
            select: {
              id: true,
              takenOverAt: true,
              members: { select: { ...names, titleZh: true, titleEn: true } },
              others: { select: { id: true, labelZh: true, labelEn: true } },
            },
          },
        },
      },
      items: { select: { ...titles, kind: true } },
      groups: {
        select: {
          id: true,
          code: true,
          pairings: { select: { hostUnitId: true, guestUnitId: true } },
          topics: { select: { topicId: true } },
          participants: { select: { memberId: true } },
        },
      },
      minutes: { select: { items: { select: { id: true, texts: { select: { locale: true, text: true } } } } } },
      outcomes: { select: titles },
      agreements: {
        select: {
          ...titles,
          people: { select: { ...names, titleZh: true, titleEn: true, agreementId: true, member: { select: names } } },
        },
      },
      sourceNotes: { select: { id: true, quote: true } },
    },
  });
  const subjects = (action: UndoableAction) =>
    entries.filter((entry) => entry.action === action).map(({ subjectId }) => subjectId);
  const topics = await tx.topic.findMany({ where: { id: { in: subjects("group.topic_removed") } }, select: names });
  const units = await tx.unit.findMany({ where: { id: { in: subjects("group.pairing_removed") } }, select: names });
  const members = exchange.parties.flatMap(({ delegation }) =>
    (delegation?.members ?? []).map((member) => ({ ...member, delegationId: delegation?.id ?? null })),
  );
  const others = exchange.parties.flatMap(({ delegation }) =>
    (delegation?.others ?? []).map((line) => ({ ...line, delegationId: delegation?.id ?? null })),
  );
  const textIn = (texts: { locale: string; text: string }[], locale: string) =>
    texts.find((each) => each.locale === locale)?.text ?? null;
  const statements = exchange.minutes.flatMap(({ items }) =>
    items.map(({ id, texts }) => ({ id, textZh: textIn(texts, "zh"), textEn: textIn(texts, "en") })),
  );
  const { items, groups, outcomes, sourceNotes } = exchange;
  const agreements = exchange.agreements.map(({ people: _people, ...agreement }) => agreement);
  const people = exchange.agreements.flatMap((agreement) =>
    agreement.people.map(({ member, ...person }) => ({ ...person, ...(member && { member }) })),
  );
  const there = [
    ...[...members, ...others, ...items, ...groups, ...statements],
    ...[...outcomes, ...agreements, ...people, ...sourceNotes],
  ];
  const labels = new Map([...there, ...topics, ...units].map(({ id, ...row }) => [id, labelOf(row as StoredChange)]));
  const ids = new Set([
    ...there.map(({ id }) => id),
    ...groups.flatMap(({ id, pairings, topics: ofGroup, participants }) => [
      ...pairings.map(({ hostUnitId, guestUnitId }) => `${id} ${hostUnitId} ${guestUnitId}`),
      ...ofGroup.map(({ topicId }) => `${id} ${topicId}`),
      ...participants.map(({ memberId }) => `${id} ${memberId}`),
    ]),
  ]);
  return {
    delegations: exchange.parties.flatMap(({ institutionId, delegation }) =>
      delegation ? [{ id: delegation.id, takenOverAt: delegation.takenOverAt, institutionId }] : [],
    ),
    isThere: (id: string) => ids.has(id),
    kindOf: (id: string) => items.find((item) => item.id === id)?.kind ?? null,
    labelOf: (id: string) => labels.get(id) ?? null,
    ownerOf: (rowId: string) =>
      [...members, ...others].find(({ id }) => id === rowId)?.delegationId ??
      people.find(({ id }) => id === rowId)?.agreementId ??
      null,
  };
}
