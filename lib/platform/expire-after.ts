import "server-only";
import { expireTags } from "./expire.ts";

/**
 * A command whose change of a public record readers see at once: after it succeeded, what they see of it is made anew,
 * provided that the person meant it for them.
 * @param tagsOf what must be expired for that input
 */
export const expireAfter =
  <Actor, Input extends { isPublicly: boolean }, Result>(
    command: (actor: Actor, input: Input) => Promise<Result>,
    tagsOf: (input: Input) => string[],
  ) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    const result = await command(actor, input);
    if (input.isPublicly) expireTags(tagsOf(input));
    return result;
  };
