import { expect, test } from "vitest";
import { POST } from "@/app/api/internal/expire/route.ts";

const ask = async (authorization: string | null, body: string) => {
  const headers = authorization === null ? {} : { authorization };
  return (await POST(new Request("http://localhost/api/internal/expire", { method: "POST", headers, body }))).status;
};

const right = () => `Bearer ${process.env.INTERNAL_SECRET}`;
const tags = JSON.stringify({ tags: ["reports"] });

test.each([null, "", "Bearer", "Bearer wrong", "Basic reports"])(
  "refuses the authorization %j",
  async (authorization) => {
    expect(await ask(authorization, tags)).toBe(401);
  },
);

test("refuses the secret with something appended", async () => {
  expect(await ask(`${right()}x`, tags)).toBe(401);
});

test.each([
  ["no JSON", "tags"],
  ["no tags", JSON.stringify({})],
  ["an empty list", JSON.stringify({ tags: [] })],
  ["more than 100 tags", JSON.stringify({ tags: Array.from({ length: 101 }, (_, at) => `report:r${at}`) })],
  ["a tag of another form", JSON.stringify({ tags: ["report:a b"] })],
  ["a path", JSON.stringify({ tags: ["_N_T_/zh"] })],
  ["something besides tags", JSON.stringify({ tags: ["reports"], all: true })],
])("refuses %s", async (_what, body) => {
  expect(await ask(right(), body)).toBe(400);
});
