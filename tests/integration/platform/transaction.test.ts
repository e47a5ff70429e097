import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { guest, system } from "@/lib/platform/actor.ts";
import { hashOfDetails, hashOfEvent } from "@/lib/platform/audit.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";

const aTopic = () => ({ code: `t-${randomUUID()}`, nameEn: "Audit evaluation" });
const recorded = (id: string) => ({ action: "topic.created", subject: { type: "Topic", id } }) as const;
const findTopic = (code: string) => anyRow.topic.findUnique({ where: { code }, select: { code: true } });

describe("a transaction", () => {
  test("keeps what it wrote, with one audit event of its actor", async () => {
    const actor = await aMember();
    const topic = aTopic();
    const id = await transaction(actor, async (tx, record) => {
      const made = await tx.topic.create({ data: topic });
      await record({ ...recorded(made.id), details: { code: topic.code } });
      return made.id;
    });
    expect(await findTopic(topic.code)).toEqual({ code: topic.code });
    const events = await anyRow.auditEvent.findMany({ where: { subjectId: id }, include: { detail: true } });
    expect(
      events.map(({ action, seq, actorUserId, actorInstitutionId, actorJob, detail }) => ({
        action,
        seq,
        actorUserId,
        actorInstitutionId,
        actorJob,
        details: detail?.details,
      })),
    ).toEqual([
      {
        action: "topic.created",
        seq: 1,
        actorUserId: actor.userId,
        actorInstitutionId: actor.institutionId,
        actorJob: null,
        details: { code: topic.code },
      },
    ]);
  });

  test("that recorded nothing is rolled back", async () => {
    const topic = aTopic();
    const write = transaction(system("test"), (tx) => tx.topic.create({ data: topic }));
    await expect(write).rejects.toThrow("recorded no audit event");
    expect(await findTopic(topic.code)).toBeNull();
  });

  test("that fails after its record leaves neither the write nor the record", async () => {
    const topic = aTopic();
    let id = "";
    const write = transaction(system("test"), async (tx, record) => {
      id = (await tx.topic.create({ data: topic })).id;
      await record(recorded(id));
      throw new Error("then the power went");
    });
    await expect(write).rejects.toThrow("then the power went");
    expect(await findTopic(topic.code)).toBeNull();
    expect(await anyRow.auditEvent.count({ where: { subjectId: id } })).toBe(0);
  });

  test("refuses an undefined in a filter instead of dropping the filter", async () => {
    const write = transaction(system("test"), (tx) =>
      tx.topic.deleteMany({ where: { code: undefined as unknown as string } }),
    );
    await expect(write).rejects.toThrow(/undefined/);
  });

  test("tells the database who acts, for that transaction only", async () => {
    const actor = await aMember();
    const settings = () =>
      read(
        actor,
        (tx) =>
          tx.$queryRaw`SELECT current_setting('app.user_id') AS "user", current_setting('app.institution_id') AS institution`,
      );
    expect(await settings()).toEqual([{ user: actor.userId, institution: actor.institutionId }]);
    const [after] = await anyRow.$queryRaw<{ user: string | null }[]>`
      SELECT nullif(current_setting('app.user_id', true), '') AS "user"`;
    expect(after).toEqual({ user: null });
  });
});

describe("reading", () => {
  test("cannot write, whatever is asked", async () => {
    const write = read(guest, (tx) => tx.$queryRaw`UPDATE "Topic" SET "nameEn" = 'x' RETURNING "id"`);
    await expect(write).rejects.toThrow(/read-only transaction/);
    await expect(anyRow.$queryRaw`UPDATE "Topic" SET "nameEn" = 'x' RETURNING "id"`).rejects.toThrow(
      /read-only transaction/,
    );
  });

  test("has no statement that waits for a second process or for a compiler of plans", async () => {
    const [settings] = await read(
      guest,
      (tx) => tx.$queryRaw<{ workers: string; jit: string }[]>`
        SELECT current_setting('max_parallel_workers_per_gather') AS "workers", current_setting('jit') AS "jit"`,
    );
    expect(settings).toEqual({ workers: "0", jit: "off" });
  });

  test("is refused as busy when the database takes too long", async () => {
    const slow = read(guest, (tx) => tx.$queryRaw`SELECT pg_sleep(3) IS NULL AS slept`);
    await expect(slow).rejects.toMatchObject({ kind: "busy", code: "busy" });
  });
});

describe("the audit chain of a subject", () => {
  test("stays unbroken when ten write at once", async () => {
    const id = randomUUID();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        transaction(system("test"), (_tx, record) =>
          record({ action: "topic.renamed", subject: { type: "Topic", id }, details: { z: index, a: "南北", n: 1.5 } }),
        ),
      ),
    );
    const events = await anyRow.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { seq: "asc" },
      include: { detail: true },
    });
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
    let previousHash: Uint8Array = Buffer.alloc(32);
    for (const event of events) {
      expect(Buffer.from(event.previousHash)).toEqual(Buffer.from(previousHash));
      expect(Buffer.from(event.hash)).toEqual(hashOfEvent(event));
      const [stored] = await anyRow.$queryRaw<{ text: string; salt: Uint8Array }[]>`
        SELECT "details"::text AS text, "salt" FROM "AuditDetail" WHERE "eventId" = ${event.id}::uuid`;
      expect(stored && hashOfDetails(stored.salt, stored.text)).toEqual(Buffer.from(event.detailsHash ?? []));
      previousHash = event.hash;
    }
  });
});
