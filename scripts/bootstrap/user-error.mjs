/**
 * An error that the person at the terminal can do something about: its message says what, and is printed without a
 * stack. Every other error is a defect and is printed in full.
 */
export class UserError extends Error {
  /** @override */
  name = "UserError";
}

/**
 * Prints why a command failed.
 * @param {unknown} error a UserError is printed alone, anything else with its stack
 */
export function printFailure(error) {
  if (error instanceof UserError) console.error(`\n✗ ${error.message}`);
  else console.error("\n✗ Unexpected failure:", error);
}
