import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayPublishReport } from "../policy.ts";
import { reportColleges, reportedExchangeVisibleTo, toReportColleges } from "../queries.ts";
import { MAX_DRAFTS } from "../rules.ts";
import { type ReportBody, reportBody } from "../schema.ts";

const MAX_VERSIONS = 100;

/** A version in the history of a text. */
export type VersionItem = {
  number: number;
  /** PUBLISHED: it went live; KEPT: it was replaced when another version was restored */
  reason: "PUBLISHED" | "KEPT";
  /** ISO 8601 instant */
  at: string;
  /** null: the portal itself */
  by: string | null;
  isLive: boolean;
};

/** A draft as somebody left it before it was written on. */
export type DraftItem = {
  /** the version that the text had */
  version: number;
  /** ISO 8601 instant at which it was left */
  at: string;
  /** null: nobody but the portal wrote it, or who did is not known */
  by: string | null;
};

type ComparedText = { title: string | null; summary: string | null; body: ReportBody };

/** The version or the draft that was asked for. */
export type ChosenText = ComparedText & (({ kind: "version" } & VersionItem) | ({ kind: "draft" } & DraftItem));

/** The working text with its versions and its earlier drafts, the newest first; at most 100 of each. */
export type TextHistory = {
  slug: string;
  /** of the working text */
  version: number;
  mayWrite: boolean;
  now: ComparedText;
  versions: VersionItem[];
  drafts: DraftItem[];
  chosen: ChosenText | null;
};

type HistoryOf = { code: string; locale: Locale; version: number | null; draft: number | null };

/**
 * The history of a text; null where the actor may not read the report, or there is no such text, version or draft. Its
 * drafts are read by those who may read the draft of now.
 */
export async function findHistory(actor: Member, { code, locale, ...asked }: HistoryOf): Promise<TextHistory | null> {
  return read(actor, async (tx) => {
    const text = await tx.reportTranslation.findFirst({
      where: { locale, report: { exchange: { AND: [{ code }, reportedExchangeVisibleTo(actor)] } } },
      relationLoadStrategy: "join",
      select: {
        id: true,
        version: true,
        ...comparedColumns,
        liveVersionId: true,
        report: { select: { slug: true, ...reportColleges } },
      },
    });
    if (!text) return null;
    const versions = await listVersions(tx, text);
    const drafts = await listDrafts(tx, text.id);
    const chosen = await findChosen(tx, { translationId: text.id, versions, drafts, asked });
    if (chosen === undefined) return null;
    return {
      slug: text.report.slug,
      version: text.version,
      mayWrite: mayPublishReport(actor, toReportColleges(text.report)),
      now: toCompared(text),
      versions,
      drafts,
      chosen,
    };
  });
}

const comparedColumns = { title: true, summary: true, body: true } satisfies Prisma.ReportTranslationSelect;

type ComparedRow = { title: string | null; summary: string | null; body: unknown };

const toCompared = ({ title, summary, body }: ComparedRow): ComparedText => ({
  title,
  summary,
  body: reportBody.parse(body),
});

async function listVersions(
  tx: ReadTx,
  { id: translationId, liveVersionId }: { id: string; liveVersionId: string | null },
): Promise<VersionItem[]> {
  const rows = await tx.reportVersion.findMany({
    where: { translationId },
    relationLoadStrategy: "join",
    orderBy: { number: "desc" },
    take: MAX_VERSIONS,
    select: { id: true, number: true, reason: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  return rows.map(({ id, number, reason, createdAt, createdBy }) => ({
    number,
    reason,
    at: createdAt.toISOString(),
    by: createdBy?.name ?? null,
    isLive: id === liveVersionId,
  }));
}

async function listDrafts(tx: ReadTx, translationId: string): Promise<DraftItem[]> {
  const rows = await tx.reportDraft.findMany({
    where: { translationId },
    relationLoadStrategy: "join",
    orderBy: { version: "desc" },
    take: MAX_DRAFTS,
    select: { version: true, editedAt: true, editedBy: { select: { name: true } } },
  });
  return rows.map(({ version, editedAt, editedBy }) => ({
    version,
    at: editedAt.toISOString(),
    by: editedBy?.name ?? null,
  }));
}

type Listed = {
  translationId: string;
  versions: readonly VersionItem[];
  drafts: readonly DraftItem[];
  asked: { version: number | null; draft: number | null };
};

/** What was asked for; null where nothing was, undefined where the history has no such text. */
async function findChosen(
  tx: ReadTx,
  { translationId, versions, drafts, asked }: Listed,
): Promise<ChosenText | null | undefined> {
  if (asked.version !== null) {
    const item = versions.find(({ number }) => number === asked.version);
    if (!item) return undefined;
    const where = { translationId_number: { translationId, number: item.number } };
    const row = await tx.reportVersion.findUniqueOrThrow({ where, select: comparedColumns });
    return { kind: "version", ...item, ...toCompared(row) };
  }
  if (asked.draft === null) return null;
  const item = drafts.find(({ version }) => version === asked.draft);
  if (!item) return undefined;
  const where = { translationId_version: { translationId, version: item.version } };
  const row = await tx.reportDraft.findUniqueOrThrow({ where, select: comparedColumns });
  return { kind: "draft", ...item, ...toCompared(row) };
}
