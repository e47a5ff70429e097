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
