import { dateOf } from "@/lib/platform/calendar-day.ts";
import { writeDelegation } from "./delegation.ts";
import type { ExchangeFacts } from "./facts.ts";
import { writeItinerary } from "./itinerary.ts";
import { titles } from "./labels.ts";
import { writeReport } from "./report.ts";
import { created, idOf, type World } from "./world.ts";

/** Writes an exchange with everything that belongs to it. */
export async function writeExchange(world: World, facts: ExchangeFacts): Promise<void> {
  const { tx } = world;
  const { id: exchangeId } = await tx.exchange.create({
    data: {
      code: facts.code,
      kind: facts.kind ?? "VISIT",
      ...titles(facts.title),
      themeZh: facts.theme?.zh ?? null,
      themeEn: facts.theme?.en ?? null,
      seriesId: facts.series === undefined ? null : idOf(world, "ExchangeSeries", facts.series),
      firstDay: dateOf(facts.firstDay),
      lastDay: dateOf(facts.lastDay ?? facts.firstDay),
      dateNote: facts.dateNote ?? null,
      placeZh: facts.place?.zh ?? null,
      placeEn: facts.place?.en ?? null,
      status: facts.status,
      isSample: facts.isSample ?? false,
    },
  });
  await created(world, { kind: "Exchange", name: facts.code, id: exchangeId });
  for (const party of facts.parties) await writeDelegation(world, { exchange: facts.code, party });
  await writeItinerary(world, facts);
  await writeOutcomes(world, { exchangeId, facts });
  await writeNotes(world, { exchangeId, facts });
  if (facts.report) await writeReport(world, { exchangeId, report: facts.report });
}

async function writeOutcomes({ tx }: World, { exchangeId, facts }: { exchangeId: string; facts: ExchangeFacts }) {
  for (const [at, outcome] of (facts.outcomes ?? []).entries()) {
    await tx.outcome.create({
      data: {
        exchangeId,
        code: `${facts.code}-O${at + 1}`,
        position: at + 1,
        kind: outcome.kind,
        standing: outcome.standing,
        ...titles(outcome.title),
      },
    });
  }
}

async function writeNotes({ tx }: World, { exchangeId, facts }: { exchangeId: string; facts: ExchangeFacts }) {
  for (const [at, note] of (facts.notes ?? []).entries()) {
    await tx.sourceNote.create({
      data: {
        exchangeId,
        position: at + 1,
        quote: note.quote,
        commentZh: note.comment.zh ?? null,
        commentEn: note.comment.en ?? null,
        isPublic: true,
      },
    });
  }
}
