import { randomInt } from "node:crypto";
import type pg from "pg";
import { showToReaders } from "../show-to-readers.ts";
import { anEntry, aRow, inDatabase, insert, type Row, unique, untilHeard } from "./database.ts";

type TextStatus = "DRAFT" | "PUBLISHED" | "UNPUBLISHED";

/** Two colleges, the exchange between them and its report, used by one test only. */
export type World = {
  /** part of every name in this world */
  mark: string;
  host: { id: string; slug: string };
  guest: { id: string; slug: string };
  hostPartyId: string;
  guestPartyId: string;
  exchange: { id: string; code: string };
  report: { id: string; slug: string; titles: { zh: string; en: string } };
};

/** The year of the exchanges of tests, before everything in the seed; tests that count leave it out. */
export const YEAR_OF_WORLDS = 1999;
const HELD = ["HELD", "RECORDED", "AGREED"];
const DAY = new Date(`${YEAR_OF_WORLDS}-06-01T00:00:00Z`);

/** The body of a report: one paragraph. */
export const bodyOf = (words: string): string =>
  JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] });

/** Makes the row of an exchange that took place, with a mark in its titles. */
export const exchangeRow = (mark: string, facts: Row = {}) =>
  aRow({
    code: `EX-${YEAR_OF_WORLDS}-${randomInt(1_000_000, 2_000_000_000)}`,
    titleZh: `交流${mark}`,
    titleEn: `Exchange ${mark}`,
    firstDay: DAY,
    lastDay: DAY,
    status: "HELD",
    ...facts,
  });

/**
 * Writes a world. Where a text is published, readers see the record as it stands then.
 * @param options.zh, options.en status of the report's text in each language; null where there is none
 * @param options.exchange       facts of the exchange
 * @param also                   writes more rows of it before any page shows it
 */
export async function aWorld(
  options: { zh?: TextStatus | null; en?: TextStatus | null; exchange?: Row } = {},
  also: (client: pg.Client, world: World) => Promise<void> = async () => undefined,
): Promise<World> {
  const mark = unique();
  const college = (side: string) =>
    aRow({
      code: `C-${side}-${mark}`,
      slug: `${side}-${mark}`,
      nameZh: `${side}学院${mark}`,
      nameEn: `College ${side} ${mark}`,
      isListed: true,
    });
  const [host, guest] = [college("host"), college("guest")];
  const exchange = exchangeRow(mark, options.exchange);
  const party = (role: string, institutionId: string) => aRow({ exchangeId: exchange.id, role, institutionId });
  const [hostParty, guestParty] = [party("HOST", host.id), party("GUEST", guest.id)];
  const report = aRow({ exchangeId: exchange.id, slug: `report-${mark}`, ownerInstitutionId: host.id });
  const titles = { zh: `报道${mark}`, en: `Report ${mark}` };
  const world: World = {
    mark,
    host: { id: host.id, slug: String(host.slug) },
    guest: { id: guest.id, slug: String(guest.slug) },
    hostPartyId: hostParty.id,
    guestPartyId: guestParty.id,
    exchange: { id: exchange.id, code: String(exchange.code) },
    report: { id: report.id, slug: String(report.slug), titles },
  };
  await inDatabase(async (client) => {
    await client.query("BEGIN");
    for (const row of [host, guest]) await insert(client, "Institution", row);
    await insert(client, "Exchange", exchange);
    for (const row of [hostParty, guestParty]) await insert(client, "ExchangeParty", row);
    await insert(client, "Report", report);
    for (const locale of ["zh", "en"] as const) {
      const status = options[locale] === undefined ? "PUBLISHED" : options[locale];
      if (status !== null) await writeText(client, world, { locale, status });
    }
    await also(client, world);
    await client.query("COMMIT");
  });
  const isPublished = [options.zh, options.en].some((status) => status === undefined || status === "PUBLISHED");
  if (isPublished && HELD.includes(String(exchange.status))) await showToReaders(world.exchange.id);
  await untilHeard();
  return world;
}

/** Writes the text of a report in a language, with its language and its world in it, and sets its status. */
async function writeText(
  client: pg.Client,
  { report, mark }: World,
  { locale, status }: { locale: "zh" | "en"; status: TextStatus },
): Promise<void> {
  const words = {
    title: report.titles[locale],
    summary: `summary-${locale}-${mark}`,
    body: bodyOf(`body-${locale}-${mark}`),
  };
  const text = aRow({ ...words, reportId: report.id, locale, isSource: locale === "en", status: "DRAFT" });
  await insert(client, "ReportTranslation", text);
  if (status === "DRAFT") return;
  // a withdrawn text was live before
  const version = anEntry({ ...words, translationId: text.id, number: 1, reason: "PUBLISHED", createdAt: DAY });
  await insert(client, "ReportVersion", version);
  await client.query(
    `UPDATE "ReportTranslation" SET "status" = $2::"ReportTranslationStatus", "publishedAt" = $3, "liveVersionId" = $4 WHERE "id" = $1`,
    [text.id, status, DAY, status === "PUBLISHED" ? version.id : null],
  );
}
