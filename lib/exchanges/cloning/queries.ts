import "server-only";
import { toInstitutionMention, unitMention } from "@/lib/institutions/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { listOfferedParties } from "../college-choices/queries.ts";
import { memberTextsSelect } from "../delegations/schema.ts";
import { itemColumns } from "../itinerary/queries.ts";
import { mayCreateExchange } from "../policy.ts";
import { partyOrder, type RecordMention, recordMention, toPartyMention, toRecordMention } from "../queries.ts";
import { recordVisibleTo } from "../record/queries.ts";
import type { ExchangeKind, PartyRole } from "../rules.ts";
import { type CopiedContent, type Period, partiesOfCopy, withColleges } from "./rules.ts";

const pairedUnit = { select: { id: true, institutionId: true, validFrom: true, validTo: true } } as const;

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
      id: true,
      institutionId: true,
      role: true,
      stopFrom: true,
      stopTo: true,
      unit: { select: { id: true, ...unitMention, validFrom: true, validTo: true } },
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
      stopId: true,
      position: true,
      pairings: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          hostUnit: pairedUnit,
          guestUnit: pairedUnit,
        },
      },
      topics: { select: { topicId: true, position: true } },
    },
  },
} satisfies Prisma.ExchangeSelect;

export type Structure = Prisma.ExchangeGetPayload<{ select: typeof structureSelect }>;

/** When a school or a title of a source is valid. */
export const periodOf = ({ validFrom, validTo }: { validFrom: Date | null; validTo: Date | null }): Period => ({
  validFrom: validFrom && calendarDayOf(validFrom),
  validTo: validTo && calendarDayOf(validTo),
});

/** What a copy of an exchange could take over, with the colleges that it is of. */
export function contentOf({ parties, items, groups }: Structure): CopiedContent {
  const hostOf = (stopId: string | null) => parties.find(({ id }) => id === stopId)?.institutionId ?? null;
  return {
    hosts: parties.filter(({ role }) => role === "HOST").map(({ institutionId }) => institutionId),
    schools: parties.flatMap(({ institutionId, unit }) =>
      unit ? [{ college: institutionId, valid: periodOf(unit) }] : [],
    ),
    items: items.map((item) => ({ base: baseOf(item), stop: hostOf(item.stopId) })),
    groups: groups.map(({ stopId }) => ({ stop: hostOf(stopId) })),
    pairings: groups.flatMap(({ stopId, pairings }) => pairings.map((pair) => toPairing(pair, hostOf(stopId)))),
    members: parties.flatMap(({ institutionId, delegation }) => (delegation?.members ?? []).map(() => institutionId)),
  };
}

/** The base that an item visits. */
export const baseOf = ({ visit }: Structure["items"][number]) =>
  visit && { college: visit.base.institutionId, isArchived: visit.base.archivedAt !== null };

/** A pairing of a source by its colleges, in a group at the stop of a host. */
export const toPairing = (
  { hostUnit, guestUnit }: Structure["groups"][number]["pairings"][number],
  stop: string | null,
): CopiedContent["pairings"][number] => ({
  host: hostUnit.institutionId,
  guest: guestUnit.institutionId,
  stop,
  valid: [periodOf(hostUnit), periodOf(guestUnit)],
});

/** A college or a group of an exchange, as the form of a copy names it. */
export type CopyCollege = {
  slug: string;
  name: Localized;
  /** the school that takes part for it, named with it, where it exists in the copy */
  school: { name: Localized; valid: Period } | null;
};

/** An exchange to copy, as the form shows it. */
export type CopySource = Pick<RecordMention, "code" | "title" | keyof KnownDays> & {
  kind: ExchangeKind;
  /** hosts first, with their roles in the copy, unless others are chosen */
  parties: (CopyCollege & { role: PartyRole })[];
  /** the other colleges, and groups, that can be chosen */
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
    const others = await listOfferedParties(tx, actor, {
      id: { notIn: row.parties.map(({ institutionId }) => institutionId) },
    });
    return { row, structure, others };
  });
  if (!found) return null;
  const { row, structure } = found;
  const { title, firstDay, lastDay, precision } = toRecordMention(row);
  const colleges = new Map(row.parties.map((party) => [party.institutionId, toPartyMention(party)]));
  const schools = new Map(structure.parties.map(({ institutionId, unit }) => [institutionId, unit]));
  const parties = partiesOfCopy(row.parties, { isReturn }).flatMap(({ institutionId, role }) => {
    const [mention, unit] = [colleges.get(institutionId), schools.get(institutionId)];
    if (!mention) return [];
    const school = unit ? { name: partyName(mention), valid: periodOf(unit) } : null;
    return [{ slug: mention.slug, name: mention.name, school, role }];
  });
  const others = found.others.map(toInstitutionMention).map(({ slug, name }) => ({ slug, name, school: null }));
  return {
    code: row.code,
    title,
    kind: row.kind,
    firstDay,
    lastDay,
    precision,
    parties,
    others,
    content: withColleges(contentOf(structure), (id) => colleges.get(id)?.slug ?? id),
    counts: { items: structure.items.length, groups: structure.groups.length },
  };
}
