import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { publicDb, transaction } from "@/lib/platform/db.ts";
import { listAddressesOfPart, listPublicAddresses, listSitemapParts } from "@/lib/reports/sitemap/public.ts";
import { countAddresses, MAX_ADDRESSES, THINGS_IN_PART } from "@/lib/reports/sitemap/rules.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique, writeRow } from "@/tests/factories/write-row.ts";

/** More traditions than one part can have, half of them in a second part. */
const MANY = THINGS_IN_PART * 1.5;

class NotKept extends Error {}

test("more than 10,000 addresses are parts, which together have every address once", async () => {
  const mark = unique();
  const tried = transaction(system("test"), async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "ExchangeSeries" ("id", "code", "slug", "nameEn", "updatedAt")
      SELECT gen_random_uuid(), ${`S-${mark}-`} || number, ${`s-${mark}-`} || number, 'Series', now()
      FROM generate_series(1, ${MANY}::int) number`;
    const all = await listPublicAddresses(tx);
    expect(countAddresses(all)).toBeGreaterThan(MAX_ADDRESSES);

    const parts = (await listSitemapParts(tx)).filter(({ kind }) => kind === "series");
    expect(parts.map(({ number }) => number)).toEqual([1, 2]);
    const inParts: string[] = [];
    for (const part of parts) {
      const addresses = await listAddressesOfPart(tx, part);
      expect(countAddresses(addresses)).toBeLessThanOrEqual(MAX_ADDRESSES);
      inParts.push(...addresses.map(({ key }) => key));
    }
    expect(inParts.toSorted()).toEqual(all.flatMap(({ kind, key }) => (kind === "series" ? [key] : [])).toSorted());
    expect(await listAddressesOfPart(tx, { kind: "series", number: 3 })).toEqual([]);
    throw new NotKept();
  });
  await expect(tried).rejects.toThrow(NotKept);
});

test("the page of a report was shown last when its text or its exchange was", async () => {
  const of = await anExchange();
  const { report } = await aReport({ of });
  const shownAt = new Date("2031-05-01T02:00:00Z");
  await writeRow("Publication", (tx) =>
    tx.publication.update({ where: { exchangeId: of.exchange.id }, data: { shownAt } }),
  );
  const found = await listPublicAddresses(publicDb);
  const at = (key: string) => found.find((each) => each.key === key)?.lastModified;
  expect([at(report.slug), at(of.exchange.code)]).toEqual([shownAt.toISOString(), shownAt.toISOString()]);
});
