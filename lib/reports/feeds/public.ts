import "server-only";
import { v5 as uuidFrom } from "uuid";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { findFilterName, fits } from "@/lib/revisions/listing/public.ts";
import { reportBody } from "../schema.ts";
import type { FeedEntry } from "./rules.ts";
import { type FeedScope, filterOfFeed } from "./schema.ts";

/** How many reports a feed has: a reader that asks once a week misses none. */
const MAX_ENTRIES = 50;
/** The namespace of the identifiers of entries: they are made of what never changes, and tell nothing of it. */
const ENTRIES = "0b5d9c1e-6f0a-5d3b-9a37-5c0d2b8f7e41";

/** What a feed has; `name` is null where it has the reports of everybody. */
export type PublicFeed = { name: Localized | null; entries: FeedEntry[] };

/**
 * The newest published texts of a language, at most 50.
 * @returns null where readers know of no such college, series or school
 */
export async function findFeed(reader: ReadTx, scope: FeedScope, locale: Locale): Promise<PublicFeed | null> {
  const filter = filterOfFeed(scope);
  const name = await findFilterName(reader, filter);
  if (scope.kind !== "all" && name === null) return null;
  const rows = await reader.publishedText.findMany({
    where: { locale, ...(scope.kind === "all" ? {} : { report: { publication: { AND: fits(filter) } } }) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MAX_ENTRIES,
    relationLoadStrategy: "join",
    select: {
      reportId: true,
      title: true,
      summary: true,
      body: true,
      author: true,
      publishedAt: true,
      changedAt: true,
      report: { select: { slug: true, publication: { select: { isSample: true } } } },
    },
  });
  const entries = rows.map(({ reportId, report, body, ...text }) => ({
    ...text,
    id: `urn:uuid:${uuidFrom(`report ${reportId} ${locale}`, ENTRIES)}`,
    slug: report.slug,
    isSample: report.publication?.isSample ?? false,
    body: reportBody.parse(body),
  }));
  return { name, entries };
}
