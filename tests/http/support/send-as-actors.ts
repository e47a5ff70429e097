import { type ActorName, TRY_GROUP_RECORD } from "./actors.ts";
import { type AuthorizationWorld, Fixtures } from "./fixtures.ts";
import type { Answer } from "./send.ts";
import { accountOf } from "./table.ts";

/** Answers by the actor who got them. */
export type Answers = Partial<Record<ActorName, Answer>>;

/**
 * Sends a request for each actor, one after the other: two that wait for one lock could be told that the portal is busy.
 * @returns their answers by name
 */
export async function sendAsActors(
  actors: readonly ActorName[],
  ask: (actor: ActorName) => Promise<Answer>,
): Promise<Answers> {
  const answers: Answers = {};
  for (const actor of actors) answers[actor] = await ask(actor);
  return answers;
}

/**
 * Makes a thing twice: private to the parties of an exchange, and open to their group.
 * @returns which of the two an actor tries
 */
export async function makePrivateAndOpen<T>(
  world: AuthorizationWorld,
  make: (fixtures: Fixtures) => Promise<T>,
): Promise<(actor: ActorName) => T> {
  const host = accountOf(world.accounts, "host administrator");
  const [closed, opened] = [await make(new Fixtures(world, host)), await make(new Fixtures(world, host, "GROUP"))];
  return (actor) => (TRY_GROUP_RECORD.includes(actor) ? opened : closed);
}
