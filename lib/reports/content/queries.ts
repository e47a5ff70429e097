import "server-only";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { coverTextsIn } from "../desk/rules.ts";
import { sourceHashOf } from "../queries.ts";
import { isSameHash } from "../rules.ts";

/** What a version freezes. */
export const frozenContent = {
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

export type Content = Prisma.ReportVersionGetPayload<{ select: typeof frozenContent }>;

type Working = {
  report: {
    coverId: string | null;
    coverAltZh: string | null;
    coverAltEn: string | null;
    coverCaptionZh: string | null;
    coverCaptionEn: string | null;
    coverCredit: string | null;
  };
  text: Pick<Content, "summary" | "body" | "author" | "photographer" | "editor" | "reviewer" | "sourceHash"> & {
    title: string | null;
    isSource: boolean;
  };
  locale: Locale;
};

/** What a version of the text in the making would freeze now: of the text, of the cover and, for the source, of itself. */
export function contentOf({ report, text, locale }: Working): Content {
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
    sourceHash: text.isSource ? sourceHashOf(text) : text.sourceHash,
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
] as const satisfies readonly (keyof Content)[];

/** Whether readers would see the same; the body by its hash, in which the order of keys does not count. */
export function isSameContent(one: Content, other: Content): boolean {
  const [oneSource, otherSource] = [one.sourceHash, other.sourceHash];
  const isSameSource = oneSource && otherSource ? isSameHash(oneSource, otherSource) : oneSource === otherSource;
  return (
    isSameSource &&
    isSameHash(sourceHashOf(one), sourceHashOf(other)) &&
    COMPARED.every((field) => one[field] === other[field])
  );
}
