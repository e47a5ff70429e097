import { actionDoors, builtActions } from "./doors.ts";
import { type Fields, sendAction } from "./send.ts";
import type { Given } from "./stage.ts";
import { accountOf } from "./table.ts";

/**
 * Calls an action of the portal before the row begins, with all its effects.
 * @param by the actor; a group administrator by default
 */
export async function doneBefore(
  { stage, me }: Given,
  { door, input, by }: { door: string; input: object; by?: "me" },
): Promise<void> {
  const action = builtActions().find(({ name }) => name === door);
  if (!action) throw new Error(`${door} is no action of the build`);
  const isForm = actionDoors().find(({ name }) => name === door)?.guard !== "saveAction";
  const { cookie } = by === "me" ? me : accountOf(stage.accounts, "group administrator");
  const answer = await sendAction(action, { isForm, cookie, input: input as Fields });
  if (answer !== "done") throw new Error(`${door} was answered ${answer}`);
}
