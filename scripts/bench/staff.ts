import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { projectRoot } from "../bootstrap/project.mjs";
import type { StatementCounter } from "./statements.ts";

/** A record in the making, and the session of somebody who writes it. */
export type Desk = {
  code: string;
  sessionId: string;
  delegationId: string;
  memberId: string;
  itemId: string;
  groupId: string;
  minuteItemId: string;
};

/** How long something takes from sending to the last byte, in milliseconds. */
export type Times = { p50: number; p95: number };

/** What a kind of save costs. */
export type SaveCost = { kind: string; times: Times; statements: number };

/** What a person at work costs: each kind of save, the page of the record, and beside them a request that does nothing. */
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

function idOf(name: string): string {
  const file = join(projectRoot, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (!id) throw new Error(`the build has no ${name}`);
  return id;
}

/** Each kind of save: its action, what names the section, and the field that is written. */
const kinds = (desk: Desk): { kind: string; action: string; ref: object; field: string; first: string | null }[] => {
  const { code, delegationId, memberId, itemId, groupId, minuteItemId } = desk;
  const member = { code, delegationId, memberId, headId: null };
  return [
    { kind: "basics", action: "saveBasicsAction", ref: { code }, field: "placeEn", first: null },
    { kind: "member", action: "saveMemberAction", ref: member, field: "titleEn", first: "Dean" },
    { kind: "itinerary item", action: "saveItemAction", ref: { code, itemId }, field: "titleEn", first: null },
    { kind: "group", action: "saveGroupAction", ref: { code, groupId }, field: "nameEn", first: "Group 1" },
    {
      kind: "minute item",
      action: "saveMinuteItemAction",
      ref: { code, minuteItemId },
      field: "textEn",
      first: "Statement 1, as it was said.",
    },
  ];
};

function timesOf(measured: number[]): Times {
  const sorted = measured.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Measures what somebody at work asks of the portal: saves of sections through the real door, one after another and in
 * turns with a request that does nothing, so that whatever else the machine does weighs on both.
 */
export async function measureStaff(options: {
  origin: string;
  authSecret: string;
  desk: Desk;
  statements: StatementCounter;
}): Promise<StaffCost> {
  const { origin, authSecret, desk, statements } = options;
  const token = await encode({ token: { sessionId: desk.sessionId }, secret: authSecret, maxAge: COOKIE_SECONDS });
  const cookie = `nanbei.session=${token}`;
  const page = `${origin}/en/admin/exchanges/${desk.code}`;
  const health = () => fetch(`${origin}/api/health/live`).then((answer) => answer.text());
  const open = async () => {
    const answer = await fetch(page, { headers: { cookie }, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`the record answered ${answer.status}`);
    return text;
  };

  const idle: number[] = [];
  const saves: SaveCost[] = [];
  for (const { kind, action, ref, field, first } of kinds(desk)) {
    const id = idOf(action);
    let [from, number] = [first, 0];
    const save = async () => {
      number += 1;
      const to = `${kind} ${number}`;
      const input = { ...ref, isPublicly: false, version: 1, changes: { [field]: { from, to } } };
      const body = JSON.stringify([kind === "minute item" ? { ...input, isPublicly: undefined } : input]);
      const headers = { "next-action": id, origin, cookie, "content-type": "text/plain;charset=UTF-8" };
      const answer = await (await fetch(page, { method: "POST", headers, body })).text();
      if (!answer.includes('"status":"done"') || !answer.includes('"conflicts":[]'))
        throw new Error(`${kind}: ${answer.slice(0, 500)}`);
      from = to;
    };
    for (let round = 0; round < WARM_UP; round += 1) await save();
    const measured: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      idle.push(await timed(health));
      measured.push(await timed(save));
    }
    const counted = await statements(async () => {
      for (let round = 0; round < COUNTED; round += 1) await save();
    });
    saves.push({ kind, times: timesOf(measured), statements: counted / COUNTED });
  }
  for (let round = 0; round < WARM_UP; round += 1) await open();
  const opened: number[] = [];
  for (let round = 0; round < PAGE_ROUNDS; round += 1) opened.push(await timed(open));
  const bytes = Buffer.byteLength(await open());
  return { saves, page: { times: timesOf(opened), statements: await statements(open), bytes }, health: timesOf(idle) };
}
