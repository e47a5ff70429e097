import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addNote } from "@/lib/exchanges/source-notes/commands/add-note.ts";
import { pasteNotes } from "@/lib/exchanges/source-notes/commands/paste-notes.ts";
import { saveNote } from "@/lib/exchanges/source-notes/commands/save-note.ts";
import { undoNotesPaste } from "@/lib/exchanges/source-notes/commands/undo-notes-paste.ts";
import { listNotes } from "@/lib/exchanges/source-notes/queries.ts";
import { pasteNotesInput, saveNoteInput } from "@/lib/exchanges/source-notes/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { expectRefusals } from "../expect-refusals.ts";

const RECORDER = ["RECORDER"] as const;

const paste = (actor: Member, code: string, quotes: readonly string[], key: string = randomUUID()) =>
  pasteNotes(actor, pasteNotesInput.parse({ code, key, quotes }));

const quotesSeenBy = async (actor: Member, code: string) =>
  (await listNotes(actor, code)).map(({ values }) => values.quote);

describe("pasted notes on the source", () => {
  test("are added in their order, as private, once for each key, also when two people paste at once", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    await addNote(host, { code, key: randomUUID(), quote: "first" });
    const key = randomUUID();
    await Promise.all([
      paste(host, code, ["a", "b"], key),
      paste(host, code, ["a", "b"], key),
      paste(guest, code, ["c", "d"]),
    ]);
    expect([
      ["first", "a", "b", "c", "d"],
      ["first", "c", "d", "a", "b"],
    ]).toContainEqual(await quotesSeenBy(host, code));
    expect((await listNotes(host, code)).some(({ values }) => values.isPublic)).toBe(false);
    await expect(paste(host, code, ["e"], key)).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("are added whole or not at all", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    const many = Array.from({ length: 49 }, (_, at) => `passage ${at}`);
    await paste(host, exchange.code, many);
    await expect(paste(host, exchange.code, ["a", "b"])).rejects.toMatchObject({ code: "too_many" });
    expect(await paste(host, exchange.code, ["a"])).toHaveLength(50);
  });

  test("are taken back in one step, but for those that were changed since, and by nobody else", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const key = randomUUID();
    const [first] = await paste(host, code, ["a", "b", "c"], key);
    const changes = { commentEn: { from: null, to: "Two people?" } };
    await saveNote(guest, saveNoteInput.parse({ code, noteId: first?.id, version: 1, changes }));
    for (const [actor, wanted] of [
      [await aMember({ roles: RECORDER }), key],
      [guest, key],
      [host, randomUUID()],
    ] as const) {
      await expect(undoNotesPaste(actor, { code, key: wanted })).rejects.toMatchObject({ kind: "not_found" });
    }
    expect(await undoNotesPaste(host, { code, key })).toMatchObject({ removed: 2, remaining: 1 });
    expect(await quotesSeenBy(host, code)).toEqual(["a"]);
    expect(await undoNotesPaste(host, { code, key })).toMatchObject({ removed: 0, remaining: 1 });
  });

  test("are refused to a stranger, to those who only read, and in a closed record", async () => {
    await expectRefusals(await anExchange({ roles: RECORDER }), (actor, { code }) => paste(actor, code, ["a"]));
  });

  test("are not taken back in a closed record", async () => {
    const world = await anExchange({ roles: RECORDER });
    const key = randomUUID();
    await paste(world.host, world.exchange.code, ["a"], key);
    await expectRefusals(world, (actor, ref) => undoNotesPaste(actor, { ...ref, key }));
  });
});
