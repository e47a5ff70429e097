import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { withReadBody } from "@/scripts/serve/request-body.ts";

const NEVER = 2 ** 30;

/** A form whose sender has sent so much of it, and no more. */
function anUnfinishedForm(sent: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers["content-length"] = "1000";
  if (sent !== "") request.push(sent);
  return request;
}

test.each(["", "name=a"])("a body of which nothing more arrives after '%s' is given up", async (sent) => {
  expect(await withReadBody(anUnfinishedForm(sent), { silent: 1, whole: NEVER })).toEqual({ status: 408 });
});

test("a body that arrives drop by drop is given up when it takes too long as a whole", async () => {
  async function* drops() {
    for (;;) yield Buffer.from("x");
  }
  const request = Object.assign(anUnfinishedForm(""), { [Symbol.asyncIterator]: drops });
  expect(await withReadBody(request, { silent: NEVER, whole: 50 })).toEqual({ status: 408 });
});

test("a body that has arrived is read to its end", async () => {
  const request = anUnfinishedForm("name=a");
  request.push(null);
  expect(await withReadBody(request, { silent: NEVER, whole: NEVER })).toBeInstanceOf(IncomingMessage);
});
