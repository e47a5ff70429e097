import "server-only";
import { expireTags } from "./expire.ts";

/**
 * Wraps a command of a public record: when it succeeds and the input says `isPublicly`, expires the cached pages that
 * show the record, so that readers see the change at once.
 * @param tagsOf the tags to expire for an input
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

/** As `expireAfter`, for a command whose change readers see in any case, such as one of the directory. */
export const alwaysExpireAfter =
  <Actor, Input, Result>(
    command: (actor: Actor, input: Input) => Promise<Result>,
    tagsOf: (input: Input) => string[],
  ) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    const result = await command(actor, input);
    expireTags(tagsOf(input));
    return result;
  };
