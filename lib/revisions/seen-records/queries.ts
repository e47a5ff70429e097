import "server-only";
import { mayReadFileNumber } from "@/lib/exchanges/parties/policy.ts";
import type { ExchangeParties } from "@/lib/exchanges/policy.ts";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import type { SectionKind } from "@/lib/exchanges/record/rules.ts";
import { conditionsOf } from "@/lib/exchanges/record-filter/queries.ts";
import { mayReadPrivateNotes } from "@/lib/exchanges/source-notes/policy.ts";
import { mayReadConfidential } from "@/lib/minutes/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { asStaffRead, renewedCodes } from "../audiences/rules.ts";
import { differencesBetween } from "../differences/rules.ts";
import type { Difference } from "../row-differences/rules.ts";
import { loadSnapshot } from "../snapshots/queries.ts";
import { snapshot } from "../snapshots/schema.ts";
import { isOfSections, type SectionVersions, unseenSaves, versionsOf } from "./rules.ts";
import { storedVersions } from "./schema.ts";

/** A section of a record that others saved since somebody saw it. */
export type SectionNews = {
  kind: SectionKind;
  /** how often */
  saves: number;
  /** who saved it last; null where that was the reader, or a job */
  by: string | null;
  at: Date;
};

/** What is new in a record. */
export type RecordNews = {
  /** when the reader had the record in front of them; null where nobody knows, or it is too long ago */
  seenAt: Date | null;
  /** in the order of their kinds; empty where nothing is new, or nobody knows */
  sections: SectionNews[];
};

/**
 * What is new to the actor in records of the own list, by their codes. Compares versions only, in one statement; a record
 * that is not in the list is left out.
 */
export async function listNews(actor: Member, codes: readonly string[]): Promise<Map<string, RecordNews>> {
  if (codes.length === 0) return new Map();
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<(SectionNews & { code: string; seenAt: Date | null })[]>`
      SELECT exchange."code", seen."seenAt", section."kind"::text AS "kind", section."changedAt" AS "at",
        section."version" - coalesce((seen."versions" ->> section."kind"::text)::integer, 1) AS "saves",
        CASE WHEN section."changedById" <> ${actor.userId}::uuid THEN person."name" END AS "by"
      FROM "Exchange" exchange
      JOIN "RecordSection" section ON section."exchangeId" = exchange."id"
      LEFT JOIN "User" person ON person."id" = section."changedById"
      LEFT JOIN "SeenRecord" seen ON seen."userId" = ${actor.userId}::uuid AND seen."exchangeId" = exchange."id"
        AND seen."expiresAt" > ${clock.now()}
      WHERE exchange."code" = ANY(${[...codes]}) AND ${conditionsOf(actor, {})}
      ORDER BY section."kind"`,
  );
  const sectionsOf = Map.groupBy(rows, ({ code }) => code);
  return new Map(
    [...sectionsOf].map(([code, sections]) => {
      const seenAt = sections[0]?.seenAt ?? null;
      const unseen = sections.filter(({ saves }) => seenAt !== null && saves > 0);
      return [code, { seenAt, sections: unseen.map(({ kind, saves, by, at }) => ({ kind, saves, by, at })) }];
    }),
  );
}

/** What is new in one record, in words. */
export type NewsInWords = RecordNews & {
  title: Localized;
  /** of the sections now, for the page to say what the reader has seen */
  versions: SectionVersions;
  /** of the sections that others saved, as far as the reader may read them */
  differences: Difference[];
};

/**
 * What is new to the actor in a record, in words; null where there is none, or the actor may not see it. Whatever the actor
 * was allowed to read when they saw it, the words are limited to what they may read now.
 */
export async function findNewsInWords(actor: Member, code: string): Promise<NewsInWords | null> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: newsSelect(actor),
    });
    if (!exchange) return null;
    const { id: exchangeId, titleZh, titleEn, sections, seenBy, parties } = exchange;
    const [seen = null] = seenBy;
    const news = seen ? sectionNews(actor, sections, storedVersions.parse(seen.versions)) : [];
    return {
      title: localized(titleZh, titleEn),
      seenAt: seen?.seenAt ?? null,
      versions: versionsOf(sections),
      sections: news,
      differences: news.length === 0 ? [] : await listDifferences(tx, actor, { exchangeId, parties, news }),
    };
  });
}

const newsSelect = ({ userId }: Member) =>
  ({
    id: true,
    titleZh: true,
    titleEn: true,
    parties: { select: { institutionId: true, role: true } },
    sections: {
      orderBy: { kind: "asc" },
      select: { kind: true, version: true, changedAt: true, changedById: true, changedBy: { select: { name: true } } },
    },
    seenBy: { where: { userId, expiresAt: { gt: clock.now() } }, select: { seenAt: true, versions: true } },
  }) satisfies Prisma.ExchangeSelect;

type SectionRow = Prisma.ExchangeGetPayload<{ select: ReturnType<typeof newsSelect> }>["sections"][number];

const sectionNews = (
  { userId }: Member,
  sections: readonly SectionRow[],
  seen: Partial<SectionVersions>,
): SectionNews[] =>
  sections
    .map(({ changedBy, changedById, changedAt: at, ...section }) => ({
      kind: section.kind,
      saves: unseenSaves(section, seen),
      by: changedById === userId ? null : (changedBy?.name ?? null),
      at,
    }))
    .filter(({ saves }) => saves > 0);

async function listDifferences(
  tx: ReadTx,
  actor: Member,
  { exchangeId, parties, news }: ExchangeParties & { exchangeId: string; news: readonly SectionNews[] },
): Promise<Difference[]> {
  const seen = await tx.seenRecord.findUniqueOrThrow({
    where: { userId_exchangeId: { userId: actor.userId, exchangeId } },
    select: { snapshot: true },
  });
  const sides = { before: snapshot.parse(seen.snapshot), after: await loadSnapshot(tx, exchangeId) };
  const { before, after } = asStaffRead(sides, {
    readsConfidential: mayReadConfidential(actor, { parties }),
    readsPrivateNotes: mayReadPrivateNotes(actor, { parties }),
    readsFileNumber: (institutionId) => mayReadFileNumber(actor, { institutionId }),
    readsRecords: await findReadableCodes(tx, actor, renewedCodes(sides.before, sides.after)),
  });
  const kinds = news.map(({ kind }) => kind);
  return differencesBetween(before, after).filter((difference) => isOfSections(difference, kinds));
}

/** Those of some records that the actor may see, by code. */
async function findReadableCodes(tx: ReadTx, actor: Member, codes: string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const where = { AND: [{ code: { in: codes } }, recordVisibleTo(actor)] };
  const rows = await tx.exchange.findMany({ where, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}
