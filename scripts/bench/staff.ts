import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { projectRoot } from "../bootstrap/project.mjs";
import type { StatementCounter } from "./statements.ts";

/** A record in the making, and the session of somebody who writes it. */
export type StaffWorld = {
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

/** A kind of save: its action, and what it sends in its n-th round. */
type SaveKind = { kind: string; action: string; input: (round: number) => object };

/** Fields that are saved one after another, each with what the round before left there. */
const fieldsOf = (world: StaffWorld): SaveKind[] => {
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
  const record = { code, isPublicly: false };
  const member = { ...record, delegationId, memberId, headId: null };
  return [
    field("basics", "saveBasicsAction", record, "placeEn", null),
    field("member", "saveMemberAction", member, "titleEn", "Dean"),
    field("itinerary item", "saveItemAction", { ...record, itemId }, "titleEn", null),
    field("group", "saveGroupAction", { ...record, groupId }, "nameEn", "Group 1"),
    field("minute item", "saveMinuteItemAction", { code, minuteItemId }, "textEn", "Statement 1, as it was said."),
  ];
};

/** Rows that are added to lists and places that are given in them. */
const listsOf = ({ code, groupId, memberId }: StaffWorld): SaveKind[] => [
  {
    kind: "new minute item",
    action: "addMinuteItemAction",
    input: (round) => ({
      code,
      isPublicly: false,
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
      isPublicly: false,
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
  staffWorld: StaffWorld;
  statements: StatementCounter;
}): Promise<StaffCost> {
  const { origin, authSecret, staffWorld, statements } = options;
  const token = await encode({
    token: { sessionId: staffWorld.sessionId },
    secret: authSecret,
    maxAge: COOKIE_SECONDS,
  });
  const cookie = `nanbei.session=${token}`;
  const page = `${origin}/en/admin/exchanges/${staffWorld.code}`;
  const health = () => fetch(`${origin}/api/health/live`).then((answer) => answer.text());
  const open = async () => {
    const answer = await fetch(page, { headers: { cookie }, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`the record answered ${answer.status}`);
    return text;
  };

  const idle: number[] = [];
  const saves: SaveCost[] = [];
  for (const { kind, action, input } of [...fieldsOf(staffWorld), ...listsOf(staffWorld)]) {
    const id = idOf(action);
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
      idle.push(await timed(health));
      measured.push(await timed(save));
    }
    const counted = await statements(async () => {
      for (let turn = 0; turn < COUNTED; turn += 1) await save();
    });
    saves.push({ kind, times: timesOf(measured), statements: counted / COUNTED });
  }
  for (let round = 0; round < WARM_UP; round += 1) await open();
  const opened: number[] = [];
  for (let round = 0; round < PAGE_ROUNDS; round += 1) opened.push(await timed(open));
  const bytes = Buffer.byteLength(await open());
  return { saves, page: { times: timesOf(opened), statements: await statements(open), bytes }, health: timesOf(idle) };
}
