import type { Fixtures } from "./fixtures.ts";
import { type Fields, sendAction } from "./send.ts";
import { builtActions, listServerActions } from "./server-actions.ts";
import { accountOf } from "./table.ts";

/**
 * Calls an action of the portal to prepare the input of a row.
 * @param by the actor; a group administrator by default
 */
export async function callActionFirst(
  { world, me }: Fixtures,
  { door, input, by }: { door: string; input: object; by?: "me" },
): Promise<void> {
  const action = builtActions().find(({ name }) => name === door);
  if (!action) throw new Error(`${door} is no action of the build`);
  const isForm = listServerActions().find(({ name }) => name === door)?.guard !== "saveAction";
  const { cookie } = by === "me" ? me : accountOf(world.accounts, "group administrator");
  const answer = await sendAction(action, { isForm, cookie, input: input as Fields });
  if (answer !== "done") throw new Error(`${door} was answered ${answer}`);
}
