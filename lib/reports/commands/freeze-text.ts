import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { contentOf } from "../queries.ts";
import { coverTextsIn, publicationRefusal } from "../rules.ts";
import { type PublicationInput, reportBody } from "../schema.ts";
import { type LockedReport, lockReport } from "./lock-report.ts";
import { type LockedText, lockText } from "./lock-text.ts";

type Publication = { report: LockedReport; text: LockedText; input: PublicationInput };

export async function lockForPublication(actor: Writer, tx: Tx, { slug, locale, seen }: PublicationInput) {
  const report = await lockReport(actor, tx, slug, "public");
  const text = await lockText(actor, tx, { report, locale });
  if (seen && (seen.text !== text.version || seen.cover !== report.version)) throw conflict("changed_meanwhile");
  return { report, text };
}

/** Keeps a text as it stands now as its next version. */
export async function freezeText(
  actor: Writer,
  tx: Tx,
  publication: Publication,
): Promise<{ id: string; number: number }> {
  const { report, text, input } = publication;
  const content = contentOf({ report, text, locale: input.locale });
  const refusal = publicationRefusal({ ...factsOf(publication), isStale: false });
  if (refusal) throw conflict(refusal);
  const { _max: newest } = await tx.reportVersion.aggregate({
    where: { translationId: text.id },
    _max: { number: true },
  });
  return tx.reportVersion.create({
    data: {
      ...content,
      // a text that the portal cannot print must not become public
      body: reportBody.parse(text.body),
      translationId: text.id,
      number: (newest.number ?? 0) + 1,
      reason: "PUBLISHED",
      createdById: actor.kind === "member" ? actor.userId : null,
    },
    select: { id: true, number: true },
  });
}

const factsOf = ({ report, text, input }: Publication) => ({
  exchange: report.exchange,
  title: text.title,
  summary: text.summary,
  body: reportBody.parse(text.body),
  author: text.author,
  cover: report.coverId === null ? null : { alt: coverTextsIn(report, input.locale).alt, credit: report.coverCredit },
});
