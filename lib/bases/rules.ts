export type PracticeBaseKind =
  | "INDUSTRY_COLLEGE"
  | "EDUCATION_HALL"
  | "INNOVATION_COLLEGE"
  | "LAB"
  | "TRAINING_CENTER"
  | "INTERNSHIP"
  | "OTHER";

/** Expires every cached answer that shows the name of any practice base. */
export const BASES_TAG = "bases";

/** Expires the cached answer about one practice base. */
export const baseTag = (slug: string): string => `base:${slug}`;
