import "server-only";
import { createHash } from "node:crypto";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { CoverValues } from "../covers/schema.ts";
import { mayPublishReport } from "../policy.ts";
import { reportColleges, reportedExchangeVisibleTo, toReportColleges } from "../queries.ts";
import { coverTextsIn, isSameHash } from "../rules.ts";
import { type ReportBody, reportBody } from "../schema.ts";
import { sortKeys } from "../texts/rules.ts";

/** The columns of a text that both the working text and its versions have. */
export const textColumns = {
  title: true,
  summary: true,
  body: true,
  author: true,
  photographer: true,
  editor: true,
  reviewer: true,
  sourceHash: true,
} satisfies Prisma.ReportTranslationSelect & Prisma.ReportVersionSelect;

/** The columns of a version: the text, and the cover as its language shows it. */
export const versionContent = {
  ...textColumns,
  coverId: true,
  coverAlt: true,
  coverCaption: true,
  coverCredit: true,
} satisfies Prisma.ReportVersionSelect;

/** A text as it is written; a version always has a title. */
export type WorkingText = Prisma.ReportTranslationGetPayload<{ select: typeof textColumns }>;
export type VersionContent = Prisma.ReportVersionGetPayload<{ select: typeof versionContent }>;

/** The content that the next version would have. A version of the source has its own hash. */
export function contentOf({ report, text, locale }: Working): VersionContent {
  const { title, summary, body, author, photographer, editor, reviewer } = text;
  const credits = { author, photographer, editor, reviewer };
  const sourceHash = text.isSource ? hashOfText(text) : text.sourceHash;
  const { alt, caption } = coverTextsIn(report, locale);
  const { coverId, coverCredit } = report;
  const cover = { coverId, coverAlt: alt, coverCaption: caption, coverCredit };
  const noCover = { coverId: null, coverAlt: null, coverCaption: null, coverCredit: null };
  return { title: title ?? "", summary, body, ...credits, sourceHash, ...(coverId === null ? noCover : cover) };
}

type Working = {
  report: CoverValues & { coverId: string | null };
  text: WorkingText & { isSource: boolean };
  locale: Locale;
};

const creditFields = ["author", "photographer", "editor", "reviewer"] as const;
const coverFields = ["coverId", "coverAlt", "coverCaption", "coverCredit"] as const;

/** Whether two texts have the same title, summary, body and credits. */
export const isSameText = (one: WorkingText, other: WorkingText): boolean =>
  isSameHash(hashOfText(one), hashOfText(other)) && creditFields.every((field) => one[field] === other[field]);

/** Whether two versions are the same to readers. */
export function isSameContent(one: VersionContent, other: VersionContent): boolean {
  const [oneSource, otherSource] = [one.sourceHash, other.sourceHash];
  const isSameSource = oneSource && otherSource ? isSameHash(oneSource, otherSource) : oneSource === otherSource;
  return isSameSource && isSameText(one, other) && coverFields.every((field) => one[field] === other[field]);
}

type HashedText = { title: string | null; summary: string | null; body: unknown };

/**
 * The hash of a source text, by which a translation says which text it was made from. It does not depend on the order
 * of keys in the body.
 * @returns sha256, 32 bytes
 */
export function hashOfText({ title, summary, body }: HashedText): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify([title, summary, body], sortKeys);
  return new Uint8Array(createHash("sha256").update(json).digest());
}

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

type ComparedText = { title: string | null; summary: string | null; body: ReportBody };

/** The working text and its versions, the newest first; at most 100. */
export type TextHistory = {
  slug: string;
  /** of the working text */
  version: number;
  mayWrite: boolean;
  now: ComparedText;
  versions: VersionItem[];
  /** the version that was asked for */
  chosen: (VersionItem & ComparedText) | null;
};

/** The history of a text; null where the actor may not read the report, or there is no such text or version. */
export async function findHistory(
  actor: Member,
  { code, locale, number }: { code: string; locale: Locale; number: number | null },
): Promise<TextHistory | null> {
  return read(actor, async (tx) => {
    const text = await tx.reportTranslation.findFirst({
      where: { locale, report: { exchange: { AND: [{ code }, reportedExchangeVisibleTo(actor)] } } },
      relationLoadStrategy: "join",
      select: {
        id: true,
        version: true,
        title: true,
        summary: true,
        body: true,
        liveVersionId: true,
        report: { select: { slug: true, ...reportColleges } },
      },
    });
    if (!text) return null;
    const rows = await tx.reportVersion.findMany({
      where: { translationId: text.id },
      relationLoadStrategy: "join",
      orderBy: { number: "desc" },
      take: MAX_VERSIONS,
      select: { id: true, number: true, reason: true, createdAt: true, createdBy: { select: { name: true } } },
    });
    const versions = rows.map(({ id, number: own, reason, createdAt, createdBy }) => ({
      number: own,
      reason,
      at: createdAt.toISOString(),
      by: createdBy?.name ?? null,
      isLive: id === text.liveVersionId,
    }));
    const item = number === null ? null : versions.find((version) => version.number === number);
    if (item === undefined) return null;
    const chosen =
      item &&
      (await tx.reportVersion.findUniqueOrThrow({
        where: { translationId_number: { translationId: text.id, number: item.number } },
        select: { title: true, summary: true, body: true },
      }));
    const { report, title, summary, body, version } = text;
    return {
      slug: report.slug,
      version,
      mayWrite: mayPublishReport(actor, toReportColleges(report)),
      now: { title, summary, body: reportBody.parse(body) },
      versions,
      chosen: item && chosen && { ...item, ...chosen, body: reportBody.parse(chosen.body) },
    };
  });
}
