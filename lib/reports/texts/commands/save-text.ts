import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import type { FieldErrorCode } from "@/lib/platform/errors.ts";
import { changesMade, type FieldConflict, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { storeDraft } from "../../commands/store-draft.ts";
import { mergeBodies } from "../../paragraph-merge/rules.ts";
import { checksumOf, type DraftBody, hasConflict, keysOf, savedBody, textOfBody } from "../../paragraphs/rules.ts";
import { isDraftToStore } from "../../rules.ts";
import { reportBody } from "../../schema.ts";
import { toTextValues } from "../queries.ts";
import { bodyText, type SaveTextInput, type TextValues } from "../schema.ts";

/**
 * Saves fields of the working text. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * Of the body that holds for each paragraph: the others are saved. What somebody else left, or the same person ten minutes
 * ago, is stored as a draft before. Readers see no change.
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
    const { body: sentBody, ...lines } = changes;
    const { data: newLines, conflicts } = mergeChanges(before, lines);
    const { body, ...outcome } = sentBody ? mergedBody(before.body, sentBody) : { body: before.body };
    const answer = { conflicts: [...conflicts, ...(outcome.conflicts ?? [])], fields: outcome.fields ?? {} };
    const isNewBody = body !== before.body;
    if (Object.keys(newLines).length === 0 && !isNewBody) {
      return unchanged({ version: text.version, values: before, ...answer });
    }
    const now = clock.now();
    if (isDraftToStore(text, { editor: actor.userId, now })) await storeDraft(actor, tx, { text });
    const { version } = await tx.reportTranslation.update({
      where: { id: text.id },
      data: {
        ...newLines,
        ...(isNewBody && { body: reportBody.parse(JSON.parse(body)) }),
        version: { increment: 1 },
        editedById: actor.userId,
        editedAt: now,
      },
      select: { version: true },
    });
    const made = changesMade(before, newLines);
    await record({
      action: "report.text_saved",
      ...reportEvent(report),
      details: { locale, changes: made, ...(isNewBody && { body: checksumOf(body) }) },
    });
    return { version, values: { ...before, ...newLines, body }, ...answer };
  });
}

type SentBody = NonNullable<SaveTextInput["changes"]["body"]>;

type MergedBody = { body: string; conflicts?: FieldConflict[]; fields?: Record<string, FieldErrorCode> };

/** The stored body with the paragraphs of another that can be saved; unchanged where both together are too long. */
function mergedBody(stored: string, { from, to, unanswered }: SentBody): MergedBody {
  const theirs: DraftBody = JSON.parse(stored);
  const base = unanswered && isStored(unanswered, { from, keys: keysOf(theirs) }) ? unanswered : from;
  const draft = mergeBodies({ base, theirs, mine: JSON.parse(to) });
  const body = textOfBody(savedBody(draft));
  if (!parseInput(bodyText, body).success) return { body: stored, fields: { body: "too_long" } };
  return { body, conflicts: hasConflict(draft) ? [{ field: "body", mine: textOfBody(draft), theirs: body }] : [] };
}

/**
 * Whether a body was stored although its answer was lost, so that it is what its author wrote on: all that was new in it
 * stands in the text, whatever others changed since.
 */
function isStored(
  sent: readonly string[],
  { from, keys }: { from: readonly string[]; keys: readonly string[] },
): boolean {
  const added = sent.filter((key) => !from.includes(key));
  if (added.length > 0) return added.every((key) => keys.includes(key));
  return sent.length === keys.length && keys.every((key, at) => key === sent[at]);
}
