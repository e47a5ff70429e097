import "server-only";
import { type ExchangeStatus, wasHeld } from "@/lib/exchanges/rules.ts";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { toMention } from "@/lib/revisions/views/rules.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { toCoverValues } from "../covers/queries.ts";
import type { CoverValues } from "../covers/schema.ts";
import { textOfBody } from "../paragraphs/rules.ts";
import { mayPublishReport } from "../policy.ts";
import type { PublicReport, PublishedTranslation } from "../public.ts";
import {
  contentOf,
  coverColumns,
  hashOfText,
  isSameContent,
  reportedExchangeVisibleTo,
  textColumns,
  toCover,
  versionContent,
  type WorkingText,
} from "../queries.ts";
import { isSameHash, isStale, type MadeFrom, type TextStatus } from "../rules.ts";
import { reportBody } from "../schema.ts";
import type { TextValues } from "./schema.ts";

/** The working text of one language, and what readers see of it. */
export type TextEntry = {
  locale: Locale;
  version: number;
  values: TextValues;
  status: TextStatus;
  isSource: boolean;
  /** the source text that a translation was made from; null for the source, and where there is none */
  madeFrom: MadeFrom | null;
  /** the source text that readers see is not the one that this was translated from */
  isStaleToReaders: boolean;
  /** the live version: when and by whom it was published; null where there is none */
  live: { number: number; at: string; by: string | null } | null;
  /** the text or its cover differs from the live version */
  isChanged: boolean;
};

/** The report of an exchange for its page of the staff; `report` is null until somebody starts it. */
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
  ...coverColumns,
  cover: { select: imageMention },
  translations: {
    select: {
      id: true,
      locale: true,
      version: true,
      ...textColumns,
      status: true,
      isSource: true,
      liveVersion: {
        select: { ...versionContent, number: true, createdAt: true, createdBy: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.ReportSelect;

type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportEntrySelect }>;
type TextRow = ReportRow["translations"][number];

/** The report of an exchange for its page of the staff; null where the actor may not read it. */
export async function findReportEntry(actor: Member, code: string): Promise<ReportEntry | null> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, reportedExchangeVisibleTo(actor)] },
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
    const mayWrite = mayPublishReport(actor, { ownerInstitutionId: report?.ownerInstitutionId ?? "", parties });
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
    const image = report.cover && toImageMention(report.cover);
    const cover = { version: report.version, values: toCoverValues(report), image };
    return { code, title, status, mayWrite, report: { slug: report.slug, cover, texts: Object.fromEntries(texts) } };
  });
}

const MAX_VERSIONS = 100;

/** The values of the form of a text. */
export const toTextValues = (row: Omit<WorkingText, "sourceHash">): TextValues => ({
  title: row.title,
  summary: row.summary,
  author: row.author,
  photographer: row.photographer,
  editor: row.editor,
  reviewer: row.reviewer,
  body: textOfBody(reportBody.parse(row.body)),
});

type EntryFacts = {
  report: ReportRow;
  text: TextRow;
  locale: Locale;
  source: TextRow | undefined;
  versions: { sourceHash: Uint8Array | null; createdAt: Date }[];
};

function toTextEntry({ report, text, locale, source, versions }: EntryFacts): TextEntry {
  const { version, status, isSource, liveVersion } = text;
  return {
    locale,
    version,
    values: toTextValues(text),
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

function madeFrom({ sourceHash }: TextRow, { source, versions }: { source: TextRow } & Pick<EntryFacts, "versions">) {
  if (!sourceHash) return { kind: "unknown" } satisfies MadeFrom;
  if (isSameHash(sourceHash, hashOfText(source))) return { kind: "now" } satisfies MadeFrom;
  const earlier = versions.find((version) => version.sourceHash && isSameHash(version.sourceHash, sourceHash));
  return { kind: "earlier", at: earlier?.createdAt.toISOString() ?? null } satisfies MadeFrom;
}

function differsFromLive({ sourceHash }: TextRow, source: TextRow | undefined): boolean {
  const live = source?.liveVersion;
  return Boolean(live && sourceHash && !isSameHash(sourceHash, hashOfText(live)));
}

/** A report as readers would see it if the text went live now. The page says that it is a preview. */
export type ReportPreview = { report: PublicReport; translation: PublishedTranslation };

const previewSelect = {
  slug: true,
  kind: true,
  coverId: true,
  ...coverColumns,
  cover: { select: imageMention },
  exchange: { select: { id: true, status: true } },
  translations: {
    select: {
      locale: true,
      ...textColumns,
      isSource: true,
      publishedAt: true,
      liveVersion: { select: { title: true, summary: true, body: true } },
    },
  },
} satisfies Prisma.ReportSelect;

/** A preview of the working text; null where the actor may not read the report, or there is no such text. */
export async function findPreview(
  actor: Member,
  { code, locale }: { code: string; locale: Locale },
): Promise<ReportPreview | null> {
  const { report, mention } = await read(actor, async (tx) => {
    const found = await tx.report.findFirst({
      where: { exchange: { AND: [{ code }, reportedExchangeVisibleTo(actor)] } },
      relationLoadStrategy: "join",
      select: previewSelect,
    });
    // an exchange that has not taken place has no public page
    const held = found?.exchange && wasHeld(found.exchange.status) ? found.exchange : null;
    return { report: found, mention: held && toMention(await loadSnapshot(tx, held.id)) };
  });
  const text = report?.translations.find((translation) => translation.locale === locale);
  if (!report || !text) return null;
  const content = contentOf({ report, text, locale });
  const source = report.translations.find((translation) => translation.isSource)?.liveVersion;
  const { slug, kind, cover } = report;
  return {
    report: {
      slug,
      kind,
      exchange: mention,
      languages: [locale],
      translations: [],
    },
    translation: {
      ...content,
      locale,
      body: reportBody.parse(content.body),
      cover: toCover({ ...content, cover }),
      publishedAt: (text.publishedAt ?? clock.now()).toISOString(),
      changedAt: clock.now().toISOString(),
      isSource: text.isSource,
      isStale: isStale(text, source ? { isSource: true, sourceHash: hashOfText(source) } : null),
    },
  };
}
