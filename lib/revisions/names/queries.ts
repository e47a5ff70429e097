import "server-only";
import { listFrozenAgreements } from "@/lib/commitments/agreements/queries.ts";
import { listPartyRows, type PartyRow } from "@/lib/exchanges/delegations/queries.ts";
import { findVisibleRecord } from "@/lib/exchanges/record/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { peopleInWords, peopleToAsk, vouchedForIn } from "../mentions/rules.ts";
import { type AskedParty, collegesToAsk, namedMembers } from "../named-people/rules.ts";
import { mayShowRecord } from "../policy.ts";
import { findShownRevision } from "../queries.ts";
import { snapshot } from "../snapshots/schema.ts";
import { findNamePermissions } from "../views/queries.ts";
import { mayWithdrawNames } from "./policy.ts";
import type { NamesOfRecord, RecordedName } from "./rules.ts";

/** A college whose people a record would name, but that has not looked at the record. */
export type CollegeToAsk = {
  slug: string;
  name: Localized;
  /** people whom the record would name, and for whom nobody vouched */
  people: number;
  /** it has accounts here, and is asked itself; otherwise somebody may vouch for it */
  hasAccounts: boolean;
  /** who vouched for others of its people, and why, the first one first; both null where the portal named them without asking */
  vouchings: { people: number; reason: string | null; by: string | null; at: string }[];
};

/** People who sign an agreement for no college of the exchange, and for whom somebody may vouch. */
export type OutsidersToAsk = Pick<CollegeToAsk, "people" | "vouchings">;

/** Whom a record would name without anybody having looked. */
export type NamesToAsk = {
  colleges: CollegeToAsk[];
  /** null where an agreement would name nobody of no college */
  outsiders: OutsidersToAsk | null;
  mayVouch: boolean;
};

/** The colleges of a record that have not looked; empty where all have, or the actor may not see the record. */
export async function listCollegesToAsk(actor: Member, code: string): Promise<NamesToAsk> {
  return read(actor, async (tx) => {
    const exchange = await findVisibleRecord(tx, actor, code);
    if (!exchange) return { colleges: [], outsiders: null, mayVouch: false };
    const parties = await listPartyRows(tx, exchange.id);
    const agreements = await listFrozenAgreements(tx, exchange.id);
    const asked = collegesToAsk({ parties: parties.map(toAskedParty), agreements });
    const outsiders = peopleToAsk({ agreements }, null).map(({ id }) => id);
    const isAsked = asked.length > 0 || outsiders.length > 0;
    const { vouchings, withAccounts } = await findAnswers(tx, exchange.id, isAsked ? asked : null);
    const answersFor = (memberIds: readonly string[], of: string | null): OutsidersToAsk => {
      const own = vouchings.filter(({ institutionId }) => institutionId === of);
      const vouchedFor = new Set(own.flatMap((vouching) => vouching.memberIds));
      return {
        people: memberIds.filter((id) => !vouchedFor.has(id)).length,
        vouchings: own.map(({ memberIds: people, reason, by, at }) => ({
          people: people.length,
          reason,
          by: by?.name ?? null,
          at: at.toISOString(),
        })),
      };
    };
    return {
      mayVouch: mayShowRecord(actor, exchange),
      outsiders: outsiders.length > 0 ? answersFor(outsiders, null) : null,
      colleges: asked.map(({ institution: { id, slug, name }, memberIds }) => {
        return { slug, name, hasAccounts: withAccounts.has(id), ...answersFor(memberIds, id) };
      }),
    };
  });
}

const toAskedParty = ({ institutionId, institution, delegation }: PartyRow): AskedParty => ({
  institution: { id: institutionId, slug: institution.slug, name: nameOf(institution) },
  delegation: delegation && {
    takenOverAt: delegation.takenOverAt,
    members: delegation.members.map(({ nameZh, nameEn, ...member }) => ({
      ...member,
      name: labelOrNull(nameZh, nameEn),
    })),
  },
});

/** Who vouched for people of a record, and which of the colleges that are asked have accounts here. */
async function findAnswers(tx: ReadTx, exchangeId: string, asked: readonly { institution: { id: string } }[] | null) {
  if (asked === null) return { vouchings: [], withAccounts: new Set<string>() };
  const vouchings = await tx.nameVouching.findMany({
    where: { exchangeId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
    select: { institutionId: true, memberIds: true, reason: true, at: true, by: { select: { name: true } } },
  });
  const ids = asked.map(({ institution }) => institution.id);
  return { vouchings, withAccounts: await findCollegesWithAccounts(tx, ids) };
}

/**
 * Which of some colleges have accounts here that are not suspended, and are therefore asked themselves. A group has those of
 * its administrators.
 */
export async function findCollegesWithAccounts(tx: ReadTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT place."id" FROM "Institution" place
    WHERE place."id" = ANY(${[...ids]}::uuid[]) AND EXISTS (
      SELECT FROM "User" account LEFT JOIN "Institution" home ON home."id" = account."institutionId"
      WHERE account."status" <> 'SUSPENDED' AND (account."institutionId" = place."id" OR (
        place."kind" = 'GROUP' AND (account."institutionId" IS NULL OR home."groupId" = place."groupId") AND EXISTS (
          SELECT FROM "RoleAssignment" given WHERE given."userId" = account."id" AND given."role" = 'GROUP_ADMIN'
            AND (given."validTo" IS NULL OR given."validTo" > ${clock.now()})))))`;
  return new Set(rows.map(({ id }) => id));
}

/** Somebody whose name readers see, or would see if the person's college had looked at the record. */
export type ShownName = {
  /** of the member, or of the mention in an agreement */
  memberId: string;
  isMember: boolean;
  /** slug of the person's college; null where an agreement mentions somebody of none */
  college: string | null;
  name: Localized;
  /** the college has looked, or somebody vouched for it */
  isSeen: boolean;
  /** the actor may take the name from readers */
  mayWithdraw: boolean;
};

/** The names in the revision of a record that readers see. */
export type ShownNames = { revision: number; names: ShownName[] };

/** Whom readers see by name; null where the record is not public, or the actor may not see it. */
export async function findShownNames(actor: Member, code: string): Promise<ShownNames | null> {
  return read(actor, async (tx) => {
    const exchange = await findVisibleRecord(tx, actor, code);
    const shown = exchange && (await findShownRevision(tx, exchange.id));
    if (!exchange || !shown) return null;
    const parties = await listPartyRows(tx, exchange.id);
    const { number: revision } = shown;
    const mayWithdraw = (institutionId: string | null): boolean => {
      if (institutionId === null) return mayWithdrawNames(actor, exchange, null);
      const party = parties.find((each) => each.institutionId === institutionId);
      const takenOverAt = party?.delegation?.takenOverAt ?? null;
      return mayWithdrawNames(actor, exchange, { institutionId, takenOverAt });
    };
    const named = namedMembers(
      shown.snapshot,
      await findNamePermissions(tx, { exchangeId: exchange.id, revision, record: shown.snapshot }),
    );
    const mentions = new Set(peopleInWords(shown.snapshot).map(({ id }) => id));
    const names = named.map(({ id: memberId, institution, name, isSeen }) => ({
      memberId,
      isMember: !mentions.has(memberId),
      college: institution?.slug ?? null,
      name,
      isSeen,
      mayWithdraw: mayWithdraw(institution?.id ?? null),
    }));
    return { revision, names };
  });
}

type RecordRows = {
  revisions: readonly { number: number; snapshot: unknown }[];
  /** number of the revision that readers see; null where they see none */
  shown: number | null;
  vouchings: readonly { institutionId: string | null; memberIds: readonly string[] }[];
  withdrawals: readonly { memberId: string; upToRevision: number }[];
  members: readonly RecordedName[];
};

/**
 * The names of a record, from its rows.
 * @param rows.onUnreadable is told the number of a revision whose snapshot cannot be read, which is left out
 */
export function namesOfRecord(rows: RecordRows & { onUnreadable: (number: number) => void }): NamesOfRecord {
  const revisions = rows.revisions.flatMap(({ number, snapshot: stored }) => {
    const { success, data } = snapshot.safeParse(stored);
    if (!success) rows.onUnreadable(number);
    return data ? [{ number, snapshot: data }] : [];
  });
  const shown = revisions.find(({ number }) => number === rows.shown);
  const permissions = {
    vouchedFor: shown ? vouchedForIn(shown.snapshot, rows.vouchings) : new Set<string>(),
    withdrawn: new Set(
      rows.withdrawals
        .filter(({ upToRevision }) => upToRevision >= (shown?.number ?? 0))
        .map(({ memberId }) => memberId),
    ),
  };
  const seen = shown ? namedMembers(shown.snapshot, permissions).filter(({ isSeen }) => isSeen) : [];
  return { revisions, members: rows.members, seen };
}
