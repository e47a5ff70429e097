import { expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { listSeriesOffered } from "@/lib/exchanges/basics/queries.ts";
import { saveBasicsInput } from "@/lib/exchanges/basics/schema.ts";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange, ExchangeSeries } from "@/prisma/generated/client.ts";
import { anExchange, aSeries, partyFacts } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";

const choose = (actor: Member, { code }: Exchange, { id }: ExchangeSeries) =>
  saveBasics(actor, saveBasicsInput.parse({ code, version: 1, changes: { seriesId: { from: null, to: id } } }));

const offered = async (actor: Member, { code }: Exchange) =>
  (await findRecord(actor, code))?.series.map(({ id }) => id) ?? [];

/** A tradition in which two colleges met. */
async function aTradition() {
  const series = await aSeries();
  const { host, guest } = await anExchange({ seriesId: series.id });
  return { series, north: host.institutionId, south: guest.institutionId };
}

test("a tradition is offered to the colleges that met in it, whoever visits whom, and with further guests", async () => {
  const { series, north, south } = await aTradition();
  const third = await anInstitution();
  const { exchange, host } = await anExchange({
    parties: { create: [partyFacts(south, "HOST"), partyFacts(north, "GUEST"), partyFacts(third.id, "GUEST")] },
    hostInstitutionId: south,
    guestInstitutionId: north,
  });
  expect(await offered(host, exchange)).toContain(series.id);
  expect((await choose(host, exchange, series)).values.seriesId).toBe(series.id);
});

test("a tradition is not offered to others, nor to one of its colleges with another college, and a save is refused", async () => {
  const { series, north, south } = await aTradition();
  const abroad = await anExchange({ hostInstitutionId: north });
  const other = await anInstitution();
  const parties = [partyFacts(north, "HOST"), partyFacts(other.id, "GUEST"), partyFacts(south, "OBSERVER")];
  const watched = await anExchange({
    hostInstitutionId: north,
    guestInstitutionId: other.id,
    parties: { create: parties },
  });
  for (const { exchange, host } of [abroad, watched, await anExchange()]) {
    expect(await offered(host, exchange)).not.toContain(series.id);
    await expect(choose(host, exchange, series)).rejects.toMatchObject({ kind: "conflict", code: "series_of_others" });
  }
});

test("who only watched an exchange of a tradition is none of its colleges", async () => {
  const series = await aSeries();
  const [north, watcher] = [await anInstitution(), await anInstitution()];
  const south = await anInstitution();
  const parties = [partyFacts(north.id, "HOST"), partyFacts(south.id, "GUEST"), partyFacts(watcher.id, "OBSERVER")];
  const sides = { hostInstitutionId: north.id, guestInstitutionId: south.id };
  await anExchange({ ...sides, seriesId: series.id, parties: { create: parties } });
  for (const pair of [
    { hostInstitutionId: north.id, guestInstitutionId: watcher.id },
    { hostInstitutionId: watcher.id, guestInstitutionId: south.id },
  ]) {
    const { exchange, host } = await anExchange(pair);
    expect(await offered(host, exchange)).not.toContain(series.id);
  }
});

test("a tradition without an exchange is offered to all, and one that was chosen stays a choice", async () => {
  const fresh = await aSeries();
  const { exchange, host } = await anExchange();
  expect(await offered(host, exchange)).toContain(fresh.id);
  await choose(host, exchange, fresh);
  const { series } = await aTradition();
  const chosen = { id: exchange.id, seriesId: series.id };
  const rows = await read(system("test"), (tx) => listSeriesOffered(tx, chosen));
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([fresh.id, series.id]));
});
