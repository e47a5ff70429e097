import "server-only";
import { createHash } from "node:crypto";
import { mayReadAllRecords } from "@/lib/exchanges/policy.ts";
import { listPeopleToAsk, type PeopleToAsk } from "@/lib/exchanges/queries.ts";
import { findVisibleRecord } from "@/lib/exchanges/record/queries.ts";
import type { ExchangeRecord } from "@/lib/exchanges/record-page/queries.ts";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import { toImageMention } from "@/lib/media/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { SHOWING_ROLES } from "@/lib/revisions/policy.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayPublishReport, mayReadReport, type ReportColleges } from "./policy.ts";
import { type CoverTexts, coverTextsIn, isSameHash, type ReportCover, sortKeys } from "./rules.ts";

/**
 * The part of a `where` for the reports that the actor may read before they are published: those of exchanges of the
 * own institution, or all. Reports of discarded exchanges are never among them.
 */
export function reportVisibleTo(actor: Writer): Prisma.ReportWhereInput {
  const isNotDiscarded = { OR: [{ exchangeId: null }, { exchange: { discardedAt: null } }] };
  if (actor.kind === "system" || mayReadAllRecords(actor)) return isNotDiscarded;
  const { institutionId, roles } = actor;
  // not an empty OR: inside an AND, Prisma drops it and finds every row
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  const isOwn = { OR: [{ ownerInstitutionId: institutionId }, { exchange: { parties: { some: { institutionId } } } }] };
  return { AND: [isNotDiscarded, isOwn] };
}

/** The part of a `where` for the exchanges whose report the actor may read before it is published. */
export function reportedExchangeVisibleTo(actor: Member): Prisma.ExchangeWhereInput {
  const { institutionId, roles } = actor;
  if (mayReadAllRecords(actor)) return { discardedAt: null };
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  return { discardedAt: null, parties: { some: { institutionId } } };
}

/** The columns that the right to write a report depends on. */
export const reportColleges = {
  ownerInstitutionId: true,
  exchange: { select: { parties: { select: { institutionId: true, role: true } } } },
} satisfies Prisma.ReportSelect;

type CollegesRow = { ownerInstitutionId: string; exchange: Pick<ReportColleges, "parties"> | null };

export const toReportColleges = ({ ownerInstitutionId, exchange }: CollegesRow): ReportColleges => ({
  ownerInstitutionId,
  parties: exchange?.parties ?? [],
});

/** The texts of the working cover. */
export const coverColumns = {
  coverAltZh: true,
  coverAltEn: true,
  coverCaptionZh: true,
  coverCaptionEn: true,
  coverCredit: true,
} satisfies Prisma.ReportSelect;

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

type CoverColumns = { cover: Parameters<typeof toImageMention>[0] | null } & Pick<
  VersionContent,
  "coverAlt" | "coverCaption" | "coverCredit"
>;

/** The cover of a version. A constraint of the database gives every published cover an alternative text. */
export const toCover = ({ cover, coverAlt, coverCaption, coverCredit }: CoverColumns): ReportCover | null =>
  cover && { ...toImageMention(cover), alt: coverAlt ?? "", caption: coverCaption, credit: coverCredit };

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
  report: CoverTexts & { coverId: string | null; coverCredit: string | null };
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

/** Who goes on with the report of a record. */
export type ReportDesk = {
  mayWrite: boolean;
  mayRead: boolean;
  /**
   * on whose desk it stands, where the actor may not write it: of the own college, otherwise of the other parties. Null
   * where it stands on nobody's, because the exchange was not held yet, or everything is public.
   */
  waitsFor: PeopleToAsk | null;
};

/**
 * Who goes on with the report of a record; null where the actor may not see the record.
 * @param record its code, and its report as `findRecord` found it
 */
export async function findReportDesk(
  actor: Member,
  { code, report }: Pick<ExchangeRecord, "code" | "report">,
): Promise<ReportDesk | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    if (!record) return null;
    const { status, parties } = record;
    const mayWrite = mayPublishReport(actor, { ownerInstitutionId: report?.ownerInstitutionId ?? "", parties });
    const mayRead = mayReadReport(actor, { parties });
    const isPublished = locales.every((locale) =>
      report?.translations.some((text) => text.locale === locale && text.status === "PUBLISHED"),
    );
    if (mayWrite || !mayRead || !wasHeld(status) || isPublished) return { mayWrite, mayRead, waitsFor: null };
    return { mayWrite, mayRead, waitsFor: await listPeopleToAsk(tx, actor, { parties, roles: SHOWING_ROLES }) };
  });
}

/** Who writes and publishes the report of an exchange, for somebody who may only read it. */
export async function findReportWriters(actor: Member, code: string): Promise<PeopleToAsk | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    return record && listPeopleToAsk(tx, actor, { parties: record.parties, roles: SHOWING_ROLES });
  });
}
