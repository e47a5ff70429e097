import "server-only";
import { unitMention } from "@/lib/institutions/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { itemColumns } from "../itinerary/queries.ts";
import { mayCreateExchange } from "../policy.ts";
import { partyOrder, type RecordMention, recordMention, toPartyMention, toRecordMention } from "../queries.ts";
import { recordVisibleTo } from "../record/queries.ts";
import type { ExchangeKind } from "../rules.ts";
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
      institutionId: true,
      unitId: true,
      role: true,
      unit: { select: { ...unitMention, validFrom: true, validTo: true } },
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
  /** the roles in the copy */
  host: CopyCollege;
  guests: CopyCollege[];
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
  const named = new Map(row.parties.map((party) => [party.institutionId, toPartyMention(party)]));
  const of = (role: string) =>
    parties.flatMap((party) => {
      const mention = named.get(party.institutionId);
      return party.role === role && mention ? [{ slug: mention.slug, name: partyName(mention) }] : [];
    });
  const [host] = of("HOST");
  if (!host) throw new Error(`exchange ${code} has no host`);
  const { title, firstDay, lastDay } = toRecordMention(row);
  return {
    code: row.code,
    title,
    kind: row.kind,
    firstDay,
    lastDay,
    host,
    guests: of("GUEST"),
  };
}
