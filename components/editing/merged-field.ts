import type { FieldValue } from "@/lib/platform/merge.ts";

/** A field that is merged within, such as a text paragraph by paragraph; it keeps its own conflicts. */
export type MergedField = {
  /** What somebody changed in `mine` since `seen`, brought into `theirs`; with a conflict where both changed the same. */
  merge: (versions: { seen: FieldValue; theirs: FieldValue; mine: FieldValue }) => FieldValue;
  /** the part of a value that can be saved before its conflicts are decided */
  savedPart: (value: FieldValue) => FieldValue;
  hasConflict: (value: FieldValue) => boolean;
};

/** The fields of a section that are merged within, by name; all others are whole values. */
export type MergedFields = Readonly<Record<string, MergedField | undefined>>;
