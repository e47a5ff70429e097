import { expect, test } from "vitest";
import { loggableError } from "@/lib/platform/loggable-error.ts";

class PrismaClientValidationError extends Error {
  override readonly name = "PrismaClientValidationError";
}

test("an error of the database client is logged without the values of its query", () => {
  const error = new PrismaClientValidationError(
    'Invalid `prisma.user.create()` invocation:\n{ data: { email: "someone@hip.example" } }\n\nArgument `name` is missing.',
  );
  const logged = loggableError(new Error("an action failed", { cause: error }));
  expect(logged.cause?.message).toBe("Argument `name` is missing.");
  expect(JSON.stringify(logged)).not.toContain("someone@hip.example");
  expect(logged.stack.length).toBeGreaterThan(0);
});

test("an error that turns in a circle is logged all the same", () => {
  const error = new Error("round");
  error.cause = error;
  expect(loggableError(error)).toMatchObject({ message: "round", cause: { message: "round" } });
});

test.each(["text", null, undefined, 5])("%j, which is no error, is not repeated", (thrown) => {
  expect(loggableError(thrown)).toEqual({ type: typeof thrown, message: "not an error", stack: [] });
});
