/** The answer of a write that found everything as it was to become. */
export class Unchanged<T> {
  readonly result: T;
  constructor(result: T) {
    this.result = result;
  }
}

/**
 * What a write returns where nothing had to change: `transaction` answers with the result and rolls everything back, the
 * versions of sections that were counted included.
 */
export const unchanged = <T>(result: T): Unchanged<T> => new Unchanged(result);
