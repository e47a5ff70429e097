import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addNote } from "@/lib/exchanges/source-notes/commands/add-note.ts";
import { moveNote } from "@/lib/exchanges/source-notes/commands/move-note.ts";
import { removeNote } from "@/lib/exchanges/source-notes/commands/remove-note.ts";
import { restoreNote } from "@/lib/exchanges/source-notes/commands/restore-note.ts";
import { saveNote } from "@/lib/exchanges/source-notes/commands/save-note.ts";
import { listNotesOfRecord } from "@/lib/exchanges/source-notes/queries.ts";
import { saveNoteInput } from "@/lib/exchanges/source-notes/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldConflict, FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

const RECORDER = ["RECORDER"] as const;
const ref = ({ code }: Exchange) => ({ code });
const stored = (exchange: Exchange) => read(system("test"), (tx) => listNotesOfRecord(tx, exchange.id));
const quotes = async (exchange: Exchange) => (await stored(exchange)).map(({ values }) => values.quote);

/** Makes an exchange with notes on these passages. */
async function withNotes(...passages: string[]) {
  const world = await anExchange({ roles: RECORDER });
  for (const quote of passages) await addNote(world.host, { ...ref(world.exchange), key: randomUUID(), quote });
  return { ...world, notes: await stored(world.exchange) };
}

const save = (
  actor: Member,
  exchange: Exchange,
  noteId: string,
  changes: Record<string, { from: FieldValue; to: FieldValue }>,
) => saveNote(actor, saveNoteInput.parse({ ...ref(exchange), noteId, version: 1, changes }));

describe("a note on the source", () => {
  test("is added last, as private, and once however often it is sent", async () => {
    const { exchange, guest } = await withNotes("first");
    const input = { ...ref(exchange), key: randomUUID(), quote: "second" };
    await Promise.all([addNote(guest, input), addNote(guest, input)]);
    expect((await stored(exchange)).map(({ values }) => values)).toMatchObject([
      { quote: "first", isPublic: false },
      { quote: "second", isPublic: false },
    ]);
  });

  test("keeps what two people write into different fields, and shows both texts of one field", async () => {
    const { exchange, host, guest, notes } = await withNotes("passage");
    const id = notes[0]?.id ?? "";
    await Promise.all([
      save(host, exchange, id, { commentZh: { from: null, to: "说明" } }),
      save(guest, exchange, id, { commentEn: { from: null, to: "comment" } }),
    ]);
    expect(await stored(exchange)).toMatchObject([{ version: 3, values: { commentZh: "说明", commentEn: "comment" } }]);
    const late = await save(guest, exchange, id, { commentZh: { from: null, to: "别的说明" } });
    expect(late.conflicts).toEqual([{ field: "commentZh", mine: "别的说明", theirs: "说明" }]);
    expect(await stored(exchange)).toMatchObject([{ values: { commentZh: "说明" } }]);
  });

  test("of which two people change one field at the same moment keeps the first text, and shows both to the second", async () => {
    const { exchange, host, guest, notes } = await withNotes("passage");
    const id = notes[0]?.id ?? "";
    const conflicts: FieldConflict[] = [];
    const comment = (actor: Member, to: string) => async () => {
      conflicts.push(...(await save(actor, exchange, id, { commentEn: { from: null, to } })).conflicts);
    };
    const held = { text: `SELECT 1 FROM "SourceNote" WHERE "id" = $1 FOR UPDATE`, values: [id] };
    expect(await whileUncommitted(held, comment(host, "first"), comment(guest, "second"))).toEqual(["done", "done"]);
    expect(conflicts).toEqual([{ field: "commentEn", mine: "second", theirs: "first" }]);
    expect(await stored(exchange)).toMatchObject([{ values: { commentEn: "first" } }]);
  });

  test("is removed and restored in its place, with all its facts", async () => {
    const { exchange, host, guest, notes } = await withNotes("first", "second", "third");
    const id = notes[1]?.id ?? "";
    await save(host, exchange, id, { commentZh: { from: null, to: "说明" }, isPublic: { from: false, to: true } });
    await removeNote(host, { ...ref(exchange), noteId: id });
    expect(await quotes(exchange)).toEqual(["first", "third"]);
    await expect(removeNote(guest, { ...ref(exchange), noteId: id })).rejects.toMatchObject({ kind: "not_found" });
    await restoreNote(guest, { ...ref(exchange), noteId: id });
    expect(await quotes(exchange)).toEqual(["first", "second", "third"]);
    expect((await stored(exchange))[1]?.values).toMatchObject({ commentZh: "说明", isPublic: true });
    await expect(restoreNote(guest, { ...ref(exchange), noteId: id })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
  });

  test("is restored in its place, also when the others were moved since", async () => {
    const { exchange, host, notes } = await withNotes("first", "second", "third");
    const [first, second, third] = notes.map(({ id }) => id);
    await removeNote(host, { ...ref(exchange), noteId: second ?? "" });
    await moveNote(host, { ...ref(exchange), noteId: third ?? "", before: first ?? "" });
    await restoreNote(host, { ...ref(exchange), noteId: second ?? "" });
    expect(await quotes(exchange)).toEqual(["third", "second", "first"]);
  });

  test("moves before another note or last, and not before one that was removed", async () => {
    const { exchange, host, notes } = await withNotes("first", "second", "third");
    const [first, , third] = notes.map(({ id }) => id);
    await moveNote(host, { ...ref(exchange), noteId: third ?? "", before: first ?? "" });
    expect(await quotes(exchange)).toEqual(["third", "first", "second"]);
    await moveNote(host, { ...ref(exchange), noteId: third ?? "", before: null });
    expect(await quotes(exchange)).toEqual(["first", "second", "third"]);
    await expect(moveNote(host, { ...ref(exchange), noteId: third ?? "", before: randomUUID() })).rejects.toMatchObject(
      { code: "changed_meanwhile" },
    );
  });

  test("is not changed by a third college, from another record, or without the right", async () => {
    const { exchange, host, notes } = await withNotes("passage");
    const noteId = notes[0]?.id ?? "";
    const other = await anExchange({ roles: RECORDER });
    const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
    const change = { quote: { from: "passage", to: "forged" } };
    await expect(save(other.host, exchange, noteId, change)).rejects.toMatchObject({ kind: "not_found" });
    await expect(save(other.host, other.exchange, noteId, change)).rejects.toMatchObject({ kind: "not_found" });
    await expect(save(viewer, exchange, noteId, change)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeNote(other.host, { ...ref(other.exchange), noteId })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(restoreNote(other.host, { ...ref(other.exchange), noteId })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await stored(exchange)).toEqual(notes);
  });

  test("is added to a public exchange like to any other", async () => {
    const { exchange, host } = await aReport({ of: await anExchange({ roles: RECORDER }) });
    await addNote(host, { ...ref(exchange), key: randomUUID(), quote: "passage" });
    expect(await quotes(exchange)).toEqual(["passage"]);
  });

  test("is refused as the 51st", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    await writeRow("SourceNote", async (tx) => {
      const data = Array.from({ length: 50 }, (_, at) => ({
        exchangeId: exchange.id,
        position: at + 1,
        quote: "passage",
      }));
      await tx.sourceNote.createMany({ data });
      return exchange;
    });
    await expect(addNote(host, { ...ref(exchange), key: randomUUID(), quote: "one more" })).rejects.toMatchObject({
      code: "too_many",
    });
  });
});
