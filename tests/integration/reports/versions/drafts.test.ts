import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Member, system } from "@/lib/platform/actor.ts";
import { after, clock, days, minutes } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { MAX_DRAFTS } from "@/lib/reports/rules.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";
import { restoreDraft } from "@/lib/reports/versions/commands/restore-draft.ts";
import { findHistory } from "@/lib/reports/versions/queries.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;
const NOON = new Date("2026-03-02T04:00:00Z");

const moveClock = (to: Date) => void vi.spyOn(clock, "now").mockReturnValue(to);
const minutesLater = (count: number) => moveClock(after(NOON, minutes(count)));

beforeEach(() => moveClock(NOON));
afterEach(() => void vi.restoreAllMocks());

const nameOf = async ({ userId: id }: Member) => {
  const where = { where: { id }, select: { name: true } };
  return (await read(system("tests"), (tx) => tx.user.findUniqueOrThrow(where))).name;
};

/** A Chinese draft of the portal, and two editors, one of each college, who save its title. */
async function aDraft() {
  const made = await aReport({ zh: { ...draft, title: "初稿" }, en: draft });
  const { host, guest, exchange, report } = made;
  let title: string | null = "初稿";
  const write = async (actor: Member, to: string, from = title) => {
    const changes = { title: { from, to } };
    title = to;
    return saveText(actor, saveTextInput.parse({ slug: report.slug, locale: "zh", version: 1, changes }));
  };
  const history = async (chosen: number | null = null) => {
    const found = await findHistory(host, { code: exchange.code, locale: "zh", version: null, draft: chosen });
    if (!found) throw new Error("the text has no history");
    return found;
  };
  /** The drafts of the history, the newest first: who left which title. */
  const left = async () => {
    const { drafts } = await history();
    const names = new Map([
      [await nameOf(host), "host"],
      [await nameOf(guest), "guest"],
    ]);
    const texts = [];
    for (const { version, by } of drafts) {
      texts.push(`${by === null ? "portal" : names.get(by)}: ${(await history(version)).chosen?.title}`);
    }
    return texts;
  };
  return { ...made, write, history, left };
}

test("what somebody wrote stays in the history before somebody else writes on", async () => {
  const { host, guest, write, left, history } = await aDraft();
  await write(host, "一");
  await write(host, "二");
  minutesLater(1);
  await write(guest, "三");
  expect(await left()).toEqual(["host: 二", "portal: 初稿"]);
  expect((await history()).drafts[0]).toEqual({ version: 3, at: NOON.toISOString(), by: await nameOf(host) });
  expect((await history()).now.title).toBe("三");
});

test("who writes for long leaves one draft for each ten minutes", async () => {
  const { host, write, left } = await aDraft();
  for (let minute = 0; minute <= 21; minute += 3) {
    minutesLater(minute);
    await write(host, `第${minute}分`);
  }
  expect(await left()).toEqual(["host: 第18分", "host: 第9分", "portal: 初稿"]);
});

test("two people who write in turn leave one draft each in ten minutes, the last one", async () => {
  const { host, guest, write, left } = await aDraft();
  for (let minute = 0; minute < 9; minute += 1) {
    minutesLater(minute);
    await write(minute % 2 === 0 ? host : guest, `第${minute}分`);
  }
  expect(await left()).toEqual(["guest: 第7分", "host: 第6分", "portal: 初稿"]);
});

test("a text keeps its newest hundred drafts, and none that is older than a year", async () => {
  const { host, write, history } = await aDraft();
  for (let count = 0; count < MAX_DRAFTS + 5; count += 1) {
    minutesLater(count * 10);
    await write(host, `第${count}稿`);
  }
  const { drafts } = await history();
  expect(drafts.length).toBe(MAX_DRAFTS);
  expect(drafts[0]?.version).toBe(MAX_DRAFTS + 5);
  // each save deletes a hundred of the whole portal at most, and other tests left some
  for (const day of [367, 368]) {
    moveClock(after(NOON, days(day)));
    await write(host, `第${day}天`);
  }
  expect((await history()).drafts.map(({ version }) => version)).toEqual([MAX_DRAFTS + 7, MAX_DRAFTS + 6]);
}, 60_000);

test("an earlier draft comes back, what it replaced stays, and readers see no change", async () => {
  const { host, guest, exchange, report, write, history, left } = await aDraft();
  await publishTranslation(host, { slug: report.slug, locale: "zh" });
  await write(host, "一");
  await write(guest, "二");
  const { version: seen } = await history();
  const input = { slug: report.slug, locale: "zh", draft: 2, seen } as const;
  expect(await restoreDraft(host, input)).toEqual({ replaced: seen });
  expect((await history()).now.title).toBe("一");
  minutesLater(2);
  await write(guest, "三", "一");
  // the guest left another draft in the same ten minutes, and the replaced one is still there
  await write(host, "四");
  expect(await left()).toEqual(["guest: 三", "host: 一", "guest: 二", "portal: 初稿"]);
  await restoreDraft(host, { ...input, draft: seen, seen: (await history()).version });
  expect((await history()).now.title).toBe("二");
  const { versions } = await history();
  expect(versions.map(({ number, isLive }) => ({ number, isLive }))).toEqual([{ number: 1, isLive: true }]);
  expect((await findHistory(host, { code: exchange.code, locale: "zh", version: 1, draft: null }))?.chosen?.title).toBe(
    "初稿",
  );
});

test("a draft is restored only by an editor who saw the text that it replaces, and only if it exists", async () => {
  const { host, report, write, history } = await aDraft();
  await write(host, "一");
  const { version: seen } = await history();
  const restore = (actor: Member, facts: object = {}) =>
    restoreDraft(actor, { slug: report.slug, locale: "zh", draft: 1, seen, ...facts });
  await expect(restore(host, { draft: 9 })).rejects.toMatchObject({ kind: "not_found" });
  await expect(restore(host, { seen: 1 })).rejects.toMatchObject({ code: "changed_meanwhile" });
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  await expect(restore(viewer)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(restore(await aMember({ roles: ["EDITOR"] }))).rejects.toMatchObject({ kind: "not_found" });
  expect((await history()).now.title).toBe("一");
  await restore(host);
  await expect(restore(host, { seen: seen + 1 })).rejects.toMatchObject({ code: "nothing_to_update" });
});

test("drafts are read by those who may read the draft of now, and by nobody of another college", async () => {
  const { host, exchange, write } = await aDraft();
  await write(host, "一");
  const asked = { code: exchange.code, locale: "zh", version: null, draft: 1 } as const;
  const stranger = await aMember({ roles: ["EDITOR", "INSTITUTION_ADMIN"] });
  expect(await findHistory(stranger, asked)).toBeNull();
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  expect((await findHistory(viewer, asked))?.chosen).toMatchObject({ kind: "draft", version: 1, title: "初稿" });
  expect(await findHistory(viewer, { ...asked, draft: 5 })).toBeNull();
});

test("two people who write at the same moment leave no draft twice", async () => {
  const { host, guest, report, left } = await aDraft();
  const save = (actor: Member, changes: object) =>
    saveText(actor, saveTextInput.parse({ slug: report.slug, locale: "zh", version: 1, changes }));
  await Promise.all([
    save(host, { author: { from: null, to: "王" } }),
    save(guest, { editor: { from: null, to: "李" } }),
  ]);
  const texts = await left();
  expect(texts.length).toBe(2);
  expect(texts[1]).toBe("portal: 初稿");
});

test("a save takes two statements more where it leaves a draft, and none otherwise", async () => {
  const { host, guest, write } = await aDraft();
  let [count, minute] = [0, 0];
  const next = (actor: Member) => {
    count += 1;
    return write(actor, `第${count}稿`);
  };
  await next(host);
  const usual = await countStatements(() => next(host));
  const leaving = await countStatements(() => {
    minute += 10;
    minutesLater(minute);
    return next(guest);
  });
  expect(leaving - usual).toBe(2);
  expect(usual).toBe(12);
});

test("the history takes as many statements with many drafts as with one", async () => {
  const { host, guest, write, history } = await aDraft();
  await write(host, "一");
  const withOne = await countStatements(() => history());
  await write(guest, "二");
  minutesLater(10);
  await write(host, "三");
  expect(await countStatements(() => history())).toBe(withOne);
});
