/**
 * A failure that the person at the terminal can do something about: its message is one clear sentence and is printed
 * alone, without a stack. Every other error is a defect and is printed in full.
 */
export class Sentence extends Error {
  /** @override */
  name = "Sentence";
}

/**
 * Prints why a command ended.
 * @param {unknown} error a Sentence is printed alone, anything else with its stack
 */
export function printFailure(error) {
  if (error instanceof Sentence) console.error(`\n✗ ${error.message}`);
  else console.error("\n✗ Unexpected failure:", error);
}
