export const outcomeKinds = [
  "RESOURCE_SHARING",
  "CURRICULUM",
  "BASE_SHARING",
  "TEACHER_EXCHANGE",
  "STUDENT_EXCHANGE",
  "RESEARCH",
  "OTHER",
] as const;

export const outcomeStandings = ["DIRECTION", "PROPOSED", "AGREED"] as const;

/**
 * The code of the next outcome of an exchange: one after the highest of its present outcomes.
 * @param exchange code of the exchange, "EX-2025-001"
 * @param codes    codes of its outcomes, "EX-2025-001-O2"
 */
export function nextOutcomeCode(exchange: string, codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/-O(\d+)$/.exec(code)?.[1] ?? 0));
  return `${exchange}-O${Math.max(0, ...numbers) + 1}`;
}
