import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { mayPublishReport } from "../policy.ts";
import { reportColleges, reportedExchangeVisibleTo, toReportColleges } from "../queries.ts";
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
