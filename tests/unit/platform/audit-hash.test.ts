import { describe, expect, test } from "vitest";
import { type ChainedEvent, hashOfEvent } from "@/lib/platform/audit.ts";

const event: ChainedEvent = {
  subjectType: "Report",
  subjectId: "0198c0de-0000-7000-8000-000000000001",
  seq: 1,
  at: new Date("2025-12-06T01:02:03.004Z"),
  action: "report.translation_published",
  actorUserId: null,
  actorInstitutionId: null,
  actorJob: "seed",
  exchangeId: null,
  requestId: null,
  detailsHash: null,
  previousHash: Buffer.alloc(32),
};

describe("a link of the audit chain", () => {
  test.each<[string, Partial<ChainedEvent>]>([
    ["the subject", { subjectId: "0198c0de-0000-7000-8000-000000000002" }],
    ["the kind of subject", { subjectType: "Exchange" }],
    ["the place in the chain", { seq: 2 }],
    ["the instant", { at: new Date("2025-12-06T01:02:03.005Z") }],
    ["the action", { action: "report.translation_withdrawn" }],
    ["the actor", { actorUserId: "0198c0de-0000-7000-8000-000000000003" }],
    ["the actor's institution", { actorInstitutionId: "0198c0de-0000-7000-8000-000000000004" }],
    ["the job", { actorJob: "import" }],
    ["the exchange", { exchangeId: "0198c0de-0000-7000-8000-000000000005" }],
    ["the request", { requestId: "r" }],
    ["the details", { detailsHash: Buffer.alloc(32, 1) }],
    ["the link before", { previousHash: Buffer.alloc(32, 1) }],
  ])("changes with %s", (_, change) => {
    expect(hashOfEvent({ ...event, ...change }).equals(hashOfEvent(event))).toBe(false);
  });

  test("does not let one field run into the next", () => {
    const one = hashOfEvent({ ...event, action: "ab.c", actorUserId: null, actorJob: "d" });
    const other = hashOfEvent({ ...event, action: "ab.cd", actorUserId: null, actorJob: "" });
    expect(one.equals(other)).toBe(false);
  });

  test("tells an empty field from a missing one", () => {
    expect(hashOfEvent({ ...event, requestId: "" }).equals(hashOfEvent(event))).toBe(false);
  });
});
