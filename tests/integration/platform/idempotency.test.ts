import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { unique } from "@/tests/factories/write-row.ts";

afterEach(() => vi.restoreAllMocks());

/** Creates a series once for a key. */
function begin(actor: Member, { key, name, isRefused = false }: { key: string; name: string; isRefused?: boolean }) {
  return transaction(
    actor,
    async (tx, record) => {
      const { id, code } = await tx.exchangeSeries.create({
        data: { code: `S-${unique()}`, slug: `s-${unique()}`, nameEn: name },
      });
      await record({ action: "series.created", subject: { type: "ExchangeSeries", id } });
      if (isRefused) throw conflict("too_many");
      return { code };
    },
    { once: { action: "series.create", key, input: { name } } },
  );
}

const named = async (actor: Member, name: string): Promise<number> =>
  read(actor, (tx) => tx.exchangeSeries.count({ where: { nameEn: name } }));

describe("a form that is sent twice", () => {
  test("creates once and answers the same, also when both arrive at the same moment", async () => {
    const actor = await aMember();
    const name = unique();
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => begin(actor, { key, name })));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    expect(await begin(actor, { key, name })).toEqual(answers[0]);
    expect(await named(actor, name)).toBe(1);
  });

  test("is refused with other content", async () => {
    const actor = await aMember();
    const key = randomUUID();
    const [first, other] = [unique(), unique()];
    await begin(actor, { key, name: first });
    await expect(begin(actor, { key, name: other })).rejects.toMatchObject({ code: "key_used_before" });
    expect(await named(actor, other)).toBe(0);
  });

  test("leaves its key free after a refusal", async () => {
    const actor = await aMember();
    const name = unique();
    const key = randomUUID();
    await expect(begin(actor, { key, name, isRefused: true })).rejects.toMatchObject({ code: "too_many" });
    await begin(actor, { key, name });
    expect(await named(actor, name)).toBe(1);
  });

  test("is another form when somebody else sends it", async () => {
    const { id: institutionId } = await anInstitution();
    const [one, other] = [await aMember({ institutionId }), await aMember({ institutionId })];
    const name = unique();
    const key = randomUUID();
    await begin(one, { key, name });
    await begin(other, { key, name });
    expect(await named(one, name)).toBe(2);
  });

  test("is a new one after seven days", async () => {
    const actor = await aMember();
    const name = unique();
    const key = randomUUID();
    await begin(actor, { key, name });
    const later = after(clock.now(), days(7) + 1);
    vi.spyOn(clock, "now").mockReturnValue(later);
    await begin(actor, { key, name });
    expect(await named(actor, name)).toBe(2);
  });
});
