import { inspect } from "node:util";

/**
 * An error that the person at the terminal can do something about: its message says what, and is printed without a
 * stack. Every other error is a defect and is printed in full.
 */
export class UserError extends Error {
  /** @override */
  name = "UserError";
}

/**
 * Says why a command failed.
 * @param {unknown} error a UserError is said alone, anything else with its stack
 */
export const failureText = (error) =>
  error instanceof UserError ? `\n✗ ${error.message}\n` : `\n✗ Unexpected failure: ${inspect(error)}\n`;

/**
 * Prints why a command failed.
 * @param {unknown} error
 */
export const printFailure = (error) => void process.stderr.write(failureText(error));
