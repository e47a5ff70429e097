import { once } from "node:events";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { askInProcess, type Handler } from "@/scripts/serve/in-process-request.ts";

const ask = (handler: Handler) =>
  askInProcess(handler, { path: "/zh?a=1", headers: { host: "nanbei", accept: "text/html" } });

test("a handler sees a request with these headers and no other, and what it answers is returned", async () => {
  const made = await ask(async (request, response) => {
    const { method, url, headers } = request;
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify({ method, url, headers, address: request.socket.remoteAddress ?? null }));
  });
  expect([made.status, made.headers["content-type"]]).toEqual([201, "application/json"]);
  expect(JSON.parse(made.body.toString())).toEqual({
    method: "GET",
    url: "/zh?a=1",
    headers: { host: "nanbei", accept: "text/html" },
    address: null,
  });
});

test("a large page whose writer waits for room comes whole, in any mixture of texts and bytes", async () => {
  const parts = Array.from({ length: 100 }, (_, number) => `${number} ${"南北".repeat(1_000)}\n`);
  const made = await ask(async (_request, response) => {
    for (const [at, part] of parts.entries()) {
      if (!response.write(at % 2 === 0 ? part : Buffer.from(part))) await once(response, "drain");
    }
    response.end("end");
  });
  expect(made.body.toString()).toBe(`${parts.join("")}end`);
  const piped = await ask(async (_request, response) => void Readable.from(parts).pipe(response));
  expect(piped.body.toString()).toBe(parts.join(""));
});

test("the response is closed once it is whole, so that what waits for its end goes on", async () => {
  const events: string[] = [];
  await ask(async (_request, response) => {
    response.once("finish", () => events.push("finish")).once("close", () => events.push("close"));
    response.end();
  });
  expect(events).toEqual(["finish", "close"]);
});

test("a handler that fails, or ends the response before it is whole, fails", async () => {
  await expect(ask(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await expect(ask(async (_request, response) => void response.destroy())).rejects.toThrow("not made to its end");
});
