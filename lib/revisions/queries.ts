import "server-only";
import { isDeepStrictEqual } from "node:util";
import { validAt } from "@/lib/accounts/queries.ts";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { mayShowRecord, SHOWING_ROLES } from "./policy.ts";
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
  } | null;
  mayShow: boolean;
  /** names of those who may show the changes, where the actor may not; at most 20 */
  whoMay: string[];
};

const MAX_NAMES = 20;

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
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true,
        status: true,
        parties: { select: { institutionId: true, role: true } },
        publication: { select: { view: true, shownAt: true, revision: { select: { number: true, at: true } } } },
      },
    });
    if (!exchange?.publication || !wasHeld(exchange.status)) return null;
    const { id: exchangeId, parties, publication } = exchange;
    const { number, at: frozenAt } = publication.revision;
    const permissions = await findNamePermissions(tx, { exchangeId, revision: "next" });
    const now = toView(await loadSnapshot(tx, exchangeId), permissions);
    const isSeen = isDeepStrictEqual(publicExchange.parse(publication.view), publicExchange.parse(toJson(now)));
    const mayShow = mayShowRecord(actor, { parties });
    return {
      number,
      shownAt: publication.shownAt.toISOString(),
      changes: isSeen ? null : await findChanges(tx, { exchangeId, frozenAt }),
      mayShow,
      whoMay: mayShow || isSeen ? [] : await listWhoMayShow(tx, parties),
    };
  });
}

const toJson = (view: unknown): unknown => JSON.parse(JSON.stringify(view));

/** Who changed the record since the revision was frozen; a name that was withdrawn since does not make it newer. */
async function findChanges(tx: ReadTx, { exchangeId, frozenAt }: { exchangeId: string; frozenAt: Date }) {
  const events = await tx.auditEvent.findMany({
    where: { exchangeId, at: { gt: frozenAt }, NOT: NOT_OF_THE_RECORD },
    orderBy: { at: "asc" },
    distinct: ["actorUserId"],
    take: MAX_NAMES,
    select: { at: true, actorUserId: true },
  });
  const ids = events.flatMap(({ actorUserId }) => actorUserId ?? []);
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return {
    people: ids.flatMap((id) => users.find((user) => user.id === id)?.name ?? []),
    since: (events[0]?.at ?? frozenAt).toISOString(),
  };
}

async function listWhoMayShow(
  tx: ReadTx,
  parties: readonly { institutionId: string; role: string }[],
): Promise<string[]> {
  const institutionIds = parties.filter(({ role }) => role !== "OBSERVER").map(({ institutionId }) => institutionId);
  const users = await tx.user.findMany({
    where: {
      status: "ACTIVE",
      institutionId: { in: institutionIds },
      roles: { some: { role: { in: [...SHOWING_ROLES] }, ...validAt(clock.now()) } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_NAMES,
    select: { name: true },
  });
  return users.map(({ name }) => name);
}

/** The revision of an exchange that readers see; null where the exchange is not public. */
export async function findShownRevision(
  tx: Pick<ReadTx, "publication">,
  exchangeId: string,
): Promise<{ id: string; exchangeId: string; number: number; snapshot: Snapshot } | null> {
  const shown = await tx.publication.findUnique({
    where: { exchangeId },
    select: { revision: { select: { id: true, number: true, snapshot: true } } },
  });
  return shown && { ...shown.revision, exchangeId, snapshot: snapshot.parse(shown.revision.snapshot) };
}

/** The number of the newest revision of an exchange, shown or not; null where there is none. */
export async function findNewestNumber(tx: Pick<ReadTx, "revision">, exchangeId: string): Promise<number | null> {
  const { _max } = await tx.revision.aggregate({ where: { exchangeId }, _max: { number: true } });
  return _max.number;
}
