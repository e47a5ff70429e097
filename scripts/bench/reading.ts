// Runs as a process of its own, without a database. Reads 200 lines that name people, in both languages, and prints how
// long half of the readings and 95 of 100 took at most, in milliseconds, as JSON.
import { readPeople } from "@/lib/people/reading/rules.ts";
import type { Times } from "./staff.ts";

const LINES = 200;
const ROUNDS = 40;
const WARM_UP = 10;

const PATTERNS: readonly ((at: number) => string)[] = [
  (at) => `马克思主义学院院长高闻笛，副院长臧予安、办公室主任王照临${at}`,
  (at) => `${at}．张若川　　院长　　外国语学院`,
  () => "北河大学校长曾亦舒，副校长汪群青、仇远",
  () => "教务处、电气工程学院、信息工程学院有关负责同志",
  () => "Nancy Tarrant, College of Earth, Ocean and Environment, Dean",
  () => "Vice President Xue Lin and Professor Chen Bo, Assistant Dean of the College of International Cooperation",
  (at) => `${at} students and three teachers`,
  () => "阿依古丽·买买提",
];
const lines = Array.from({ length: LINES }, (_, at) => PATTERNS[at % PATTERNS.length]?.(at + 1) ?? "");

const times = Array.from({ length: WARM_UP + ROUNDS }, () => {
  const began = performance.now();
  const people = lines.flatMap((line) => readPeople(line).people);
  if (people.length < LINES) throw new Error("too few people were read");
  return performance.now() - began;
})
  .slice(WARM_UP)
  .sort((a, b) => a - b);
const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
console.log(JSON.stringify({ p50: at(0.5), p95: at(0.95) } satisfies Times));
