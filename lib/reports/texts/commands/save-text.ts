import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { reportBody } from "../../schema.ts";
import { checksumOf, textOfBody } from "../rules.ts";
import type { SaveTextInput, TextValues } from "../schema.ts";

/**
 * Saves fields of a text in the making; what others changed meanwhile stays, and comes back with the answer. What
 * readers see does not change.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function saveText(
  actor: Member,
  { slug, locale, changes }: SaveTextInput,
): Promise<SavedSection<TextValues>> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "text");
    const text = await lockText(actor, tx, { report, locale });
    const before = valuesOf(text);
    const { body, ...lines } = changes;
    const seenBody = body && (body.from === checksumOf(before.body) ? before.body : null);
    const wanted = { ...lines, ...(body && { body: { from: seenBody ?? null, to: body.to } }) };
    const { data, conflicts } = mergeChanges(before, wanted);
    const { body: newBody, ...newLines } = data;
    const isChanged = Object.keys(data).length > 0;
    const { version } = await tx.reportTranslation.update({
      where: { id: text.id },
      data: {
        ...newLines,
        ...(newBody !== undefined && { body: reportBody.parse(JSON.parse(newBody)) }),
        ...(isChanged && { version: { increment: 1 } }),
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

type Columns = { [Field in Exclude<keyof TextValues, "body">]: string | null } & { body: unknown };

const valuesOf = ({ title, summary, author, photographer, editor, reviewer, body }: Columns): TextValues => ({
  title,
  summary,
  author,
  photographer,
  editor,
  reviewer,
  body: textOfBody(reportBody.parse(body)),
});
