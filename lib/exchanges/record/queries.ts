import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { basicsSelect, toBasics } from "../basics/queries.ts";
import type { BasicsValues } from "../basics/schema.ts";
import { mayDiscardExchange, mayEditRecord } from "../policy.ts";
import type { ExchangeStatus, PartyRole } from "../rules.ts";
import { isOpenRecord } from "./rules.ts";

/**
 * Which records somebody reads inside, drafts among them: those to which the own institution is a party; those that
 * their parties opened to the group, for its other institutions; all, for the group's administrators and auditors.
 * A draft that was discarded is in none of them.
 */
export function recordVisibleTo(actor: Writer): Prisma.ExchangeWhereInput {
  return { AND: [{ discardedAt: null }, sidesVisibleTo(actor)] };
}

/** As `recordVisibleTo`, for drafts that were discarded as well. */
export function sidesVisibleTo(actor: Writer): Prisma.ExchangeWhereInput {
  if (actor.kind === "system" || actor.roles.includes("GROUP_ADMIN") || actor.roles.includes("AUDITOR")) return {};
  const { institutionId, roles } = actor;
  // without a role or a college there is nothing to see; inside an AND, Prisma drops an empty OR and finds every row
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  const isOfMyGroup = { institution: { group: { institutions: { some: { id: institutionId } } } } };
  return {
    OR: [
      { parties: { some: { institutionId } } },
      { visibility: "GROUP", status: { not: "DRAFT" }, parties: { some: isOfMyGroup } },
    ],
  };
}

const MOST_SERIES = 100;

/** A party of a record, as the pages of staff name it. */
export type RecordParty = { id: string; role: PartyRole; institutionId: string; institution: InstitutionMention };

/** The record of an exchange as its staff see it: what stands on its own row, who takes part, and what one may do. */
export type ExchangeRecord = {
  code: string;
  status: ExchangeStatus;
  timezone: string;
  isSample: boolean;
  /** readers see the exchange: a language of its report is published */
  isPublic: boolean;
  basics: { version: number; values: BasicsValues };
  parties: RecordParty[];
  /** whose staff began the record */
  creator: Localized | null;
  report: { slug: string; translations: { locale: string; status: string }[] } | null;
  /** the traditions to choose from */
  series: { id: string; name: Localized }[];
  mayEdit: boolean;
  mayDiscard: boolean;
};

const recordSelect = {
  id: true,
  code: true,
  status: true,
  timezone: true,
  isSample: true,
  creatorId: true,
  creator: { select: { nameZh: true, nameEn: true } },
  parties: {
    orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, role: true, institutionId: true, institution: { select: institutionMention } },
  },
  report: { select: { slug: true, translations: { select: { locale: true, status: true } } } },
  ...basicsSelect,
} satisfies Prisma.ExchangeSelect;

/** A record inside; null when there is none, it was discarded, or the actor may not see it. */
export async function findRecord(actor: Member, code: string): Promise<ExchangeRecord | null> {
  return read(actor, async (tx) => {
    const row = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: recordSelect,
    });
    if (!row) return null;
    const series = await tx.exchangeSeries.findMany({
      orderBy: [{ isSample: "asc" }, { code: "asc" }],
      take: MOST_SERIES,
      select: { id: true, nameZh: true, nameEn: true },
    });
    const { id: _id, code: _code, status, timezone, isSample, creatorId, creator, parties, report, ...basics } = row;
    return {
      code,
      status,
      timezone,
      isSample,
      isPublic: report?.translations.some((translation) => translation.status === "PUBLISHED") ?? false,
      basics: toBasics(basics),
      parties: parties.map(({ institution, ...party }) => ({
        ...party,
        institution: toInstitutionMention(institution),
      })),
      creator: creator && nameOf(creator),
      report,
      series: series.map((each) => ({ id: each.id, name: nameOf(each) })),
      mayEdit: mayEditRecord(actor, row) && isOpenRecord(status),
      mayDiscard: mayDiscardExchange(actor, row),
    };
  });
}
