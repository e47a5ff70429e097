import { describe, expect, test } from "vitest";
import { type Save, type SaveRequest, SectionStore } from "@/components/editing/section-store.ts";

type Basics = { titleZh: string | null; titleEn: string | null; place: string | null };
const stored: Basics = { titleZh: "交流", titleEn: null, place: null };
const at = () => "2025-12-05T02:00:00.000Z";

/** A portal that answers each save in turn. */
function aPortal(...answers: (Awaited<ReturnType<Save<Basics>>> | Error)[]) {
  const requests: SaveRequest[] = [];
  const save: Save<Basics> = async (request) => {
    requests.push(request);
    const answer = answers[requests.length - 1];
    if (!answer || answer instanceof Error) throw answer ?? new Error("nothing more was expected");
    return answer;
  };
  return { save, requests };
}

const done = (
  version: number,
  values: Partial<Basics>,
  conflicts: { field: string; mine: null; theirs: string }[] = [],
) => ({ status: "done", result: { version, values: { ...stored, ...values }, conflicts } }) as const;
const refused = (kind: "invalid" | "unauthenticated" | "conflict" | "busy", code: string, fields = {}) =>
  ({ status: "refused", kind, code, details: {}, fields }) as Awaited<ReturnType<Save<Basics>>>;

const aSection = () => new SectionStore<Basics>({ version: 3, values: stored });

describe("a section", () => {
  test("sends only what was changed, with what was seen before", async () => {
    const section = aSection();
    const portal = aPortal(done(4, { place: "哈尔滨" }));
    section.set("place", "哈尔滨");
    await section.send(portal.save, at);
    expect(portal.requests).toEqual([{ version: 3, changes: { place: { from: null, to: "哈尔滨" } } }]);
    expect(section.snapshot()).toMatchObject({ status: "saved", savedAt: at() });
    await section.send(portal.save, at);
    expect(portal.requests).toHaveLength(1);
  });

  test("shows a value as it is stored where the portal cleaned it, and does not send it again", async () => {
    const section = aSection();
    section.set("place", "哈尔滨\u2028松北\u200B");
    const portal = aPortal(done(4, { place: "哈尔滨 松北" }));
    await section.send(portal.save, at);
    expect(section.snapshot()).toMatchObject({ status: "saved", values: { place: "哈尔滨 松北" }, conflicts: [] });
    await section.send(portal.save, at);
    expect(portal.requests).toHaveLength(1);
  });

  test("forgets a conflict that came during a save when the portal stored the sent value, cleaned", async () => {
    const section = aSection();
    let answer: (value: Awaited<ReturnType<Save<Basics>>>) => void = () => undefined;
    section.set("place", "哈尔滨\u2028松北");
    const sending = section.send(() => new Promise((resolve) => (answer = resolve)), at);
    section.absorb({ version: 4, values: { ...stored, place: "广州" } });
    expect(section.snapshot().conflicts).toHaveLength(1);
    answer(done(5, { place: "哈尔滨 松北" }));
    await sending;
    expect(section.snapshot()).toMatchObject({ values: { place: "哈尔滨 松北" }, conflicts: [] });
  });

  test("does not send a value that only got characters that nobody sees", async () => {
    const section = aSection();
    section.set("titleZh", "\u2067交流\u200B ");
    section.set("place", "\u00AD");
    expect(section.sendable).toEqual({});
  });

  test("shows what others wrote into other fields", async () => {
    const section = aSection();
    section.set("place", "哈尔滨");
    await section.send(aPortal(done(5, { place: "哈尔滨", titleEn: "Exchange" })).save, at);
    expect(section.snapshot().values).toEqual({ ...stored, place: "哈尔滨", titleEn: "Exchange" });
  });

  test("keeps what was typed while a save was on its way, and sends it next", async () => {
    const section = aSection();
    let answer: (value: Awaited<ReturnType<Save<Basics>>>) => void = () => undefined;
    section.set("place", "哈");
    const sending = section.send(() => new Promise((resolve) => (answer = resolve)), at);
    section.set("place", "哈尔滨");
    expect(section.snapshot().status).toBe("saving");
    answer(done(4, { place: "哈" }));
    await sending;
    expect(section.snapshot()).toMatchObject({ values: { place: "哈尔滨" }, status: "waiting" });
    expect(section.sendable).toEqual({ place: { from: "哈", to: "哈尔滨" } });
  });

  test("leaves a blank behind the cursor alone, which the portal does not keep", async () => {
    const section = aSection();
    section.set("place", "Harbin ");
    await section.send(aPortal(done(4, { place: "Harbin" })).save, at);
    expect(section.snapshot()).toMatchObject({ values: { place: "Harbin " }, status: "saved" });
    expect(section.sendable).toEqual({});
  });

  test("shows both texts of a field that two people changed, and sends nothing of it before the choice", async () => {
    const section = aSection();
    const theirs = { field: "titleZh", mine: null, theirs: "对方的标题" };
    section.set("titleZh", "我的标题");
    await section.send(aPortal(done(4, { titleZh: "对方的标题" }, [theirs])).save, at);
    expect(section.snapshot()).toMatchObject({
      status: "conflict",
      values: { titleZh: "我的标题" },
      conflicts: [{ field: "titleZh", mine: "我的标题", theirs: "对方的标题" }],
    });
    expect(section.sendable).toEqual({});
    section.keepMine("titleZh");
    expect(section.sendable).toEqual({ titleZh: { from: "对方的标题", to: "我的标题" } });
    section.set("titleZh", "又改");
    section.takeTheirs("titleZh");
    expect(section.snapshot().values.titleZh).toBe("又改");
  });

  test("takes the other person's text where it is wanted", async () => {
    const section = aSection();
    const theirs = { field: "titleZh", mine: null, theirs: "对方的标题" };
    section.set("titleZh", "我的标题");
    await section.send(aPortal(done(4, { titleZh: "对方的标题" }, [theirs])).save, at);
    section.takeTheirs("titleZh");
    expect(section.snapshot()).toMatchObject({ status: "saved", values: { titleZh: "对方的标题" }, conflicts: [] });
    expect(section.unsaved).toEqual({});
  });

  test("sends what was corrected while its refusal was on its way", async () => {
    const section = aSection();
    let answer: (value: Awaited<ReturnType<Save<Basics>>>) => void = () => undefined;
    section.set("titleEn", "wrong");
    const sending = section.send(() => new Promise((resolve) => (answer = resolve)), at);
    section.set("titleEn", "right");
    answer(refused("invalid", "invalid", { titleEn: "too_long" }));
    await sending;
    expect(section.snapshot()).toMatchObject({ status: "waiting", fields: {} });
    const portal = aPortal(done(4, { titleEn: "right" }));
    await section.send(portal.save, at);
    expect(portal.requests).toMatchObject([{ changes: { titleEn: { from: null, to: "right" } } }]);
  });

  test("holds back a field that is wrong and sends the others", async () => {
    const section = aSection();
    section.set("titleEn", "\u202Eegnahcxe");
    section.set("place", "哈尔滨");
    const portal = aPortal(refused("invalid", "invalid", { titleEn: "too_long" }), done(4, { place: "哈尔滨" }));
    await section.send(portal.save, at);
    expect(section.sendable).toEqual({ place: { from: null, to: "哈尔滨" } });
    await section.send(portal.save, at);
    expect(section.snapshot()).toMatchObject({ status: "invalid", fields: { titleEn: "too_long" } });
    section.set("titleEn", "exchange");
    expect(section.sendable).toEqual({ titleEn: { from: null, to: "exchange" } });
  });

  test.each([
    ["an ended session", refused("unauthenticated", "sign_in_needed"), "signed-out"],
    ["a busy portal", refused("busy", "busy"), "offline"],
    ["a lost connection", new Error("fetch failed"), "offline"],
    ["a record that was closed", refused("conflict", "record_closed"), "refused"],
  ])("keeps every word over %s", async (_what, answer, status) => {
    const section = aSection();
    section.set("place", "哈尔滨");
    await section.send(aPortal(answer).save, at);
    expect(section.snapshot()).toMatchObject({ status, values: { place: "哈尔滨" } });
    expect(section.unsaved).toEqual({ place: { from: null, to: "哈尔滨" } });
  });

  test("puts back what was typed before the page was loaded anew", () => {
    const section = aSection();
    section.restore({ place: { from: null, to: "哈尔滨" }, stranger: { from: null, to: "x" } });
    expect(section.snapshot()).toMatchObject({ isRestored: true, status: "waiting", values: { place: "哈尔滨" } });
    expect(section.unsaved).toEqual({ place: { from: null, to: "哈尔滨" } });
  });

  test("disputes what was typed before where somebody else has changed the field since", () => {
    const section = aSection();
    section.restore({ titleZh: { from: "旧标题", to: "我的标题" } });
    expect(section.snapshot()).toMatchObject({
      status: "conflict",
      conflicts: [{ field: "titleZh", mine: "我的标题", theirs: "交流" }],
    });
  });

  test("takes in a newer page and nothing of an older one, and keeps what was typed", () => {
    const section = aSection();
    section.set("place", "哈尔滨");
    section.absorb({ version: 5, values: { ...stored, titleEn: "Exchange" } });
    section.absorb({ version: 4, values: { ...stored, titleEn: "older" } });
    expect(section.snapshot().values).toEqual({ ...stored, titleEn: "Exchange", place: "哈尔滨" });
  });

  test("disputes a field that somebody else changed while it was being typed into", async () => {
    const section = aSection();
    section.set("titleZh", "我的标题");
    section.absorb({ version: 4, values: { ...stored, titleZh: "对方的标题" } });
    expect(section.snapshot()).toMatchObject({
      status: "conflict",
      values: { titleZh: "我的标题" },
      conflicts: [{ field: "titleZh", mine: "我的标题", theirs: "对方的标题" }],
    });
    expect(section.sendable).toEqual({});
    section.absorb({ version: 5, values: { ...stored, titleZh: "我的标题" } });
    expect(section.snapshot()).toMatchObject({ conflicts: [] });
    expect(section.unsaved).toEqual({});
  });

  test("disputes nothing when a newer page shows its own words before the save is answered", async () => {
    const section = aSection();
    let answer: (value: Awaited<ReturnType<Save<Basics>>>) => void = () => undefined;
    section.set("place", "哈尔滨");
    const sending = section.send(() => new Promise((resolve) => (answer = resolve)), at);
    section.absorb({ version: 4, values: { ...stored, place: "哈尔滨" } });
    section.set("place", "哈尔滨市");
    answer(done(4, { place: "哈尔滨" }));
    await sending;
    expect(section.snapshot()).toMatchObject({ status: "waiting", conflicts: [] });
    expect(section.sendable).toEqual({ place: { from: "哈尔滨", to: "哈尔滨市" } });
  });

  test("marks what the portal left out of a save, and keeps it as it was typed", async () => {
    const section = aSection();
    section.set("place", "哈尔滨");
    section.set("titleEn", "x".repeat(900));
    const answer = done(4, { place: "哈尔滨" });
    await section.send(aPortal({ ...answer, result: { ...answer.result, fields: { titleEn: "too_long" } } }).save, at);
    expect(section.snapshot()).toMatchObject({ status: "invalid", fields: { titleEn: "too_long" } });
    expect(section.unsaved).toEqual({ titleEn: { from: stored.titleEn, to: "x".repeat(900) } });
    expect(section.sendable).toEqual({});
  });

  test("sends what is wrong beside another field again with the next save, and marks it until then", async () => {
    const section = aSection();
    section.set("titleEn", "Later");
    const problem = { code: "days_out_of_order", details: {} } as const;
    await section.send(aPortal(refused("conflict", "days_out_of_order", { titleEn: problem })).save, at);
    expect(section.sendable).toEqual({});
    section.set("place", "哈尔滨");
    expect(section.snapshot().fields).toEqual({ titleEn: problem });
    expect(Object.keys(section.sendable).sort()).toEqual(["place", "titleEn"]);
    await section.send(aPortal(done(5, { titleEn: "Later", place: "哈尔滨" })).save, at);
    expect(section.snapshot()).toMatchObject({ status: "saved", fields: {} });
  });
});
