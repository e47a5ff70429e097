import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { saveBasicsInput } from "@/lib/exchanges/basics/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { FieldValue, SavedSection } from "@/lib/platform/merge.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { type Acknowledged, lostOf } from "./lost-saves.ts";
import { asked, outcome, type Race, RECORDERS, rounds } from "./race.ts";

type Wanted = Record<string, { from: FieldValue; to: FieldValue }>;
type Answer = Pick<SavedSection, "conflicts">;

/** Saves fields of the basics. */
export type Save = (actor: Member, code: string, changes: Wanted) => Promise<Answer>;

const saveChecked: Save = (actor, code, changes) =>
  saveBasics(actor, saveBasicsInput.parse({ code, version: 1, changes }));

const FIELDS = ["placeZh", "placeEn", "themeZh"] as const;
type Values = Record<(typeof FIELDS)[number], string | null>;

/** Both sides change one field in every round, and in every second round a field of their own as well. */
function wantedIn(round: number, side: number, seen: Values): Wanted {
  const shared = FIELDS[round % 3] ?? "placeZh";
  const own = FIELDS[(round + 1 + side) % 3] ?? shared;
  const fields = round % 2 === 0 ? [shared] : [shared, own];
  return Object.fromEntries(
    fields.map((field) => [field, { from: seen[field], to: `${field} of side ${side} in round ${round}` }]),
  );
}

/** Lists the changes that a save reported as stored. */
function acknowledgedBy(answer: Answer | string, wanted: Wanted): Acknowledged[] {
  if (typeof answer === "string") return [];
  const refused = new Set(answer.conflicts.map(({ field }) => field));
  return Object.entries(wanted)
    .filter(([field]) => !refused.has(field))
    .map(([field, change]) => ({ field, ...change }));
}

/** Both colleges save one section at once: one shared field and different ones, based on what they last saw. */
export const savesOfOneSection =
  (save: Save = saveChecked): Race =>
  async (count) => {
    const { exchange, host, guest } = await anExchange(RECORDERS);
    const select = { placeZh: true, placeEn: true, themeZh: true };
    const stored = (): Promise<Values> =>
      asked((tx) => tx.exchange.findUniqueOrThrow({ where: { id: exchange.id }, select }));
    const first = await stored();
    const acknowledged: Acknowledged[] = [];
    const wrong = await rounds(count, async (round) => {
      const seen = await stored();
      const wanted = [wantedIn(round, 0, seen), wantedIn(round, 1, seen)] as const;
      const answers = await Promise.all([
        outcome(save(host, exchange.code, wanted[0])),
        outcome(save(guest, exchange.code, wanted[1])),
      ]);
      const now = [...acknowledgedBy(answers[0], wanted[0]), ...acknowledgedBy(answers[1], wanted[1])];
      acknowledged.push(...now);
      return [now.length === 0 && `nobody's save was acknowledged: ${JSON.stringify(answers)}`];
    });
    return [...wrong, ...lostOf(acknowledged, first, await stored())];
  };
