import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText, textColumns } from "../../commands/lock-text.ts";
import { hashOfText } from "../../public.ts";
import { isSameHash } from "../../rules.ts";
import { reportBody } from "../../schema.ts";
import type { RestoreVersionInput } from "../schema.ts";

/**
 * Copies a version into the text in the making. What stood there is kept as a version of its own, so that this can be
 * taken back. What readers see does not change.
 * @returns the number under which the replaced text is kept
 * @throws not_found where there is no such version; forbidden not_an_editor_of_this_exchange
 * @throws conflict changed_meanwhile; nothing_to_update where the text is that version already
 */
export async function restoreVersion(
  actor: Member,
  { slug, locale, number, seen }: RestoreVersionInput,
): Promise<{ kept: number }> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "text");
    const text = await lockText(actor, tx, { report, locale });
    const version = await tx.reportVersion.findUnique({
      where: { translationId_number: { translationId: text.id, number } },
      select: textColumns,
    });
    if (!version) throw notFound();
    if (text.version !== seen) throw conflict("changed_meanwhile");
    if (isSameText(version, text)) throw conflict("nothing_to_update");
    const { _max: newest } = await tx.reportVersion.aggregate({
      where: { translationId: text.id },
      _max: { number: true },
    });
    const kept = (newest.number ?? 0) + 1;
    const { title, summary, body, author, photographer, editor, reviewer, sourceHash } = text;
    await tx.reportVersion.create({
      data: {
        translationId: text.id,
        number: kept,
        reason: "KEPT",
        // a version has a title: a text without one is kept under the one that replaces it
        title: title ?? version.title,
        summary,
        body: reportBody.parse(body),
        author,
        photographer,
        editor,
        reviewer,
        sourceHash,
        createdById: actor.userId,
      },
      select: { id: true },
    });
    const { body: oldBody, sourceHash: oldSource, ...lines } = version;
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: {
        ...lines,
        body: reportBody.parse(oldBody),
        ...(!text.isSource && { sourceHash: oldSource }),
        version: { increment: 1 },
      },
    });
    await record({ action: "report.version_restored", ...reportEvent(report), details: { locale, number, kept } });
    return { kept };
  });
}

type Written = { title: string | null; summary: string | null; body: unknown } & Record<
  "author" | "photographer" | "editor" | "reviewer",
  string | null
>;

const isSameText = (one: Written, other: Written): boolean =>
  isSameHash(hashOfText(one), hashOfText(other)) &&
  (["author", "photographer", "editor", "reviewer"] as const).every((credit) => one[credit] === other[credit]);
