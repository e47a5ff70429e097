import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { foreignCountry } from "@/lib/platform/i18n/countries.ts";
import { type PublicExchange, publicExchange } from "./views/schema.ts";

/** An exchange on its page: as it was frozen, with the countries of today. */
export type ShownExchange = PublicExchange & {
  /** of the colleges abroad, by slug */
  countries: ReadonlyMap<string, string>;
};

/** One exchange as readers see it; null where there is none or it is not public. */
export async function findPublicExchange(reader: ReadTx, code: string): Promise<ShownExchange | null> {
  const row = await reader.publication.findUnique({
    where: { code },
    relationLoadStrategy: "join",
    select: { view: true, parties: { select: { published: { select: { slug: true, country: true } } } } },
  });
  if (!row) return null;
  const abroad = row.parties.flatMap(({ published: { slug, country } }): [string, string][] => {
    const shown = foreignCountry(country);
    return shown === null ? [] : [[slug, shown]];
  });
  return { ...publicExchange.parse(row.view), countries: new Map(abroad) };
}
