import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { reportBody } from "../../schema.ts";
import { toTextValues } from "../queries.ts";
import { checksumOf } from "../rules.ts";
import type { SaveTextInput, TextValues } from "../schema.ts";

/**
 * Saves fields of the working text. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * Readers see no change.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function saveText(
  actor: Member,
  { slug, locale, changes }: SaveTextInput,
): Promise<SavedSection<TextValues>> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "text");
    const text = await lockText(actor, tx, { report, locale });
    const before = toTextValues(text);
    const { body, ...lines } = changes;
    const seenBody = body && (body.from === checksumOf(before.body) ? before.body : null);
    const wanted = { ...lines, ...(body && { body: { from: seenBody ?? null, to: body.to } }) };
    const { data, conflicts } = mergeChanges(before, wanted);
    if (Object.keys(data).length === 0) return unchanged({ version: text.version, values: before, conflicts });
    const { body: newBody, ...newLines } = data;
    const { version } = await tx.reportTranslation.update({
      where: { id: text.id },
      data: {
        ...newLines,
        ...(newBody !== undefined && { body: reportBody.parse(JSON.parse(newBody)) }),
        version: { increment: 1 },
      },
      select: { version: true },
    });
    const made = changesMade(before, newLines);
    await record({
      action: "report.text_saved",
      ...reportEvent(report),
      details: { locale, changes: made, ...(newBody !== undefined && { body: checksumOf(newBody) }) },
    });
    return { version, values: { ...before, ...data }, conflicts };
  });
}
