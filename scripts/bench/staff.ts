import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { projectRoot } from "../bootstrap/project.mjs";
import type { StatementCounter } from "./statements.ts";

/** The record whose saves are measured, and the session of a member who edits it. */
export type StaffRecord = {
  code: string;
  sessionId: string;
  delegationId: string;
  memberId: string;
  itemId: string;
  groupId: string;
  minuteItemId: string;
};

/** Response times from the request to the last byte, in milliseconds. */
export type Times = { p50: number; p95: number };

/** The response times of a kind of save, and its number of SQL statements. */
export type SaveCost = { kind: string; times: Times; statements: number };

/** The cost of each kind of save and of the page of the record, and for comparison the times of an empty request. */
export type StaffCost = {
  saves: SaveCost[];
  page: { times: Times; statements: number; bytes: number };
  health: Times;
};

const ROUNDS = 120;
const PAGE_ROUNDS = 30;
const WARM_UP = 15;
const COUNTED = 10;
const COOKIE_SECONDS = 3600;

type Manifest = { node: Record<string, { exportedName?: string }> };

function actionIdOf(name: string): string {
  const file = join(projectRoot, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (!id) throw new Error(`the build has no ${name}`);
  return id;
}

/** A kind of save: its action, and the input that it sends in a round; rounds count from 1. */
type SaveKind = { kind: string; action: string; input: (round: number) => object };

/** Saves of a field. Each round changes the value that the round before saved. */
const fieldSaves = (world: StaffRecord): SaveKind[] => {
  const { code, delegationId, memberId, itemId, groupId, minuteItemId } = world;
  const field = (kind: string, action: string, ref: object, name: string, first: string | null): SaveKind => ({
    kind,
    action,
    input: (round) => ({
      ...ref,
      version: 1,
      changes: { [name]: { from: round === 1 ? first : `${kind} ${round - 1}`, to: `${kind} ${round}` } },
    }),
  });
  const record = { code };
  const member = { ...record, delegationId, memberId, headId: null };
  return [
    field("basics", "saveBasicsAction", record, "placeEn", null),
    field("member", "saveMemberAction", member, "titleEn", "Dean"),
    field("itinerary item", "saveItemAction", { ...record, itemId }, "titleEn", null),
    field("group", "saveGroupAction", { ...record, groupId }, "nameEn", "Group 1"),
    field("minute item", "saveMinuteItemAction", { code, minuteItemId }, "textEn", "Statement 1, as it was said."),
  ];
};

/** Saves that add a row to a list or change a row's part in it. */
const listSaves = ({ code, groupId, memberId }: StaffRecord): SaveKind[] => [
  {
    kind: "new minute item",
    action: "addMinuteItemAction",
    input: (round) => ({
      code,
      key: randomUUID(),
      owner: { scope: "GROUP", groupId },
      text: `Added in round ${round}.`,
      locale: "en",
      kind: "STATEMENT",
      speakerMemberId: null,
    }),
  },
  {
    kind: "seat in a group",
    action: "setSeatRoleAction",
    input: (round) => ({
      code,
      groupId,
      memberId,
      role: round % 2 === 0 ? "SPEAKER" : "PARTICIPANT",
    }),
  },
];

function timesOf(measured: number[]): Times {
  const sorted = measured.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function measureMs(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Measures saves through the real actions, and the page of the record. Saves alternate with an empty request, so that
 * other load on the machine slows both alike.
 */
export async function measureStaff(options: {
  origin: string;
  authSecret: string;
  staffRecord: StaffRecord;
  statements: StatementCounter;
}): Promise<StaffCost> {
  const { origin, authSecret, staffRecord, statements } = options;
  const token = await encode({
    token: { sessionId: staffRecord.sessionId },
    secret: authSecret,
    maxAge: COOKIE_SECONDS,
  });
  const cookie = `nanbei.session=${token}`;
  const page = `${origin}/en/admin/exchanges/${staffRecord.code}`;
  const health = () => fetch(`${origin}/api/health/live`).then((answer) => answer.text());
  const open = async () => {
    const answer = await fetch(page, { headers: { cookie }, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`the record answered ${answer.status}`);
    return text;
  };

  const idle: number[] = [];
  const saves: SaveCost[] = [];
  for (const { kind, action, input } of [...fieldSaves(staffRecord), ...listSaves(staffRecord)]) {
    const id = actionIdOf(action);
    let round = 0;
    const save = async () => {
      round += 1;
      const body = JSON.stringify([input(round)]);
      const headers = { "next-action": id, origin, cookie, "content-type": "text/plain;charset=UTF-8" };
      const answer = await (await fetch(page, { method: "POST", headers, body })).text();
      const isSaved = answer.includes('"status":"done"') && !/"conflicts":\[[^\]]/.test(answer);
      if (!isSaved) throw new Error(`${kind}: ${answer.slice(0, 500)}`);
    };
    for (let turn = 0; turn < WARM_UP; turn += 1) await save();
    const measured: number[] = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      idle.push(await measureMs(health));
      measured.push(await measureMs(save));
    }
    const counted = await statements(async () => {
      for (let turn = 0; turn < COUNTED; turn += 1) await save();
    });
    saves.push({ kind, times: timesOf(measured), statements: counted / COUNTED });
  }
  for (let round = 0; round < WARM_UP; round += 1) await open();
  const opened: number[] = [];
  for (let round = 0; round < PAGE_ROUNDS; round += 1) opened.push(await measureMs(open));
  const bytes = Buffer.byteLength(await open());
  return { saves, page: { times: timesOf(opened), statements: await statements(open), bytes }, health: timesOf(idle) };
}
