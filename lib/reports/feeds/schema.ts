import { z } from "zod";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { SLUG } from "@/lib/platform/address-part.ts";

/** The forms of a feed, by the end of its address. */
export const feedForms = ["atom", "json"] as const;
export type FeedForm = (typeof feedForms)[number];

/** Whose reports a feed has. */
export type FeedScope =
  | { kind: "all" }
  | { kind: "college"; slug: string }
  | { kind: "series"; slug: string }
  /** a school: the slug of its college, and its code there */
  | { kind: "school"; college: string; code: string };

const slug = z.string().regex(SLUG).max(100);
const code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

const scope = z.union([
  z.tuple([z.literal("reports")]).transform((): FeedScope => ({ kind: "all" })),
  z.tuple([z.literal("college"), slug]).transform(([, at]): FeedScope => ({ kind: "college", slug: at })),
  z.tuple([z.literal("series"), slug]).transform(([, at]): FeedScope => ({ kind: "series", slug: at })),
  z
    .tuple([z.literal("school"), slug, code])
    .transform(([, college, at]): FeedScope => ({ kind: "school", college, code: at })),
]);

/**
 * What the last parts of a feed's address name, such as ["college", "hip.atom"].
 * @returns null where they name no feed
 */
export function parseFeedAddress(parts: readonly string[]): { scope: FeedScope; form: FeedForm } | null {
  const [, last = "", end = ""] = /^(.+)\.([a-z]+)$/.exec(parts.at(-1) ?? "") ?? [];
  const form = feedForms.find((each) => each === end);
  const found = scope.safeParse([...parts.slice(0, -1), last]);
  return form && found.success ? { scope: found.data, form } : null;
}

/** The last parts of a feed's address without its end, as "college/hip". */
export function feedPath(of: FeedScope): string {
  if (of.kind === "all") return "reports";
  return of.kind === "school" ? `school/${of.college}/${of.code}` : `${of.kind}/${of.slug}`;
}

/** The public exchanges whose reports a feed has. */
export function filterOfFeed(of: FeedScope): ExchangeFilter {
  if (of.kind === "college") return { institution: of.slug };
  if (of.kind === "series") return { series: of.slug };
  return of.kind === "school" ? { school: { institution: of.college, unit: of.code } } : {};
}
