import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";

/** The changes of a record that can be taken back for 30 days, as the audit trail names them. */
export const undoableActions = [
  "delegation.member_removed",
  "delegation.members_pasted",
  "delegation.member_moved",
  "delegation.others_removed",
  "delegation.others_moved",
  "itinerary.item_removed",
  "itinerary.item_moved",
  "itinerary.items_added",
  "group.removed",
  "group.moved",
  "group.pairing_removed",
  "group.topic_removed",
  "group.member_unseated",
  "minute_item.pasted",
  "minute_item.removed",
  "minute_item.moved",
  "outcome.pasted",
  "outcome.removed",
  "outcome.moved",
  "agreement.removed",
  "agreement.moved",
  "agreement.person_removed",
  "agreement.person_moved",
  "source_note.pasted",
  "source_note.removed",
  "source_note.moved",
] as const;
export type UndoableAction = (typeof undoableActions)[number];

/** Whether the change was a move, which only its own author takes back. */
export const isMove = (action: UndoableAction): boolean => /[._]moved$/.test(action);

/** The paste of a list into a delegation. */
export const MEMBERS_PASTED = "delegation.members_pasted" satisfies UndoableAction;

type Addition = Extract<UndoableAction, `${string}${"pasted" | "items_added"}`>;

/** Whether the change added several rows at once, which are known by the key that they were sent with. */
export const isAddition = (action: UndoableAction): action is Addition => /(?:pasted|items_added)$/.test(action);

/** Whether only its own author takes a change back. */
export const isOfOneAuthor = (action: UndoableAction): boolean => isMove(action) || isAddition(action);

/** Whether the change was one of the people of a delegation. */
export const isOfDelegation = (action: UndoableAction): boolean => action.startsWith("delegation.");

/** What is stored of a change, as far as its name needs it. */
export type StoredChange = {
  nameZh?: string | null;
  nameEn?: string | null;
  titleZh?: string | null;
  titleEn?: string | null;
  textZh?: string | null;
  textEn?: string | null;
  labelZh?: string | null;
  labelEn?: string | null;
  quote?: string;
  code?: string;
  kind?: string;
  member?: StoredChange;
  members?: readonly { id: string }[];
  items?: readonly { id: string }[];
  pasted?: readonly { id: string }[];
  item?: StoredChange;
  group?: StoredChange;
  others?: StoredChange;
  groupId?: string;
  agreementId?: string;
  delegationId?: string;
};

/** The longest part of a text that names it in a list. */
const MAX_LABEL_LENGTH = 60;

const shortened = (text: string | null | undefined): string | null =>
  text && text.length > MAX_LABEL_LENGTH ? `${text.slice(0, MAX_LABEL_LENGTH)}…` : (text ?? null);

/** The name of a row in a list of changes: its name, title, text or code; null where it has none. */
export function labelOf(stored: StoredChange): Localized | null {
  const row = stored.member ?? stored.item ?? stored.group ?? stored.others ?? stored;
  const own =
    labelOrNull(row.nameZh ?? null, row.nameEn ?? null) ??
    labelOrNull(row.titleZh ?? null, row.titleEn ?? null) ??
    labelOrNull(shortened(row.textZh), shortened(row.textEn)) ??
    labelOrNull(shortened(row.labelZh), shortened(row.labelEn));
  const code = shortened(row.quote) ?? row.code ?? null;
  return own ?? (code === null ? null : labelOrNull(code, code));
}
