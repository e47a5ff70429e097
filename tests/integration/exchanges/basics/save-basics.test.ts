import { afterEach, describe, expect, test, vi } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { type BasicsValues, basicsFields, saveBasicsInput } from "@/lib/exchanges/basics/schema.ts";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";

type Wanted = Partial<Record<keyof BasicsValues, { from: FieldValue; to: FieldValue }>>;

/** Saves basics with input as a page sends it. */
const save = (actor: Member, { code }: Pick<Exchange, "code">, changes: Wanted) =>
  saveBasics(actor, saveBasicsInput.parse({ code, version: 1, changes }));

const stored = ({ id }: Exchange) => read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { id } }));

afterEach(() => vi.restoreAllMocks());

describe("the basics of a record", () => {
  test.each(["host", "guest"] as const)("are saved by a recorder of the %s, with an audit event", async (side) => {
    const { exchange, ...members } = await anExchange({ roles: ["RECORDER"] });
    const saved = await save(members[side], exchange, { placeZh: { from: null, to: " 哈尔滨石油学院 " } });
    expect(saved).toMatchObject({ version: 2, values: { placeZh: "哈尔滨石油学院" }, conflicts: [] });
    expect((await stored(exchange)).placeZh).toBe("哈尔滨石油学院");
    const [event] = await read(system("test"), (tx) =>
      tx.auditEvent.findMany({
        where: { subjectId: exchange.id, action: "exchange.basics_saved" },
        select: { actorUserId: true, detail: { select: { details: true } } },
      }),
    );
    expect(event).toEqual({
      actorUserId: members[side].userId,
      detail: { details: { changes: { placeZh: { from: null, to: "哈尔滨石油学院" } } } },
    });
  });

  test("have the same fields on the page and in the answer to a save, those that a save may change", async () => {
    const { exchange, host } = await anExchange();
    const fields = Object.keys(basicsFields).sort();
    const shown = (await findRecord(host, exchange.code))?.basics.values;
    const saved = await save(host, exchange, { placeZh: { from: null, to: "哈尔滨" } });
    expect(Object.keys(shown ?? {}).sort()).toEqual(fields);
    expect(Object.keys(saved.values).sort()).toEqual(fields);
  });

  test("keep the text of two people who write into different fields at the same moment", async () => {
    const { exchange, host, guest } = await anExchange();
    await Promise.all([
      save(host, exchange, { placeZh: { from: null, to: "哈尔滨" } }),
      save(guest, exchange, { themeZh: { from: null, to: "对口交流" } }),
    ]);
    expect(await stored(exchange)).toMatchObject({ placeZh: "哈尔滨", themeZh: "对口交流", version: 3 });
  });

  test("show both texts when two people write into one field at the same moment, and overwrite neither", async () => {
    const { exchange, host, guest } = await anExchange();
    const answers = await Promise.all([
      save(host, exchange, { placeZh: { from: null, to: "哈尔滨" } }),
      save(guest, exchange, { placeZh: { from: null, to: "大庆" } }),
    ]);
    const { placeZh: theirs } = await stored(exchange);
    const mine = theirs === "哈尔滨" ? "大庆" : "哈尔滨";
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([{ field: "placeZh", mine, theirs }]);
  });

  test("need a title in at least one language, and a last day that is not before the first", async () => {
    const { exchange, host } = await anExchange({ titleEn: null });
    await expect(save(host, exchange, { titleZh: { from: exchange.titleZh, to: "" } })).rejects.toMatchObject({
      kind: "invalid",
      code: "exchange_without_title",
    });
    await expect(save(host, exchange, { lastDay: { from: "2025-12-05", to: "2025-12-04" } })).rejects.toMatchObject({
      code: "days_out_of_order",
    });
    await expect(save(host, exchange, { lastDay: { from: "2025-12-05", to: "2026-12-07" } })).rejects.toMatchObject({
      code: "days_too_far_apart",
    });
    await save(host, exchange, { lastDay: { from: "2025-12-05", to: "2025-12-07" } });
    expect((await stored(exchange)).lastDay).toEqual(new Date("2025-12-07"));
  });

  test("move an exchange that took place to past days only, and a draft to any day", async () => {
    const onDay = (day: string): Wanted => ({
      firstDay: { from: "2025-12-05", to: day },
      lastDay: { from: "2025-12-05", to: day },
    });
    // in UTC it is still the evening before
    vi.spyOn(clock, "now").mockReturnValue(new Date("2026-03-01T20:00:00Z"));
    const { exchange, host } = await anExchange({ timezone: "Asia/Shanghai" });
    await expect(save(host, exchange, onDay("2026-03-03"))).rejects.toMatchObject({
      kind: "conflict",
      code: "not_begun_yet",
    });
    await save(host, exchange, onDay("2026-03-02"));
    const draft = await anExchange({ status: "DRAFT" });
    await save(draft.host, draft.exchange, onDay("2026-03-03"));
    expect((await stored(exchange)).firstDay).toEqual(new Date("2026-03-02"));
  });

  test("are not found by a stranger, nor after the draft was discarded", async () => {
    const { exchange, host } = await anExchange();
    const stranger = await aMember({ roles: ["RECORDER", "INSTITUTION_ADMIN"] });
    const change: Wanted = { placeZh: { from: null, to: "别处" } };
    await expect(save(stranger, exchange, change)).rejects.toMatchObject({ kind: "not_found" });
    expect(await findRecord(stranger, exchange.code)).toBeNull();
    await transaction(system("test"), async (tx, record) => {
      await tx.exchange.update({
        where: { id: exchange.id },
        data: { discardedAt: new Date(), discardedById: host.userId },
      });
      await record({ action: "test.discarded", subject: { type: "Exchange", id: exchange.id } });
    });
    await expect(save(host, exchange, change)).rejects.toMatchObject({ kind: "not_found" });
    expect(await findRecord(host, exchange.code)).toBeNull();
    expect((await stored(exchange)).version).toBe(1);
  });

  test.each([["VIEWER"], ["EDITOR"], ["CONFIRMER"]] as const)("may be seen and not changed by a %s", async (role) => {
    const { exchange, host } = await anExchange();
    const colleague = await aMember({ institutionId: host.institutionId, roles: [role] });
    expect(await findRecord(colleague, exchange.code)).toMatchObject({ code: exchange.code, mayEdit: false });
    await expect(save(colleague, exchange, { placeZh: { from: null, to: "别处" } })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await stored(exchange)).placeZh).toBeNull();
  });

  test.each(["AGREED", "CANCELLED"] as const)("are closed once the record is %s", async (status) => {
    const { exchange, host } = await anExchange({ status, cancelReason: "雪" });
    await expect(save(host, exchange, { placeZh: { from: null, to: "别处" } })).rejects.toMatchObject({
      code: "record_closed",
    });
  });

  test("of a public exchange are saved like those of any other", async () => {
    const { exchange, host } = await aReport();
    await save(host, exchange, { placeZh: { from: null, to: "哈尔滨" } });
    expect((await stored(exchange)).placeZh).toBe("哈尔滨");
  });
});

test("a record that its parties opened to the group is read by its other institutions, and changed by none", async () => {
  const { exchange, host } = await anExchange({ visibility: "GROUP" });
  const group = await transaction(system("test"), async (tx, record) => {
    const made = await tx.institutionGroup.create({ data: { code: `G-${exchange.code}`, nameEn: "Group" } });
    await tx.institution.update({ where: { id: host.institutionId }, data: { groupId: made.id } });
    await record({ action: "test.grouped", subject: { type: "InstitutionGroup", id: made.id } });
    return made;
  });
  const sister = await aMember({ roles: ["RECORDER"] });
  expect(await findRecord(sister, exchange.code)).toBeNull();
  await transaction(system("test"), async (tx, record) => {
    await tx.institution.update({ where: { id: sister.institutionId ?? "" }, data: { groupId: group.id } });
    await record({ action: "test.grouped", subject: { type: "InstitutionGroup", id: group.id } });
  });
  expect(await findRecord(sister, exchange.code)).toMatchObject({ code: exchange.code, mayEdit: false });
  await expect(save(sister, exchange, { placeZh: { from: null, to: "别处" } })).rejects.toMatchObject({
    kind: "forbidden",
  });
});
