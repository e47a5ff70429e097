import { expect, test } from "vitest";
import { confirmBaseName } from "@/lib/bases/commands/confirm-base-name.ts";
import { hideBase } from "@/lib/bases/commands/hide-base.ts";
import { showBase } from "@/lib/bases/commands/show-base.ts";
import { findPublicBase } from "@/lib/bases/public.ts";
import { findBaseEntry, listBaseRows, listBasesToChoose } from "@/lib/bases/queries.ts";
import { listItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aVisit } from "@/tests/factories/itinerary.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { aBase } from "@/tests/factories/people.ts";
import { visibleRecord } from "@/tests/support/visible-record.ts";
import { actionsOn } from "../institutions/actions-on.ts";

const isPublic = async ({ slug }: { slug: string }) => (await findPublicBase(publicDb, slug)) !== null;

test("a college shows a base to readers, and takes it back", async () => {
  const { college, actor } = await aCollege();
  const base = await aBase({ institutionId: college.id, isListed: false });
  expect(await isPublic(base)).toBe(false);
  await expect(hideBase(actor, base)).rejects.toMatchObject({ kind: "conflict", code: "hidden_already" });
  await showBase(actor, base);
  expect(await isPublic(base)).toBe(true);
  const entry = await findBaseEntry(actor, base.slug);
  expect(entry).toMatchObject({ listing: { isListed: true, isPublished: false }, isCollegeSeen: true });
  await expect(showBase(actor, base)).rejects.toMatchObject({ kind: "conflict", code: "shown_already" });
  await hideBase(actor, base);
  expect(await isPublic(base)).toBe(false);
  expect(await actionsOn("PracticeBase", base.id)).toEqual(["practice_base.shown", "practice_base.hidden"]);
});

test("a base whose name its college confirms is shown to readers", async () => {
  const { college, actor } = await aCollege();
  const base = await aBase({ institutionId: college.id, isListed: false, provisionalZh: true });
  await confirmBaseName(actor, base);
  expect(await isPublic(base)).toBe(true);
});

test("a base of a college that readers do not see is not seen either, and its page says so", async () => {
  const { id } = await anInstitution({ isListed: false });
  const actor = await aMember({ institutionId: id, roles: ["INSTITUTION_ADMIN"] });
  const base = await aBase({ institutionId: id });
  expect(await isPublic(base)).toBe(false);
  expect(await findBaseEntry(actor, base.slug)).toMatchObject({ listing: { isListed: true }, isCollegeSeen: false });
});

test("others show no base of a college", async () => {
  const college = await anInstitution();
  const base = await aBase({ institutionId: college.id, isListed: false });
  const { actor: stranger } = await aCollege();
  await expect(showBase(stranger, base)).rejects.toMatchObject({ kind: "not_found" });
  const recorder = await aMember({ institutionId: college.id, roles: ["RECORDER"] });
  await expect(showBase(recorder, base)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await isPublic(base)).toBe(false);
});

/** Where a base occurs for somebody: in the chooser, the list and on its page. */
async function whereFound(actor: Member, base: Awaited<ReturnType<typeof aBase>>, college: string): Promise<string[]> {
  const found = {
    choices: (await listBasesToChoose(actor, [base.institutionId])).some(({ id }) => id === base.id),
    list: (await listBaseRows(actor, { q: "", college: college, after: null })).bases.some(({ id }) => id === base.id),
    page: (await findBaseEntry(actor, base.slug)) !== null,
  };
  return Object.entries(found).flatMap(([name, isFound]) => (isFound ? [name] : []));
}

const offeredIn = async (actor: Member, exchange: Exchange) =>
  (await read(actor, async (tx) => listItineraryOfRecord(tx, actor, await visibleRecord(tx, exchange)))).bases.map(
    (base) => base.id,
  );

test("a base that was invented for another college is offered to the colleges of the record that visits it", async () => {
  const college = await anInstitution();
  const { exchange, host, guest } = await anExchange({ guestInstitutionId: college.id });
  const invented = await aBase({ institutionId: college.id, isListed: false });
  await aVisit(exchange, { base: invented });
  const stranger = await anExchange({ guestInstitutionId: college.id });
  for (const actor of [host, guest, await aMember({ institutionId: null, roles: ["AUDITOR"] })])
    expect(await whereFound(actor, invented, college.slug)).toEqual(["choices", "list", "page"]);
  expect(await whereFound(stranger.host, invented, college.slug)).toEqual([]);
  expect(await offeredIn(host, exchange)).toEqual([invented.id]);
  expect(await offeredIn(stranger.host, stranger.exchange)).toEqual([]);
  // who may read the record of others reads the names in it
  expect(await offeredIn(stranger.host, exchange)).toEqual([invented.id]);
});
