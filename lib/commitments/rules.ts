export type OutcomeKind =
  | "RESOURCE_SHARING"
  | "CURRICULUM"
  | "BASE_SHARING"
  | "TEACHER_EXCHANGE"
  | "STUDENT_EXCHANGE"
  | "RESEARCH"
  | "OTHER";

export type OutcomeStanding = "DIRECTION" | "PROPOSED" | "AGREED";
