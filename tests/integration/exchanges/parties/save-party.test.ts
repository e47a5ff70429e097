import { describe, expect, test } from "vitest";
import { saveParty } from "@/lib/exchanges/parties/commands/save-party.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { savePartyInput } from "@/lib/exchanges/parties/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange, Institution } from "@/prisma/generated/client.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aDraft } from "./world.ts";

const save = (
  actor: Member,
  exchange: Exchange,
  institution: Institution,
  changes: Record<string, { from: FieldValue; to: FieldValue }>,
) =>
  saveParty(actor, savePartyInput.parse({ code: exchange.code, institution: institution.slug, version: 1, changes }));

describe("a party's own facts", () => {
  test("are saved by its own people; the other side reads who coordinates, and not the file number", async () => {
    const { exchange, host, guest, north } = await aDraft();
    const colleague = await aMember({ institutionId: north.id, name: "Colleague" });
    const account = await read(system("test"), (tx) => tx.user.findUniqueOrThrow({ where: { id: colleague.userId } }));
    const saved = await save(host, exchange, north, {
      fileNumber: { from: null, to: " 哈石院〔2025〕12号 " },
      coordinator: { from: null, to: account.code },
    });
    expect(saved).toEqual({
      version: 2,
      values: { fileNumber: "哈石院〔2025〕12号", coordinator: account.code },
      conflicts: [],
    });
    const [seen] = (await findParties(guest, exchange.code))?.parties ?? [];
    const values = { ...saved.values, fileNumber: null };
    expect(seen).toMatchObject({ values, coordinator: "Colleague", mayEdit: false, coordinators: [] });
    const [own] = (await findParties(host, exchange.code))?.parties ?? [];
    expect(own?.mayEdit).toBe(true);
    expect(own?.coordinators.map(({ code }) => code)).toContain(account.code);
  });

  test("are neither overwritten nor lost when two colleagues save at the same moment, ten times", async () => {
    const { exchange, host, north } = await aDraft();
    const colleague = await aMember({ institutionId: north.id, roles: ["COORDINATOR"] });
    let from: string | null = null;
    for (let round = 0; round < 10; round++) {
      const wanted = [`甲${round}`, `乙${round}`] as const;
      const answers = await Promise.all([
        save(host, exchange, north, { fileNumber: { from, to: wanted[0] } }),
        save(colleague, exchange, north, { fileNumber: { from, to: wanted[1] } }),
      ]);
      const theirs: string | null = (await findParties(host, exchange.code))?.parties[0]?.values.fileNumber ?? null;
      const mine = theirs === wanted[0] ? wanted[1] : wanted[0];
      expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([{ field: "fileNumber", mine, theirs }]);
      from = theirs;
    }
  });

  test("are not saved by the other side, and take no coordinator from another college", async () => {
    const { exchange, host, guest, north } = await aDraft();
    await expect(save(guest, exchange, north, { fileNumber: { from: null, to: "一号" } })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const { code } = await read(system("test"), (tx) => tx.user.findUniqueOrThrow({ where: { id: guest.userId } }));
    await expect(save(host, exchange, north, { coordinator: { from: null, to: code } })).rejects.toMatchObject({
      kind: "invalid",
    });
    const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    expect(await save(group, exchange, north, { fileNumber: { from: null, to: "一号" } })).toMatchObject({
      version: 2,
    });
  });

  test("are not saved by people who may only read, and a stranger finds nothing", async () => {
    const { exchange, north } = await aDraft();
    const viewer = await aMember({ institutionId: north.id, roles: ["VIEWER"] });
    const stranger = await aMember({ roles: ["COORDINATOR"] });
    const changes = { fileNumber: { from: null, to: "x" } };
    await expect(save(viewer, exchange, north, changes)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(save(stranger, exchange, north, changes)).rejects.toMatchObject({ kind: "not_found" });
    expect((await findParties(viewer, exchange.code))?.parties[0]?.values.fileNumber).toBeNull();
  });
});
