import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { contentOf } from "../queries.ts";
import { coverTextsIn, publicationRefusal } from "../rules.ts";
import { type PublicationInput, reportBody } from "../schema.ts";
import { insertVersion } from "./insert-version.ts";
import type { LockedReport } from "./lock-report.ts";
import type { LockedText } from "./lock-text.ts";

type TextToPublish = { report: LockedReport; text: LockedText; input: PublicationInput };

/**
 * Freezes a text as its next version.
 * @throws conflict with the first thing that keeps it from being published, as `publicationRefusal` says
 */
export async function freezeText(
  actor: Writer,
  tx: Tx,
  publication: TextToPublish,
): Promise<{ id: string; number: number }> {
  const { report, text, input } = publication;
  const content = contentOf({ report, text, locale: input.locale });
  const refusal = publicationRefusal({ ...factsOf(publication), isStale: false, isWrittenAsPlan: false });
  if (refusal) throw conflict(refusal);
  return insertVersion(actor, tx, { translationId: text.id, reason: "PUBLISHED", content });
}

const factsOf = ({ report, text, input }: TextToPublish) => ({
  exchange: report.exchange,
  title: text.title,
  summary: text.summary,
  body: reportBody.parse(text.body),
  author: text.author,
  cover: report.coverId === null ? null : { alt: coverTextsIn(report, input.locale).alt, credit: report.coverCredit },
});
