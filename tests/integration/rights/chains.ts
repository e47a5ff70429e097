import { fc } from "@/tests/support/properties.ts";
import { type ActorKind, aChainWorld, actorKinds, type ChainWorld } from "./chain-world.ts";
import { peopleActs } from "./people-acts.ts";
import { answerTo, rightsOf } from "./probes.ts";
import { recordMenu } from "./record-acts.ts";
import { changedRows, rowsOfOther } from "./rows-of-other.ts";
import { chooserOf, type Situation } from "./situation.ts";

const acts: Record<string, (situation: Situation) => Promise<unknown>> = { ...peopleActs, ...recordMenu };

const actNames = Object.keys(acts);

/** An act of somebody; the choice decides on which record, person or unit. */
export type Step = { kind: ActorKind; act: string; choice: number };

const stepOf = fc.record<Step>({
  kind: fc.constantFrom(...actorKinds),
  act: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(peopleActs)) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(recordMenu)) },
  ),
  choice: fc.nat(),
});

const MAX_STEPS = 4;

/** Makes chains of two to four acts. */
export const someChains = (count: number): Step[][] =>
  fc.sample(fc.array(stepOf, { minLength: 2, maxLength: MAX_STEPS }), { numRuns: count });

type Taken = { kind: ActorKind; act: string; choice: number; answer: string };

async function take(world: ChainWorld, { kind, act, choice }: Step): Promise<Taken> {
  const run = acts[act];
  if (!run) throw new Error(`there is no act "${act}"`);
  const answer = await answerTo(run({ world, actor: world.actors[kind], choose: chooserOf(choice) }));
  return { kind, act, choice, answer };
}

/** A world, what was done in it since its start, and a check of what was gained. */
async function beginTrial() {
  const world = await aChainWorld();
  const before = await rowsOfOther(world);
  const taken: Taken[] = [];
  const gainedBy = async (kinds: readonly ActorKind[]): Promise<string[]> => [
    ...changedRows(before, await rowsOfOther(world)),
    ...(await rightsOf(world, kinds)),
  ];
  const act = async (step: Step): Promise<string> => {
    const done = await take(world, step);
    taken.push(done);
    return done.answer;
  };
  return { act, gainedBy, taken, atStart: await gainedBy(["staff", "helper"]) };
}

/** What was gained; the acts that led to it, since the start of their world, are for the message of a failure. */
export type Outcome = { gained: string[]; steps: string };

const outcomeOf = (gained: string[], taken: readonly Taken[]): Outcome => ({
  gained,
  steps: taken.map(({ kind, act, choice, answer }) => `${kind}: ${act} (${choice}): ${answer}`).join("\n"),
});

/** The accounts with every role of the colleges that acted: whatever a colleague gained, they gained too. */
const strongest = (chain: readonly Step[]): ActorKind[] => [
  ...new Set(chain.map(({ kind }) => (kind === "helper" ? "helper" : "staff"))),
];

/** Each of the two colleges begins a record, so that every act finds one. */
const START: readonly Step[] = [
  { kind: "staff", act: "begin a record", choice: 1 },
  { kind: "helper", act: "begin a record", choice: 2 },
];

const CHAINS_PER_CHECK = 5;

/**
 * Runs chains one after another in one world: what one of them gained unseen would still be there after the next. After
 * every fifth one it compares the rows of the other college and tries all rights. Ends where something was gained.
 */
export async function tryChains(chains: readonly (readonly Step[])[]): Promise<Outcome> {
  const { act, gainedBy, taken, atStart } = await beginTrial();
  let gained = atStart;
  for (const step of START) await act(step);
  for (let at = 0; at < chains.length && gained.length === 0; at += CHAINS_PER_CHECK) {
    const steps = chains.slice(at, at + CHAINS_PER_CHECK).flat();
    for (const step of steps) await act(step);
    gained = await gainedBy(strongest(steps));
  }
  return outcomeOf(gained.length > 0 ? gained : await gainedBy(actorKinds), taken);
}

const MAX_CHOICES = 20;
const ACTS_PER_CHECK = 8;

/**
 * Does every act once, with choices in turn until it is not refused; those that need an earlier one are tried again.
 * @returns also `neverDone`: the acts that were refused with every choice
 */
export async function tryEveryAct(kind: ActorKind): Promise<Outcome & { neverDone: string[] }> {
  const { act, gainedBy, taken, atStart } = await beginTrial();
  const done = new Set<string>();
  let gained = atStart;
  let checked = 0;
  for (const step of START) await act(step);
  for (const name of [...actNames, ...actNames]) {
    for (let choice = 0; choice < MAX_CHOICES && !done.has(name); choice += 1)
      if ((await act({ kind, act: name, choice })) === "done") done.add(name);
    if (gained.length > 0) break;
    if (done.size >= checked + ACTS_PER_CHECK) {
      gained = await gainedBy([kind]);
      checked = done.size;
    }
  }
  gained = gained.length > 0 ? gained : await gainedBy(actorKinds);
  return { ...outcomeOf(gained, taken), neverDone: actNames.filter((name) => !done.has(name)) };
}
