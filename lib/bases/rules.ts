export const practiceBaseKinds = [
  "INDUSTRY_COLLEGE",
  "EDUCATION_HALL",
  "INNOVATION_COLLEGE",
  "LAB",
  "TRAINING_CENTER",
  "INTERNSHIP",
  "OTHER",
] as const;
export type PracticeBaseKind = (typeof practiceBaseKinds)[number];

/** Expires every cached answer that shows the name of any practice base. */
export const BASES_TAG = "bases";

/** Expires the cached answer about one practice base. */
export const baseTag = (slug: string): string => `base:${slug}`;

/** What to expire when a base was added or changed: its name stands in the lists of its college and on exchanges. */
export const tagsOfBase = (slug: string): string[] => [BASES_TAG, baseTag(slug)];
