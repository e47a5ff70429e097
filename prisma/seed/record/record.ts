import { clock } from "@/lib/platform/clock.ts";
import { writeExchange } from "../write/exchange.ts";
import { writeGroup, writeInstitution, writePerson, writeRelation, writeSeries } from "../write/organisations.ts";
import type { World } from "../write/world.ts";
import { exchange } from "./exchange.ts";
import { group, institutions, people, relation, series } from "./organisations.ts";

/** Writes the facts of the first real exchange, with the colleges, schools, bases and people that it names. */
export async function writeRecord(world: World): Promise<void> {
  await writeGroup(world, group);
  for (const institution of institutions) await writeInstitution(world, institution);
  await writeRelation(world, relation);
  for (const person of people) await writePerson(world, person);
  await writeSeries(world, series);
  await writeExchange(world, exchange(clock.now()));
}
