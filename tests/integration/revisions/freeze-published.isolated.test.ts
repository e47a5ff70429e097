import { expect, test } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

await switchToOwnDatabase("freeze-published");
const { publicDb } = await import("@/lib/platform/db.ts");
const { freezePublishedRecords } = await import("@/lib/revisions/jobs.ts");
const { findPublicExchange } = await import("@/lib/revisions/public.ts");
const { VIEW_VERSION } = await import("@/lib/revisions/views/schema.ts");
const { aDelegationMember, anExchange } = await import("@/tests/factories/exchanges.ts");
const { aReport } = await import("@/tests/factories/reports.ts");
const { writeRow } = await import("@/tests/factories/write-row.ts");
const { anyRow } = await import("@/tests/support/any-row.ts");

/** An exchange that was public before there were revisions: published, and never frozen. */
async function aFormerPublication() {
  const of = await anExchange();
  const member = await aDelegationMember(of.guestParty.delegation, { status: "PRESENT", namedInPublic: true });
  const world = await aReport({ of });
  await writeRow("Publication", async (tx) => {
    await tx.publication.delete({ where: { exchangeId: of.exchange.id } });
    return of.exchange;
  });
  return { ...world, member };
}

const nameSeen = async (code: string) =>
  (await findPublicExchange(publicDb, code))?.parties[1]?.delegation?.members[0]?.name?.en;

/** The events by which the job showed records to readers. */
const eventsOfFreezing = (of: { exchangeId?: string } = {}) =>
  anyRow.auditEvent.findMany({
    where: { ...of, action: "exchange.shown_to_readers", actorJob: "freeze-published-records" },
  });

test("what was public is frozen as it stands, by the portal, with the names that were public", async () => {
  const worlds = [await aFormerPublication(), await aFormerPublication(), await aFormerPublication()];
  const withdrawn = await aReport({ zh: { status: "UNPUBLISHED" }, en: null });
  const told: [number, number][] = [];
  expect(await freezePublishedRecords((done, total) => told.push([done, total]))).toBe(3);
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  for (const { exchange, member } of worlds) expect(await nameSeen(exchange.code)).toBe(member.nameEn);
  expect(await findPublicExchange(publicDb, withdrawn.exchange.code)).toBeNull();
  expect(await eventsOfFreezing()).toHaveLength(3);
});

test("a second run finds nothing to do", async () => {
  expect(await freezePublishedRecords()).toBe(0);
});

test("a run that was stopped goes on where it was, and two at once do each record once", async () => {
  const worlds: Awaited<ReturnType<typeof aFormerPublication>>[] = [];
  for (let at = 0; at < 4; at += 1) worlds.push(await aFormerPublication());
  const stopped = freezePublishedRecords((done) => {
    if (done === 1) throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  const timesFrozen = async () => {
    const events = await Promise.all(worlds.map(({ exchange }) => eventsOfFreezing({ exchangeId: exchange.id })));
    return events.map(({ length }) => length).sort();
  };
  expect(await timesFrozen()).toEqual([0, 0, 0, 1]);
  await Promise.all([freezePublishedRecords(), freezePublishedRecords()]);
  expect(await timesFrozen()).toEqual([1, 1, 1, 1]);
});

test("a view of an older form is rebuilt from the revision that readers see", async () => {
  const { exchange, member } = await aReport({ of: await anExchange() }).then(async (world) => ({
    ...world,
    member: await aDelegationMember(world.guestParty.delegation, { status: "PRESENT", namedInPublic: true }),
  }));
  await writeRow("Publication", async (tx) => {
    await tx.publication.update({ where: { exchangeId: exchange.id }, data: { view: {}, viewVersion: 0 } });
    return exchange;
  });
  expect(await freezePublishedRecords()).toBe(1);
  const publication = await anyRow.publication.findUniqueOrThrow({ where: { exchangeId: exchange.id } });
  expect(publication.viewVersion).toBe(VIEW_VERSION);
  expect((await findPublicExchange(publicDb, exchange.code))?.title.en).toBe(exchange.titleEn);
  // what was typed since the revision is not in it
  expect(await nameSeen(exchange.code)).not.toBe(member.nameEn);
});
