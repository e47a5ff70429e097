import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { foreignCountry } from "@/lib/platform/i18n/countries.ts";
import { type PublicAgreement, type PublicExchange, publicExchange } from "./views/schema.ts";

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
  const view = publicExchange.parse(row.view);
  return { ...view, agreements: await withPublicRenewals(reader, view.agreements), countries: new Map(abroad) };
}

/** The agreements; each says what it renews only while readers may read the record of that one. */
async function withPublicRenewals(reader: ReadTx, agreements: readonly PublicAgreement[]): Promise<PublicAgreement[]> {
  const codes = agreements.flatMap(({ renewsOf }) => renewsOf ?? []);
  const rows =
    codes.length === 0
      ? []
      : await reader.publication.findMany({ where: { code: { in: codes } }, select: { code: true } });
  const isPublic = new Set<string | null>(rows.map(({ code }) => code));
  return agreements.map((agreement) => ({
    ...agreement,
    renewsOf: isPublic.has(agreement.renewsOf) ? agreement.renewsOf : null,
  }));
}
