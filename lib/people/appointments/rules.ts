export const ranks = [
  "INSTITUTION_HEAD",
  "INSTITUTION_DEPUTY",
  "UNIT_HEAD",
  "UNIT_DEPUTY",
  "STAFF",
  "TEACHER",
  "STUDENT",
  "EXTERNAL",
] as const;
export type Rank = (typeof ranks)[number];
