import "server-only";
import type { ExchangeStatus } from "@/lib/exchanges/rules.ts";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { CoverValues } from "../covers/schema.ts";
import { mayPublishReport } from "../policy.ts";
import { hashOfText } from "../public.ts";
import { contentOf, exchangeVisibleTo, isSameContent, versionContent } from "../queries.ts";
import { isSameHash, type MadeFrom, type TextStatus } from "../rules.ts";
import { reportBody } from "../schema.ts";
import { textOfBody } from "./rules.ts";
import type { TextValues } from "./schema.ts";

/** A text in the making, and what readers see of it. */
export type TextEntry = {
  locale: Locale;
  version: number;
  values: TextValues;
  status: TextStatus;
  isSource: boolean;
  /** what a translation follows; null for the source, and where there is no source */
  madeFrom: MadeFrom | null;
  /** readers would be told that the text it was translated from has changed: it is published in another wording */
  isStaleToReaders: boolean;
  /** what readers see: since when, and by whom it went live; null while it is not published */
  live: { number: number; at: string; by: string | null } | null;
  /** the text or its cover differs from what readers see */
  isChanged: boolean;
};

/** The report of an exchange as its staff work on it; `report` is null until somebody starts it. */
export type ReportEntry = {
  code: string;
  /** of the exchange */
  title: Localized;
  status: ExchangeStatus;
  mayWrite: boolean;
  report: {
    slug: string;
    cover: { version: number; values: CoverValues; image: ImageMention | null };
    texts: Partial<Record<Locale, TextEntry>>;
  } | null;
};

const reportEntrySelect = {
  slug: true,
  version: true,
  ownerInstitutionId: true,
  coverId: true,
  coverAltZh: true,
  coverAltEn: true,
  coverCaptionZh: true,
  coverCaptionEn: true,
  coverCredit: true,
  cover: { select: imageMention },
  translations: {
    select: {
      id: true,
      locale: true,
      version: true,
      title: true,
      summary: true,
      body: true,
      author: true,
      photographer: true,
      editor: true,
      reviewer: true,
      status: true,
      isSource: true,
      sourceHash: true,
      liveVersion: {
        select: { ...versionContent, number: true, createdAt: true, createdBy: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.ReportSelect;

type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportEntrySelect }>;
type TextRow = ReportRow["translations"][number];

/** The desk of an exchange's report; null where the actor has no part in the exchange. */
export async function findReportEntry(actor: Member, code: string): Promise<ReportEntry | null> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, exchangeVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        code: true,
        titleZh: true,
        titleEn: true,
        status: true,
        parties: { select: { institutionId: true, role: true } },
        report: { select: reportEntrySelect },
      },
    });
    if (!exchange) return null;
    const { status, parties, report } = exchange;
    const title = localized(exchange.titleZh, exchange.titleEn);
    const sides = { ownerInstitutionId: report?.ownerInstitutionId ?? "", parties };
    const mayWrite = mayPublishReport(actor, sides);
    if (!report) return { code, title, status, mayWrite: mayWrite && status !== "CANCELLED", report: null };
    const source = report.translations.find((text) => text.isSource);
    const versions = source
      ? await tx.reportVersion.findMany({
          where: { translationId: source.id },
          orderBy: { number: "desc" },
          take: MAX_VERSIONS,
          select: { sourceHash: true, createdAt: true },
        })
      : [];
    const texts = locales.flatMap((locale) => {
      const text = report.translations.find((each) => each.locale === locale);
      return text ? [[locale, toTextEntry({ report, text, locale, source, versions })] as const] : [];
    });
    const { coverAltZh, coverAltEn, coverCaptionZh, coverCaptionEn, coverCredit } = report;
    const values = { coverAltZh, coverAltEn, coverCaptionZh, coverCaptionEn, coverCredit };
    const image = report.cover && toImageMention(report.cover);
    const cover = { version: report.version, values, image };
    return { code, title, status, mayWrite, report: { slug: report.slug, cover, texts: Object.fromEntries(texts) } };
  });
}

const MAX_VERSIONS = 100;

type Surroundings = {
  report: ReportRow;
  text: TextRow;
  locale: Locale;
  source: TextRow | undefined;
  versions: { sourceHash: Uint8Array | null; createdAt: Date }[];
};

function toTextEntry({ report, text, locale, source, versions }: Surroundings): TextEntry {
  const { version, title, summary, author, photographer, editor, reviewer, status, isSource, liveVersion } = text;
  const body = textOfBody(reportBody.parse(text.body));
  return {
    locale,
    version,
    values: { title, summary, author, photographer, editor, reviewer, body },
    status,
    isSource,
    madeFrom: source && !isSource ? madeFrom(text, { source, versions }) : null,
    isStaleToReaders: !isSource && differsFromLive(text, source),
    live: liveVersion && {
      number: liveVersion.number,
      at: liveVersion.createdAt.toISOString(),
      by: liveVersion.createdBy?.name ?? null,
    },
    isChanged: liveVersion !== null && !isSameContent(liveVersion, contentOf({ report, text, locale })),
  };
}

function madeFrom({ sourceHash }: TextRow, { source, versions }: { source: TextRow } & Pick<Surroundings, "versions">) {
  if (!sourceHash) return { kind: "unknown" } satisfies MadeFrom;
  if (isSameHash(sourceHash, hashOfText(source))) return { kind: "now" } satisfies MadeFrom;
  const kept = versions.find((version) => version.sourceHash && isSameHash(version.sourceHash, sourceHash));
  return { kind: "earlier", at: kept?.createdAt.toISOString() ?? null } satisfies MadeFrom;
}

function differsFromLive({ sourceHash }: TextRow, source: TextRow | undefined): boolean {
  const live = source?.liveVersion;
  return Boolean(live && sourceHash && !isSameHash(sourceHash, hashOfText(live)));
}
