import "server-only";
import { exchangeMention, toExchangeMention } from "@/lib/exchanges/queries.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import { imageMention } from "@/lib/media/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { contentOf } from "../content/queries.ts";
import { reportedInside } from "../desk/queries.ts";
import { type PublicReport, type PublishedTranslation, sourceHashOf, toCover } from "../queries.ts";
import { isStale } from "../rules.ts";
import { reportBody } from "../schema.ts";

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
      where: { exchange: { AND: [{ code }, reportedInside(actor)] } },
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
      isStale: isStale(text, source ? { isSource: true, sourceHash: sourceHashOf(source) } : null),
    },
  };
}
