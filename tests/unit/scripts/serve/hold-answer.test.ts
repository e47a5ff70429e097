import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { holdAnswer } from "@/scripts/serve/hold-answer.ts";

/** A server whose one answer is held, and its client: what has come of it, and what lets it go. */
async function aHeldAnswer(write: (response: ServerResponse) => void) {
  const releases: (() => void)[] = [];
  const server = createServer((_request, response) => {
    holdAnswer(response, () => new Promise((resolve) => releases.push(resolve)));
    write(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const sent = request({ host: "127.0.0.1", port: (server.address() as AddressInfo).port });
  const come = { status: 0, header: "", body: "", isEnded: false };
  sent.once("response", (answer) => {
    come.status = answer.statusCode ?? 0;
    come.header = String(answer.headers["x-test"] ?? "");
    answer.on("data", (chunk: Buffer) => {
      come.body += chunk.toString();
    });
    answer.once("end", () => {
      come.isEnded = true;
    });
  });
  const closed = once(sent, "close");
  sent.end();
  const released = async (count: number) => {
    await expect.poll(() => releases.length).toBe(count);
    releases[count - 1]?.();
  };
  const end = async () => {
    await closed;
    server.close();
  };
  return { come, released, end, releases };
}

test("nothing of an answer is sent before it is released", async () => {
  const { come, released, end, releases } = await aHeldAnswer((response) => {
    response.writeHead(201, { "x-test": "head" });
    response.end("body");
  });
  await expect.poll(() => releases.length).toBe(1);
  expect(come.status).toBe(0);
  await released(1);
  await end();
  expect(come).toEqual({ status: 201, header: "head", body: "body", isEnded: true });
});

test("an answer that is flushed, and asked for its head before each write, as compression does, is sent once and whole", async () => {
  const { come, released, end } = await aHeldAnswer((response) => {
    response.statusCode = 202;
    response.flushHeaders();
    for (const part of ["a", "b"]) {
      response.writeHead(202);
      response.write(part);
    }
    response.end("c");
  });
  await released(1);
  await end();
  expect(come).toMatchObject({ status: 202, body: "abc", isEnded: true });
});

test("a writer that waits for room goes on when the answer is released, and its end is held once more", async () => {
  const { come, released, end, releases } = await aHeldAnswer((response) => {
    if (!response.write("first ")) response.once("drain", () => response.end("last"));
  });
  await released(1);
  await expect.poll(() => releases.length).toBe(2);
  await expect.poll(() => come.body).toBe("first ");
  expect(come.isEnded).toBe(false);
  await released(2);
  await end();
  expect(come).toMatchObject({ body: "first last", isEnded: true });
});
