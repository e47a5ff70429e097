import { moveOutcome } from "@/lib/commitments/commands/move-outcome.ts";
import { undoMoveOutcome } from "@/lib/commitments/commands/undo-move-outcome.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { asked, outcomeOfTwo, type Race, RECORDERS, rounds } from "./race.ts";

const ROWS = 6;
/** In every third round one side takes its last move back instead. */
const UNDO_EACH = 3;

type Move = { id: string; before: string | null };

/** A row and the row that it moves before, another one for each round and side; null: the end. */
function moveIn(round: number, side: number, order: readonly string[]): Move {
  const from = (round * 5 + side * 2) % ROWS;
  const to = (round * 3 + side * 4 + 1) % (ROWS + 1);
  const id = order[from] ?? "";
  return { id, before: order[to] === id ? null : (order[to] ?? null) };
}

const applied = (order: readonly string[], { id, before }: Move): string[] =>
  movedBefore(order, id, before) ?? [...order];

/**
 * Both colleges move rows of one list at once: the order is that of one move after the other, in whichever order they
 * came. No row is lost or doubled when one of them takes a move back.
 */
export const twoReorders: Race = async (count) => {
  const { exchange, host, guest } = await anExchange(RECORDERS);
  for (let position = 1; position <= ROWS; position += 1) await anOutcome(exchange, { position });
  const ref = { code: exchange.code };
  const inOrder = async () =>
    (
      await asked((tx) =>
        tx.outcome.findMany({
          where: { exchangeId: exchange.id },
          orderBy: { position: "asc" },
          select: { id: true, position: true },
        }),
      )
    ).map(({ id, position }) => ({ id, position }));
  let lastOfHost: string | null = null;
  return rounds(count, async (round) => {
    const before = (await inOrder()).map(({ id }) => id);
    const [ofHost, ofGuest] = [moveIn(round, 0, before), moveIn(round, 1, before)];
    const undone = round % UNDO_EACH === 0 ? lastOfHost : null;
    const answers = await Promise.all([
      outcomeOfTwo(() =>
        undone === null
          ? moveOutcome(host, { ...ref, outcomeId: ofHost.id, before: ofHost.before })
          : undoMoveOutcome(host, { ...ref, outcomeId: undone }),
      ),
      outcomeOfTwo(() => moveOutcome(guest, { ...ref, outcomeId: ofGuest.id, before: ofGuest.before })),
    ]);
    lastOfHost = undone === null ? ofHost.id : null;
    const after = await inOrder();
    const order = after.map(({ id }) => id).join();
    const either = [applied(applied(before, ofHost), ofGuest).join(), applied(applied(before, ofGuest), ofHost).join()];
    return [
      new Set(after.map(({ id }) => id)).size !== ROWS && `${after.length} rows are in the list`,
      new Set(after.map(({ position }) => position)).size !== ROWS && "two rows have one place",
      answers.some((answer) => typeof answer === "string") && `a move was refused: ${answers.map(String).join(", ")}`,
      undone === null && !either.includes(order) && "the order is not that of one move after the other",
    ];
  });
};
