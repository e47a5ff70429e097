import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { PublicationInput } from "../schema.ts";
import { lockReport } from "./lock-report.ts";
import { lockText } from "./lock-text.ts";

/**
 * Locks a report, its exchange and one text, and refuses what is not the state that the actor saw.
 * @throws as `lockReport` and `lockText`; conflict changed_meanwhile
 */
export async function lockForPublication(actor: Writer, tx: Tx, { slug, locale, seen }: PublicationInput) {
  const report = await lockReport(actor, tx, slug, "public");
  const text = await lockText(actor, tx, { report, locale });
  if (seen && (seen.text !== text.version || seen.cover !== report.version)) throw conflict("changed_meanwhile");
  return { report, text };
}
