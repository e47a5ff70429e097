import "server-only";
import { isDeepStrictEqual } from "node:util";
import { listNamesWithRole } from "@/lib/accounts/queries.ts";
import { sideIds } from "@/lib/exchanges/policy.ts";
import { recordMention, toRecordMention } from "@/lib/exchanges/queries.ts";
import { findVisibleRecord, recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import type { SectionKind } from "@/lib/exchanges/record/rules.ts";
import { conditionsOf, isSideOf } from "@/lib/exchanges/record-filter/queries.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import type { RecordChange } from "@/lib/exchanges/todo/queries.ts";
import { publishesReports } from "@/lib/exchanges/todo/rules.ts";
import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import { sql } from "@/lib/platform/sql.ts";
import { listDifferencesForReaders } from "./differences/queries.ts";
import { mayShowRecord, SHOWING_ROLES } from "./policy.ts";
import { type Difference, partsOfSection, type RecordPart } from "./row-differences/rules.ts";
import { loadSnapshot } from "./snapshots/queries.ts";
import { type Snapshot, snapshot } from "./snapshots/schema.ts";
import { findNamePermissions } from "./views/queries.ts";
import { toView } from "./views/rules.ts";
import { publicExchange } from "./views/schema.ts";

/** What readers see of a record, for its page of the staff. */
export type ReadersState = {
  /** of the revision that readers see */
  number: number;
  /** ISO 8601 instant */
  shownAt: string;
  /** what readers do not see yet; null where they see everything */
  changes: {
    /** names of those who changed the record since; empty where only the directory changed */
    people: string[];
    /** ISO 8601 instant of the first of those changes */
    since: string;
    /** what they are, as far as readers will see them */
    differences: Difference[];
    /** who changed a part last since, and when (ISO 8601 instant); without those that only a job changed */
    changedBy: Partial<Record<RecordPart, { name: string; at: string }>>;
  } | null;
  mayShow: boolean;
  /** names of those who may show the changes, where the actor may not; at most 20 */
  whoMay: string[];
};

const MAX_NAMES = 20;
/** How many records the desk lists, of how many that it looks at, among how many parts of records that were changed last. */
const MAX_UNSHOWN = 5;
const MAX_LOOKED_AT = 10;
const MAX_CHANGES = 100;
const MAX_SECTIONS = 5_000;
const UNSHOWN_MS = days(90);

/** Events about a record that change nothing that readers could see of it. */
const NOT_OF_THE_RECORD = [
  { action: { startsWith: "report." } },
  { action: { startsWith: "minute." } },
  { action: { startsWith: "minute_item." } },
  {
    action: {
      in: [
        "exchange.shown_to_readers",
        "exchange.withdrawn_from_readers",
        "exchange.names_vouched_for",
        "exchange.naming_seen",
        "member.name_withdrawn",
      ],
    },
  },
];

/** What readers see of a record; null where it is not public, or the actor may not see the record. */
export async function findReadersState(actor: Member, code: string): Promise<ReadersState | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    const publication = record && (await findPublication(tx, record.id));
    if (!publication || !wasHeld(record.status)) return null;
    const { id: exchangeId, parties } = record;
    const { number, at: frozenAt } = publication.revision;
    const now = await loadSnapshot(tx, exchangeId);
    const isSeen = await isSeenByReaders(tx, { exchangeId, publication, now });
    const mayShow = mayShowRecord(actor, { parties });
    return {
      number,
      shownAt: publication.shownAt.toISOString(),
      changes: isSeen ? null : await findChanges(tx, { exchangeId, frozenAt, now }),
      mayShow,
      whoMay:
        mayShow || isSeen
          ? []
          : await listNamesWithRole(tx, { institutionIds: sideIds(parties), roles: SHOWING_ROLES }),
    };
  });
}

/** Whether readers see the record as it is now. */
async function isSeenByReaders(
  tx: ReadTx,
  { exchangeId, publication, now }: { exchangeId: string; publication: { view: unknown }; now: Snapshot },
): Promise<boolean> {
  const permissions = await findNamePermissions(tx, { exchangeId, revision: "next", record: now });
  const view = toJson(toView(now, permissions));
  return isDeepStrictEqual(publicExchange.parse(publication.view), publicExchange.parse(view));
}

const toJson = (view: unknown): unknown => JSON.parse(JSON.stringify(view));

/** What changed since the revision was frozen, and by whom; a name that was withdrawn since does not make it newer. */
async function findChanges(
  tx: ReadTx,
  { exchangeId, frozenAt, now }: { exchangeId: string; frozenAt: Date; now: Snapshot },
) {
  const events = await tx.auditEvent.findMany({
    where: { exchangeId, at: { gt: frozenAt }, NOT: NOT_OF_THE_RECORD },
    orderBy: { at: "asc" },
    distinct: ["actorUserId"],
    take: MAX_NAMES,
    select: { at: true, actorUserId: true },
  });
  const ids = events.flatMap(({ actorUserId }) => actorUserId ?? []);
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const revision = await findShownRevision(tx, exchangeId);
  return {
    people: ids.flatMap((id) => users.find((user) => user.id === id)?.name ?? []),
    since: (events[0]?.at ?? frozenAt).toISOString(),
    differences: revision ? await listDifferencesForReaders(tx, { exchangeId, revision, now }) : [],
    changedBy: await findLastChangers(tx, { exchangeId, frozenAt }),
  };
}

async function findLastChangers(tx: ReadTx, { exchangeId, frozenAt }: { exchangeId: string; frozenAt: Date }) {
  const sections = await tx.recordSection.findMany({
    where: { exchangeId, changedAt: { gt: frozenAt } },
    relationLoadStrategy: "join",
    select: { kind: true, changedAt: true, changedBy: { select: { name: true } } },
  });
  return Object.fromEntries(
    sections.flatMap(({ kind, changedAt, changedBy }) =>
      changedBy
        ? (partsOfSection[kind] ?? []).map((part) => [part, { name: changedBy.name, at: changedAt.toISOString() }])
        : [],
    ),
  );
}

/**
 * The public records whose changes wait for the actor to publish them, with what was changed last in each, the newest
 * first; at most 5. Of those that were changed in the last 90 days after they were published, and are among the 5,000 parts
 * of records that were changed last, the newest 10 are compared with what readers see.
 */
export async function listUnshown(actor: Member): Promise<RecordChange[]> {
  if (!publishesReports(actor.roles)) return [];
  return read(actor, async (tx) => {
    const changed = await tx.$queryRaw<{ id: string; at: Date; section: SectionKind; by: string | null }[]>`
      SELECT exchange."id", section."changedAt" AS "at", section."kind"::text AS "section", person."name" AS "by"
      FROM (SELECT * FROM "RecordSection" WHERE "changedAt" > ${after(clock.now(), -UNSHOWN_MS)}
            ORDER BY "changedAt" DESC LIMIT ${MAX_SECTIONS}) section
      JOIN "Publication" publication ON publication."exchangeId" = section."exchangeId"
      JOIN "Revision" revision ON revision."id" = publication."revisionId" AND revision."at" < section."changedAt"
      JOIN "Exchange" exchange ON exchange."id" = section."exchangeId"
      LEFT JOIN "User" person ON person."id" = section."changedById"
      WHERE section."kind" NOT IN ('MINUTES', 'REPORT') AND ${conditionsOf(actor, {})}
        AND ${isGroupAdministrator(actor) ? sql`true` : isSideOf(actor)}
      ORDER BY section."changedAt" DESC, section."exchangeId", section."kind" LIMIT ${MAX_CHANGES}`;
    const lastOfEach = changed.filter(({ id }, at) => changed.findIndex((each) => each.id === id) === at);
    const unshown: typeof changed = [];
    for (const each of lastOfEach.slice(0, MAX_LOOKED_AT)) {
      if (unshown.length < MAX_UNSHOWN && !(await isShown(tx, each.id))) unshown.push(each);
    }
    const ids = unshown.map(({ id }) => id);
    const rows = await tx.exchange.findMany({
      where: { id: { in: ids } },
      relationLoadStrategy: "join",
      select: { id: true, ...recordMention },
    });
    return unshown.flatMap(({ id, ...change }) => {
      const row = rows.find((each) => each.id === id);
      return row ? [{ record: toRecordMention(row), ...change, isBeginning: false }] : [];
    });
  });
}

/** Whether readers see a record as it is, or do not see it at all. */
async function isShown(tx: ReadTx, exchangeId: string): Promise<boolean> {
  const publication = await findPublication(tx, exchangeId);
  if (!publication) return true;
  return isSeenByReaders(tx, { exchangeId, publication, now: await loadSnapshot(tx, exchangeId) });
}

const findPublication = (tx: Pick<ReadTx, "publication">, exchangeId: string) =>
  onceAtMoment(tx, `publication of ${exchangeId}`, () =>
    tx.publication.findUnique({
      where: { exchangeId },
      relationLoadStrategy: "join",
      select: {
        view: true,
        shownAt: true,
        revision: { select: { id: true, number: true, at: true, snapshot: true } },
      },
    }),
  );

type ShownRevision = { id: string; exchangeId: string; number: number; snapshot: Snapshot };

/** The revision of an exchange that readers see; null where the exchange is not public. Read once at one moment. */
export const findShownRevision = (tx: Pick<ReadTx, "publication">, exchangeId: string): Promise<ShownRevision | null> =>
  onceAtMoment(tx, `shown revision of ${exchangeId}`, async () => {
    const publication = await findPublication(tx, exchangeId);
    if (!publication) return null;
    const { id, number, snapshot: stored } = publication.revision;
    return { id, number, exchangeId, snapshot: snapshot.parse(stored) };
  });

/** What publishing a record would show readers, which they do not see now. */
export type FirstShowing = {
  /** what was changed since readers last saw it, or since it was last frozen; null where it never was */
  sinceRevision: { number: number; differences: Difference[] } | null;
};

/** What the first text to be published would show; null where readers see the record, or the actor may not see it. */
export async function findFirstShowing(actor: Member, code: string): Promise<FirstShowing | null> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true,
        publication: { select: { id: true } },
        revisions: { orderBy: { number: "desc" }, take: 1, select: { number: true, snapshot: true } },
      },
    });
    if (!exchange || exchange.publication) return null;
    const [newest] = exchange.revisions;
    if (!newest) return { sinceRevision: null };
    const revision = { number: newest.number, snapshot: snapshot.parse(newest.snapshot) };
    const now = await loadSnapshot(tx, exchange.id);
    const differences = await listDifferencesForReaders(tx, { exchangeId: exchange.id, revision, now });
    return { sinceRevision: { number: newest.number, differences } };
  });
}

/** The number of the newest revision of an exchange, shown or not; null where there is none. */
export async function findNewestNumber(tx: Pick<ReadTx, "revision">, exchangeId: string): Promise<number | null> {
  const { _max } = await tx.revision.aggregate({ where: { exchangeId }, _max: { number: true } });
  return _max.number;
}
