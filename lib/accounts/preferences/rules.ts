/** The languages in which the fields of a page are shown: both, or one, while the other is told to be filled or empty. */
export const fieldLanguages = ["BOTH", "ZH", "EN"] as const;

export type FieldLanguages = (typeof fieldLanguages)[number];

/** How a person wants the pages of staff to be. */
export type Preferences = {
  fieldLanguages: FieldLanguages;
  /** whether single keys are shortcuts */
  singleKeys: boolean;
  /** when the person had seen the first guide to the end, or closed it; null while it is to be shown */
  guidedAt: Date | null;
};

/** What holds for whoever has chosen nothing; the database has the same defaults. */
export const defaultPreferences: Preferences = { fieldLanguages: "BOTH", singleKeys: true, guidedAt: null };

/** When somebody was guided, once they say that they were, or want to be once more: the first time stays. */
export function guidedAtAfter(
  { guidedAt }: Preferences,
  { isGuided, now }: { isGuided: boolean; now: Date },
): Date | null {
  return isGuided ? (guidedAt ?? now) : null;
}
