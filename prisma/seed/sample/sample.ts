import { writeExchange } from "../write/exchange.ts";
import { writeBase, writeInstitution, writePerson, writeSeries, writeTopic } from "../write/organisations.ts";
import type { World } from "../write/world.ts";
import { earlySamples } from "./exchanges-early.ts";
import { lateSamples } from "./exchanges-late.ts";
import { sampleBase, sampleCollege, sampleSeries, sampleTopics } from "./organisations.ts";
import { samplePeople } from "./people.ts";

/** Writes the invented exchanges. Marks every row as a sample whose table has that column. */
export async function writeSample(world: World): Promise<void> {
  await writeInstitution(world, sampleCollege);
  await writeBase(world, "GTC", sampleBase);
  await writeSeries(world, sampleSeries);
  for (const topic of sampleTopics) await writeTopic(world, topic);
  for (const person of samplePeople) await writePerson(world, person);
  for (const exchange of [...earlySamples, ...lateSamples]) await writeExchange(world, exchange);
}
