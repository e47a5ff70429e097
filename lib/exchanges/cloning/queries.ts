import "server-only";
import { institutionMention, institutionsOfferedTo, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { memberTextsSelect } from "../delegations/schema.ts";
import { itemColumns } from "../itinerary/queries.ts";
import { mayCreateExchange } from "../policy.ts";
import { partyOrder, type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import { recordVisibleTo } from "../record/queries.ts";
import type { ExchangeKind, PartyRole } from "../rules.ts";
import { type CopiedContent, partiesOfCopy } from "./rules.ts";

const MAX_INSTITUTIONS = 200;

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
  precision: true,
  parties: {
    orderBy: partyOrder,
    select: {
      institutionId: true,
      role: true,
      delegation: {
        select: {
          members: {
            where: { status: { in: ["PROPOSED", "CONFIRMED", "PRESENT"] } },
            orderBy: { protocolOrder: "asc" },
            select: {
              ...memberTextsSelect,
              titleProvisionalZh: true,
              titleProvisionalEn: true,
              rank: true,
              role: true,
              person: { select: { id: true, mergedIntoId: true } },
              appointment: { select: { id: true, validFrom: true, validTo: true } },
            },
          },
        },
      },
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

/** What a copy of an exchange could take over, with the colleges that it is of. */
export const contentOf = ({ parties, items, groups }: Structure): CopiedContent => ({
  hosts: parties.filter(({ role }) => role === "HOST").map(({ institutionId }) => institutionId),
  visits: items.flatMap(({ visit }) => (visit && visit.base.archivedAt === null ? [visit.base.institutionId] : [])),
  pairings: groups.flatMap(({ pairings }) =>
    pairings.map(({ hostUnit, guestUnit }) => ({ host: hostUnit.institutionId, guest: guestUnit.institutionId })),
  ),
  members: parties.flatMap(({ institutionId, delegation }) => (delegation?.members ?? []).map(() => institutionId)),
});

/** A college of an exchange, as the form of a copy names it. */
export type CopyCollege = { slug: string; name: Localized };

/** An exchange to copy, as the form shows it. */
export type CopySource = Pick<RecordMention, "code" | "title" | keyof KnownDays> & {
  kind: ExchangeKind;
  /** the roles in the copy, unless others are chosen */
  host: CopyCollege;
  guests: CopyCollege[];
  parties: (CopyCollege & { role: PartyRole })[];
  /** the other colleges that can be chosen */
  others: CopyCollege[];
  /** what can go along, with the colleges by their slugs */
  content: CopiedContent;
  counts: { items: number; groups: number };
};

/**
 * An exchange to copy, with the roles that the copy would have; null where there is none, the actor may not see it, or may
 * not begin a record for these colleges.
 */
export async function findCopySource(
  actor: Member,
  { code, isReturn }: { code: string; isReturn: boolean },
): Promise<CopySource | null> {
  const found = await read(actor, async (tx) => {
    const asked = { where: { AND: [{ code }, recordVisibleTo(actor)] }, relationLoadStrategy: "join" as const };
    const row = await tx.exchange.findFirst({ ...asked, select: { ...recordMention, kind: true } });
    if (!row || !mayCreateExchange(actor, row)) return null;
    const structure = await tx.exchange.findFirstOrThrow({ ...asked, select: structureSelect });
    const others = await tx.institution.findMany({
      where: {
        status: "ACTIVE",
        id: { notIn: row.parties.map(({ institutionId }) => institutionId) },
        AND: institutionsOfferedTo(actor),
      },
      orderBy: [{ isSample: "asc" }, { code: "asc" }],
      take: MAX_INSTITUTIONS,
      select: institutionMention,
    });
    return { row, structure, others: others.map(toInstitutionMention).map(({ slug, name }) => ({ slug, name })) };
  });
  if (!found) return null;
  const { row, structure, others } = found;
  const parties = partiesOfCopy(row.parties, { isReturn });
  const named = new Map(row.parties.map((party) => [party.institutionId, toInstitutionMention(party.institution)]));
  const shown = parties.flatMap(({ institutionId, role }) => {
    const mention = named.get(institutionId);
    return mention ? [{ slug: mention.slug, name: mention.name, role }] : [];
  });
  const of = (role: PartyRole) =>
    shown.filter((party) => party.role === role).map(({ slug, name }): CopyCollege => ({ slug, name }));
  const [host] = of("HOST");
  if (!host) throw new Error(`exchange ${code} has no host`);
  const { title, firstDay, lastDay, precision } = toRecordMention(row);
  const slugOf = (id: string) => named.get(id)?.slug ?? id;
  const content = contentOf(structure);
  return {
    code: row.code,
    title,
    kind: row.kind,
    firstDay,
    lastDay,
    precision,
    host,
    guests: of("GUEST"),
    parties: shown,
    others,
    content: {
      hosts: content.hosts.map(slugOf),
      visits: content.visits.map(slugOf),
      pairings: content.pairings.map(({ host: one, guest: other }) => ({ host: slugOf(one), guest: slugOf(other) })),
      members: content.members.map(slugOf),
    },
    counts: { items: structure.items.length, groups: structure.groups.length },
  };
}
