import "server-only";
import { toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { itemColumns } from "../itinerary/queries.ts";
import { mayCreateExchange } from "../policy.ts";
import { partyOrder, type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import { recordVisibleTo } from "../record/queries.ts";
import { type ExchangeKind, type Sides, sidesOf } from "../rules.ts";
import { partiesOfCopy } from "./rules.ts";

/** Everything of an exchange that a copy takes over, and nothing else. */
export const structureSelect = {
  id: true,
  kind: true,
  themeZh: true,
  themeEn: true,
  purposeZh: true,
  purposeEn: true,
  placeZh: true,
  placeEn: true,
  seriesId: true,
  timezone: true,
  firstDay: true,
  lastDay: true,
  parties: {
    orderBy: partyOrder,
    select: {
      id: true,
      institutionId: true,
      role: true,
      stopFrom: true,
      stopTo: true,
      institution: { select: { nameZh: true, nameEn: true, timezone: true, isSample: true } },
    },
  },
  items: {
    where: { status: { not: "CANCELLED" } },
    orderBy: [{ day: "asc" }, { position: "asc" }],
    select: {
      id: true,
      ...itemColumns,
      visit: { select: { base: { select: { id: true, institutionId: true, archivedAt: true } } } },
    },
  },
  groups: {
    where: { status: { not: "CANCELLED" } },
    orderBy: { position: "asc" },
    select: {
      code: true,
      nameZh: true,
      nameEn: true,
      itemId: true,
      stopId: true,
      position: true,
      pairings: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          hostUnit: { select: { id: true, institutionId: true, validFrom: true, validTo: true } },
          guestUnit: { select: { id: true, institutionId: true, validFrom: true, validTo: true } },
        },
      },
      topics: { select: { topicId: true, position: true } },
    },
  },
} satisfies Prisma.ExchangeSelect;

export type Structure = Prisma.ExchangeGetPayload<{ select: typeof structureSelect }>;

/** A college of an exchange, as the form of a copy names it. */
export type CopyCollege = { slug: string; name: Localized };

/** An exchange to copy, as the form shows it. */
export type CopySource = Pick<RecordMention, "code" | "title" | "firstDay" | "lastDay"> & {
  kind: ExchangeKind;
  /** by their roles in the copy */
  sides: Sides<CopyCollege>;
};

/**
 * An exchange to copy, with the roles that the copy would have; null where there is none, the actor may not see it, or may
 * not begin a record for these colleges.
 */
export async function findCopySource(
  actor: Member,
  { code, isReturn }: { code: string; isReturn: boolean },
): Promise<CopySource | null> {
  const row = await read(actor, (tx) =>
    tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        ...recordMention,
        kind: true,
      },
    }),
  );
  if (!row) return null;
  const parties = partiesOfCopy(row.parties, { isReturn });
  if (!mayCreateExchange(actor, { parties })) return null;
  const named = new Map(row.parties.map((party) => [party.institutionId, toInstitutionMention(party.institution)]));
  const colleges = parties.flatMap(({ institutionId, role }) => {
    const mention = named.get(institutionId);
    return mention ? [{ role, college: { slug: mention.slug, name: mention.name } }] : [];
  });
  const { guests, hosts, participants } = sidesOf(colleges);
  const of = (side: typeof colleges) => side.map(({ college }) => college);
  const { title, firstDay, lastDay } = toRecordMention(row);
  return {
    code: row.code,
    title,
    kind: row.kind,
    firstDay,
    lastDay,
    sides: { guests: of(guests), hosts: of(hosts), participants: of(participants) },
  };
}
