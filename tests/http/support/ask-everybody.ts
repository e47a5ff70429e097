import { type ActorName, TRY_GROUP_RECORD } from "./actors.ts";
import { type AuthorizationWorld, Fixtures } from "./fixtures.ts";
import type { Answer } from "./send.ts";
import { accountOf } from "./table.ts";

/** As many requests as the portal has database connections. */
const AT_ONCE = 6;

/** Answers by the actor who got them. */
export type Answers = Partial<Record<ActorName, Answer>>;

/** Sends requests for several actors at once. @returns their answers by name */
export async function answersOf(
  actors: readonly ActorName[],
  ask: (actor: ActorName) => Promise<Answer>,
): Promise<Answers> {
  const [waiting, answers] = [[...actors], {} as Answers];
  const one = async () => {
    for (let actor = waiting.shift(); actor; actor = waiting.shift()) answers[actor] = await ask(actor);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
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
