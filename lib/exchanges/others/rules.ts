/** How many lines of people without names one delegation may have. */
export const MAX_OTHERS = 30;

/** How many characters the label of such a line, and its units, may have. */
export const MAX_OTHERS_LABEL_LENGTH = 300;

/** How many people the lines of a delegation count; a line without a number counts nobody. */
export const peopleCounted = (lines: readonly { count: number | null }[]): number =>
  lines.reduce((sum, { count }) => sum + (count ?? 0), 0);

const WORDS = ["labelZh", "labelEn", "unitNameZh", "unitNameEn"] as const;

type MarkedLabel = Record<(typeof WORDS)[number], string | null> & { isPublic: boolean };

/**
 * The changes of a line, with what they do to its mark: it says that readers may see what stood in the line when somebody
 * ticked it. A line whose words change loses the mark.
 */
export function withoutStaleLabelMark<Values extends MarkedLabel>(
  before: Values,
  data: Partial<Values>,
): Partial<Values> {
  const isOther = WORDS.some((field) => data[field] !== undefined);
  return before.isPublic && isOther ? { ...data, isPublic: false } : data;
}
