import { describe, expect, test } from "vitest";
import { sourceRules } from "./source-rules.ts";
import { filesBelow, parse } from "./source-tree.ts";

const sources = ["app", "components", "lib"]
  .flatMap(filesBelow)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => parse(file));

/** For each rule: a file that breaks it, its text, and what is to be found wrong in it. */
const planted: Record<string, { file: string; text: string; wrong: string[]; right: string }> = {
  "every server action is a door": {
    file: "lib/exchanges/actions.ts",
    text: "export const confirmPlanAction = async () => {}; export async function openAction() {}",
    wrong: ["confirmPlanAction", "openAction"],
    right: "export const confirmPlanAction = formAction(input, async () => {});",
  },
  "server actions stand in actions.ts only": {
    file: "components/exchanges/plan-form.tsx",
    text: 'export function PlanForm() { async function send() { "use server"; } }',
    wrong: ['"use server";'],
    right: 'export function PlanForm() { return "use server"; }',
  },
  "a command takes the actor first, a step of one may take the transaction": {
    file: "lib/exchanges/commands/cancel-exchange.ts",
    text: "export async function cancelExchange(code: string, actor: Member) {}",
    wrong: ["cancelExchange"],
    right: "export async function cancelExchange(actor: Member) {} export async function lockExchange(tx: Tx) {}",
  },
  "a file of commands gives out the command that it is named after": {
    file: "lib/exchanges/commands/cancel-exchange.ts",
    text: "export async function cancel(actor: Member) {} async function cancelExchange(actor: Member) {}",
    wrong: ["cancel"],
    right: "export async function cancelExchange(actor: Member) {} export const lockExchange = () => null;",
  },
  "a command writes no table that belongs to its right": {
    file: "lib/exchanges/groups/commands/remove-group.ts",
    text:
      'await tx.minute.deleteMany({}); await tx.$executeRaw`UPDATE "Outcome" SET "version" = 2`;' +
      'const items = { table: "MinuteItem", column: "sequence" };',
    wrong: ["Minute", "Outcome", "MinuteItem"],
    right: 'await tx.unit.create({}); await tx.$queryRaw`SELECT 1 FROM "Minute" FOR UPDATE`; tx.minute.findFirst({});',
  },
  "a question takes the actor, or the reader of a transaction, first": {
    file: "lib/exchanges/queries.ts",
    text: "export async function findExchange(code: string) {} export const listOpen = async () => [];",
    wrong: ["findExchange", "listOpen"],
    right: "export async function findExchange(actor: Actor, code: string) {} export const select = {};",
  },
  "what is cached for all takes no actor": {
    file: "lib/exchanges/cached.ts",
    text: "export const cachedExchange = (actor: Actor, code: string) => code;",
    wrong: ["cachedExchange"],
    right: "export const cachedExchange = (code: string) => code;",
  },
  "only cached.ts asks without an actor": {
    file: "lib/exchanges/queries.ts",
    text: 'import { publicDb as ground } from "@/lib/platform/db.ts";',
    wrong: ["publicDb"],
    right: 'import { read } from "@/lib/platform/db.ts";',
  },
  "only lib/platform/db.ts makes a Prisma client": {
    file: "lib/platform/audit.ts",
    text: "export const second = new PrismaClient({});",
    wrong: ["PrismaClient"],
    right: 'import type { PrismaClient } from "@/prisma/generated/client.ts";',
  },
  "only the clock knows the present": {
    file: "lib/exchanges/commands/cancel-exchange.ts",
    text: "const now = new Date(); const later = Date.now();",
    wrong: ["Date.now", "new Date()"],
    right: "const now = clock.now(); const then = new Date(now.getTime());",
  },
  "pure files ask neither the clock nor chance": {
    file: "lib/exchanges/rules.ts",
    text: "export const isLate = (day: Date) => day < clock.now();",
    wrong: ["clock.now"],
    right: "export const isLate = (day: Date, now: Date) => day < now;",
  },
  "a file of components gives out one, named like it": {
    file: "components/exchanges/plan-form.tsx",
    text: "export function PlanForm() { return <Row />; } export function Row() { return null; }",
    wrong: ["PlanForm", "Row"],
    right: "export function PlanForm() { return <Row />; } function Row() { return null; }",
  },
};

test("every rule has a planted violation", () => {
  expect(Object.keys(planted)).toEqual(sourceRules.map(({ rule }) => rule));
});

describe.each(sourceRules)("$rule", ({ rule, files, wrongIn }) => {
  const { file = "", text = "", wrong = [], right = "" } = planted[rule] ?? {};

  test("is seen to fire", () => {
    expect(file).toMatch(files);
    expect(wrongIn(parse(file, text))).toEqual(wrong);
  });

  test("lets pass what is right", () => {
    expect(wrongIn(parse(file, right))).toEqual([]);
  });

  test("holds in the project", () => {
    const found = sources
      .filter(({ fileName }) => files.test(fileName))
      .map((source) => ({ file: source.fileName, wrong: wrongIn(source) }));
    expect(found.filter((entry) => entry.wrong.length > 0)).toEqual([]);
  });
});
