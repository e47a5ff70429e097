import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { changeView } from "@/lib/exchanges/saved-views/commands/change-view.ts";
import { removeView } from "@/lib/exchanges/saved-views/commands/remove-view.ts";
import { saveView } from "@/lib/exchanges/saved-views/commands/save-view.ts";
import { listSavedViews } from "@/lib/exchanges/saved-views/queries.ts";
import { MAX_VIEWS } from "@/lib/exchanges/saved-views/rules.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";

const aView = (own: Partial<Parameters<typeof saveView>[1]> = {}) => ({
  key: uuid(),
  list: "EXCHANGES" as const,
  name: "Drafts of this year",
  isShared: false,
  filter: { status: "DRAFT", year: "2026" },
  ...own,
});

const seenBy = async (actor: Member) => (await listSavedViews(actor, "EXCHANGES")).map(({ name }) => name);

const actionsOn = async (id: string) => {
  const where = { subjectType: "SavedView", subjectId: id };
  const events = await read(system("test"), (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
  return events.map(({ action }) => action);
};

/** A person of a college, a colleague, its administrator, and somebody of another college. */
async function people() {
  const { college, actor } = await aCollege(["RECORDER"]);
  const colleague = await aMember({ institutionId: college.id, roles: ["VIEWER"] });
  const administrator = await aMember({ institutionId: college.id, roles: ["INSTITUTION_ADMIN"] });
  const stranger = await aMember({ roles: ["INSTITUTION_ADMIN"] });
  return { college, actor, colleague, administrator, stranger };
}

test("a view is saved, renamed, shared and removed, and each leaves its trace", async () => {
  const { actor, colleague } = await people();
  const { id } = await saveView(actor, aView());
  expect(await listSavedViews(actor, "EXCHANGES")).toEqual([
    {
      id,
      name: "Drafts of this year",
      query: "?status=DRAFT&year=2026",
      isShared: false,
      owner: null,
      mayChange: true,
    },
  ]);
  expect(await listSavedViews(actor, "PEOPLE")).toEqual([]);
  expect(await seenBy(colleague)).toEqual([]);
  await changeView(actor, { id, name: "Our drafts", isShared: true });
  expect(await listSavedViews(colleague, "EXCHANGES")).toMatchObject([
    { id, name: "Our drafts", isShared: true, owner: expect.stringContaining("Person"), mayChange: false },
  ]);
  await changeView(actor, { id, name: "Our drafts", isShared: true });
  await removeView(actor, { id });
  expect(await seenBy(colleague)).toEqual([]);
  expect(await actionsOn(id)).toEqual(["saved_view.saved", "saved_view.changed", "saved_view.removed"]);
});

test("a form that is sent twice saves one view", async () => {
  const { actor } = await people();
  const input = aView();
  const [one, other] = await Promise.all([saveView(actor, input), saveView(actor, input)]);
  expect(one).toEqual(other);
  expect(await seenBy(actor)).toHaveLength(1);
});

test("of two tabs that save the same name at once, one is refused; so is a name that looks the same", async () => {
  const { actor, colleague } = await people();
  const saves = await Promise.allSettled([saveView(actor, aView()), saveView(actor, aView())]);
  expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const taken = { kind: "conflict", code: "view_name_taken", fields: ["name"] };
  await expect(saveView(actor, aView({ name: "ＤＲＡＦＴＳ of this  year" }))).rejects.toMatchObject(taken);
  const { id } = await saveView(actor, aView({ name: "Another" }));
  await expect(changeView(actor, { id, name: "drafts of THIS year", isShared: false })).rejects.toMatchObject(taken);
  await saveView(actor, aView({ list: "PEOPLE", filter: { q: "wang" } }));
  await saveView(colleague, aView());
});

test("a person saves so many views of a list and no more, and none that filters nothing", async () => {
  const { actor } = await people();
  await expect(saveView(actor, aView({ filter: {} }))).rejects.toMatchObject({ code: "view_filters_nothing" });
  for (let at = 0; at < MAX_VIEWS; at++) await saveView(actor, aView({ name: `View ${at}` }));
  await expect(saveView(actor, aView({ name: "One more" }))).rejects.toMatchObject({ code: "too_many_views" });
  expect(await seenBy(actor)).toHaveLength(MAX_VIEWS);
});

test("somebody without a role saves none", async () => {
  const nobody = await aMember({ roles: [] });
  await expect(saveView(nobody, aView())).rejects.toMatchObject({ kind: "forbidden" });
});

test("a stranger from a third college, and a person of the group, learn nothing of a view that is shared", async () => {
  const { actor, stranger } = await people();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const { id } = await saveView(actor, aView({ name: "Between us", isShared: true }));
  for (const other of [stranger, group]) {
    expect(await seenBy(other)).not.toContain("Between us");
    await expect(changeView(other, { id, name: "Mine", isShared: true })).rejects.toMatchObject({ kind: "not_found" });
    await expect(removeView(other, { id })).rejects.toMatchObject({ kind: "not_found" });
  }
  expect(await seenBy(actor)).toEqual(["Between us"]);
});

test("a colleague changes no view of another; the college's administrator changes those that are shared", async () => {
  const { college, actor, colleague, administrator } = await people();
  const shared = await saveView(actor, aView({ name: "Shared", isShared: true }));
  const own = await saveView(actor, aView({ name: "Own" }));
  await expect(removeView(colleague, shared)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(removeView(administrator, own)).rejects.toMatchObject({ kind: "not_found" });
  const idle = await aMember({ institutionId: college.id, roles: [] });
  expect(await seenBy(idle)).toEqual([]);
  await changeView(administrator, { id: shared.id, name: "Shared by all", isShared: true });
  expect(await seenBy(colleague)).toEqual(["Shared by all"]);
  await changeView(administrator, { id: shared.id, name: "Shared by all", isShared: false });
  await expect(removeView(administrator, shared)).rejects.toMatchObject({ kind: "not_found" });
});

test("people of the group share with each other", async () => {
  const one = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const other = await aMember({ institutionId: null, roles: ["AUDITOR"] });
  const { id } = await saveView(one, aView({ name: "Of the group", isShared: true }));
  expect(await seenBy(other)).toContain("Of the group");
  await expect(removeView(other, { id })).rejects.toMatchObject({ kind: "forbidden" });
});
