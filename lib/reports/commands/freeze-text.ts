import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { coverTextsIn, publicationRefusal } from "../rules.ts";
import { type PublicationInput, reportBody } from "../schema.ts";
import { insertVersion } from "../versions/commands/insert-version.ts";
import { contentOf } from "../versions/queries.ts";
import { type LockedReport, lockReport } from "./lock-report.ts";
import { type LockedText, lockText } from "./lock-text.ts";

type Publication = { report: LockedReport; text: LockedText; input: PublicationInput };

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

/**
 * Freezes a text as its next version.
 * @throws conflict with the first thing that keeps it from being published, as `publicationRefusal` says
 */
export async function freezeText(
  actor: Writer,
  tx: Tx,
  publication: Publication,
): Promise<{ id: string; number: number }> {
  const { report, text, input } = publication;
  const content = contentOf({ report, text, locale: input.locale });
  const refusal = publicationRefusal({ ...factsOf(publication), isStale: false });
  if (refusal) throw conflict(refusal);
  return insertVersion(actor, tx, { translationId: text.id, reason: "PUBLISHED", content });
}

const factsOf = ({ report, text, input }: Publication) => ({
  exchange: report.exchange,
  title: text.title,
  summary: text.summary,
  body: reportBody.parse(text.body),
  author: text.author,
  cover: report.coverId === null ? null : { alt: coverTextsIn(report, input.locale).alt, credit: report.coverCredit },
});
