import { afterEach, describe, expect, test, vi } from "vitest";
import { storePresence } from "@/lib/exchanges/presence/commands/store-presence.ts";
import { PRESENCE_MS, PRESENCE_STEP_MS } from "@/lib/exchanges/presence/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

afterEach(() => void vi.restoreAllMocks());

const at = (actor: Member, code: string, part: "NOTES" | "MINUTES" | null = null) =>
  storePresence(actor, { code, part, isLeaving: false });
const leave = (actor: Member, code: string) => storePresence(actor, { code, part: null, isLeaving: true });
const later = (ms: number) => {
  const now = after(clock.now(), ms);
  vi.spyOn(clock, "now").mockReturnValue(now);
};

describe("who has a record open", () => {
  test("is told to the other side, with the part at which somebody works, and never to oneself", async () => {
    const { exchange, host, guest } = await anExchange();
    expect(await at(host, exchange.code, "MINUTES")).toEqual([]);
    const [seen, ...others] = await at(guest, exchange.code);
    expect(others).toEqual([]);
    expect(seen).toMatchObject({ part: "MINUTES", institution: { slug: expect.any(String) } });
    expect(await at(host, exchange.code, "NOTES")).toMatchObject([{ part: null }]);
    expect(await at(guest, exchange.code)).toMatchObject([{ part: "NOTES" }]);
  });

  test("is forgotten when they leave, and within 30 seconds when they cannot say so", async () => {
    const { exchange, host, guest } = await anExchange();
    await at(host, exchange.code);
    await leave(host, exchange.code);
    expect(await at(guest, exchange.code)).toEqual([]);
    later(0);
    await at(host, exchange.code);
    later(PRESENCE_MS - 1);
    expect(await at(guest, exchange.code)).toHaveLength(1);
    later(1);
    expect(await at(guest, exchange.code)).toEqual([]);
    expect(PRESENCE_MS + PRESENCE_STEP_MS).toBeLessThanOrEqual(30_000);
  });

  test("is neither told to nor changed by a stranger of a third college", async () => {
    const { exchange, host } = await anExchange({ status: "DRAFT" });
    await at(host, exchange.code);
    const stranger = await aMember();
    for (const ask of [at, leave]) {
      expect(await ask(stranger, exchange.code).catch((error: unknown) => error)).toMatchObject(
        new Refusal("not_found", "not_found"),
      );
    }
    expect(await anyRow.recordPresence.count({ where: { exchangeId: exchange.id } })).toBe(1);
  });

  test("leaves no entry in the trail, and what means nothing any more is deleted by others who come", async () => {
    const { exchange, host, guest } = await anExchange();
    const events = () => anyRow.auditEvent.count({ where: { exchangeId: exchange.id } });
    const before = await events();
    await at(host, exchange.code);
    later(PRESENCE_MS);
    await at(guest, exchange.code);
    expect(await anyRow.recordPresence.findMany({ where: { exchangeId: exchange.id } })).toMatchObject([
      { userId: guest.userId },
    ]);
    expect(await events()).toBe(before);
  });

  test("is told by as many statements for four as for one, whoever comes at the same moment", async () => {
    const { exchange, host, guest } = await anExchange();
    await at(host, exchange.code);
    const withOne = await countStatements(() => at(guest, exchange.code));
    const colleagues = await Promise.all([1, 2, 3].map(() => aMember({ institutionId: host.institutionId })));
    await Promise.all(colleagues.map((colleague) => at(colleague, exchange.code, "NOTES")));
    expect(await countStatements(() => at(guest, exchange.code))).toBe(withOne);
    expect(await at(guest, exchange.code)).toHaveLength(4);
  });
});
