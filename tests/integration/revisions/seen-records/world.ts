import { randomUUID } from "node:crypto";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { addNote } from "@/lib/exchanges/source-notes/commands/add-note.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { storeSeenRecord } from "@/lib/revisions/seen-records/commands/store-seen-record.ts";
import { findNewsInWords, type NewsInWords } from "@/lib/revisions/seen-records/queries.ts";
import { anyRow } from "@/tests/support/any-row.ts";

/** A record, as its commands take it. */
export type Ref = { code: string };

/** Opens the page of a record. @returns what it tells is new, and `look`, which has it in front of the person */
export async function openRecord(actor: Member, { code }: Ref) {
  const news = await findNewsInWords(actor, code);
  if (!news) throw new Error("the record is not there");
  return { news, look: () => storeSeenRecord(actor, { code, versions: news.versions }) };
}

/** Looks at a record as it stands. */
export const lookAt = async (actor: Member, ref: Ref): Promise<null> => (await openRecord(actor, ref)).look();

/** What a page tells is new: each section, and how often others saved it. */
export const toldSections = (news: Pick<NewsInWords, "sections"> | undefined) =>
  news?.sections.map(({ kind, saves }) => [kind, saves]);

/** What is new to somebody in a record. */
export const newsOf = async (actor: Member, ref: Ref): Promise<NewsInWords> => (await openRecord(actor, ref)).news;

/** Lets somebody change the theme. */
export const saveTheme = (actor: Member, { code }: Ref, from: string | null, to: string | null) =>
  saveBasics(actor, { code, version: 1, changes: { themeEn: { from, to } } });

/** Lets somebody add a note. */
export const saveNewNote = (actor: Member, { code }: Ref, quote = "Passage") =>
  addNote(actor, { code, key: randomUUID(), quote });

export const nameOf = async ({ userId }: Member): Promise<string> =>
  (await anyRow.user.findUniqueOrThrow({ where: { id: userId } })).name;

/** What the portal knows that somebody saw; null where it knows nothing. */
export const storedFor = ({ userId }: Member, exchange: { id: string }) =>
  anyRow.seenRecord.findUnique({ where: { userId_exchangeId: { userId, exchangeId: exchange.id } } });
