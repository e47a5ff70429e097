import "server-only";
import { expireTags } from "./expire.ts";

/**
 * Wraps a command whose change readers see at once, such as one of the directory: when it succeeds, expires the cached
 * pages that show it.
 * @param tagsOf the tags to expire for an input
 */
export const expireAfter =
  <Actor, Input, Result>(
    command: (actor: Actor, input: Input) => Promise<Result>,
    tagsOf: (input: Input) => string[],
  ) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    const result = await command(actor, input);
    expireTags(tagsOf(input));
    return result;
  };
