import "server-only";
import { exchangeMention, toExchangeMention } from "@/lib/exchanges/public.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import { imageMention } from "@/lib/media/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { hashOfText, type PublicReport, type PublishedTranslation, toCover } from "./public.ts";
import { coverTextsIn, isSameHash, isStale } from "./rules.ts";
import { reportBody } from "./schema.ts";

/**
 * Which reports somebody reads inside, published or not: those of the own institution's exchanges, or all. The report
 * of a draft that was discarded is in none of them.
 */
export function reportVisibleTo(actor: Writer): Prisma.ReportWhereInput {
  const isKept = { OR: [{ exchangeId: null }, { exchange: { discardedAt: null } }] };
  if (actor.kind === "system" || actor.roles.includes("GROUP_ADMIN") || actor.roles.includes("AUDITOR")) return isKept;
  const { institutionId, roles } = actor;
  // without a role or a college there is nothing to see; inside an AND, Prisma drops an empty OR and finds every row
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  const isOwn = { OR: [{ ownerInstitutionId: institutionId }, { exchange: { parties: { some: { institutionId } } } }] };
  return { AND: [isKept, isOwn] };
}

/** What a version freezes. */
export const versionContent = {
  title: true,
  summary: true,
  body: true,
  author: true,
  photographer: true,
  editor: true,
  reviewer: true,
  sourceHash: true,
  coverId: true,
  coverAlt: true,
  coverCaption: true,
  coverCredit: true,
} satisfies Prisma.ReportVersionSelect;

export type VersionContent = Prisma.ReportVersionGetPayload<{ select: typeof versionContent }>;

type Working = {
  report: {
    coverId: string | null;
    coverAltZh: string | null;
    coverAltEn: string | null;
    coverCaptionZh: string | null;
    coverCaptionEn: string | null;
    coverCredit: string | null;
  };
  text: Pick<VersionContent, "summary" | "body" | "author" | "photographer" | "editor" | "reviewer" | "sourceHash"> & {
    title: string | null;
    isSource: boolean;
  };
  locale: Locale;
};

/** What a version of the text in the making would freeze now: of the text, of the cover and, for the source, of itself. */
export function contentOf({ report, text, locale }: Working): VersionContent {
  const { title, summary, body, author, photographer, editor, reviewer } = text;
  const { alt, caption } = coverTextsIn(report, locale);
  const hasCover = report.coverId !== null;
  return {
    title: title ?? "",
    summary,
    body,
    author,
    photographer,
    editor,
    reviewer,
    sourceHash: text.isSource ? hashOfText(text) : text.sourceHash,
    coverId: report.coverId,
    coverAlt: hasCover ? alt : null,
    coverCaption: hasCover ? caption : null,
    coverCredit: hasCover ? report.coverCredit : null,
  };
}

const COMPARED = [
  "title",
  "summary",
  "author",
  "photographer",
  "editor",
  "reviewer",
  "coverId",
  "coverAlt",
  "coverCaption",
  "coverCredit",
] as const satisfies readonly (keyof VersionContent)[];

/** Whether readers would see the same; the body by its hash, in which the order of keys does not count. */
export function isSameContent(one: VersionContent, other: VersionContent): boolean {
  const [oneSource, otherSource] = [one.sourceHash, other.sourceHash];
  const isSameSource = oneSource && otherSource ? isSameHash(oneSource, otherSource) : oneSource === otherSource;
  return (
    isSameSource &&
    isSameHash(hashOfText(one), hashOfText(other)) &&
    COMPARED.every((field) => one[field] === other[field])
  );
}

/** The exchanges whose report somebody reads inside: those of the own institution, or all; none that was discarded. */
export function exchangeVisibleTo(actor: Member): Prisma.ExchangeWhereInput {
  const { institutionId, roles } = actor;
  if (roles.includes("GROUP_ADMIN") || roles.includes("AUDITOR")) return { discardedAt: null };
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  return { discardedAt: null, parties: { some: { institutionId } } };
}

/** A report as readers would see it if this text went live now; it is marked as none of theirs by who shows it. */
export type ReportPreview = { report: PublicReport; translation: PublishedTranslation };

const previewSelect = {
  slug: true,
  kind: true,
  coverId: true,
  coverAltZh: true,
  coverAltEn: true,
  coverCaptionZh: true,
  coverCaptionEn: true,
  coverCredit: true,
  cover: { select: imageMention },
  exchange: { select: exchangeMention },
  translations: {
    select: {
      locale: true,
      title: true,
      summary: true,
      body: true,
      author: true,
      photographer: true,
      editor: true,
      reviewer: true,
      isSource: true,
      sourceHash: true,
      publishedAt: true,
      liveVersion: { select: { title: true, summary: true, body: true } },
    },
  },
} satisfies Prisma.ReportSelect;

/** A text in the making as readers would see it; null where the actor has no part in the exchange or it has no text. */
export async function findPreview(
  actor: Member,
  { code, locale }: { code: string; locale: Locale },
): Promise<ReportPreview | null> {
  const report = await read(actor, (tx) =>
    tx.report.findFirst({
      where: { exchange: { AND: [{ code }, exchangeVisibleTo(actor)] } },
      relationLoadStrategy: "join",
      select: previewSelect,
    }),
  );
  const text = report?.translations.find((translation) => translation.locale === locale);
  if (!report || !text) return null;
  const content = contentOf({ report, text, locale });
  const source = report.translations.find((translation) => translation.isSource)?.liveVersion;
  const { slug, kind, exchange, cover } = report;
  return {
    report: {
      slug,
      kind,
      // of an exchange that is still to come there is nothing public to show yet
      exchange: exchange && wasHeld(exchange.status) ? toExchangeMention(exchange) : null,
      languages: [locale],
      translations: [],
    },
    translation: {
      ...content,
      locale,
      body: reportBody.parse(content.body),
      cover: toCover({ ...content, cover }),
      publishedAt: (text.publishedAt ?? clock.now()).toISOString(),
      isSource: text.isSource,
      isStale: isStale(text, source ? { isSource: true, sourceHash: hashOfText(source) } : null),
    },
  };
}
