import { z } from "zod";

/** What the public pages are about that the sitemap lists; "page" are those about nothing in particular. */
export const addressKinds = ["page", "exchange", "report", "institution", "base", "series"] as const;
export type AddressKind = (typeof addressKinds)[number];

/** A part of the sitemap; the first one of a kind is number 1. */
export type SitemapPart = { kind: AddressKind; number: number };

const part = z.tuple([z.enum(addressKinds), z.coerce.number().int().min(1).max(10_000)]);

/** The part of the sitemap that an address names by its end, such as "exchange-2.xml"; null where it names none. */
export function parseSitemapPart(end: string): SitemapPart | null {
  const [, kind, number] = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(end) ?? [];
  const found = part.safeParse([kind, number]);
  return found.success ? { kind: found.data[0], number: found.data[1] } : null;
}
