import "server-only";
import { refresh } from "next/cache";

/** Wraps a command of a form that stays on its page: when it succeeds, the page is drawn with what it changed. */
export const refreshAfter =
  <Actor, Input, Result>(command: (actor: Actor, input: Input) => Promise<Result>) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    const result = await command(actor, input);
    refresh();
    return result;
  };
