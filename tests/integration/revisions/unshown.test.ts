import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addItem } from "@/lib/exchanges/itinerary/commands/add-item.ts";
import { addItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import { saveParty } from "@/lib/exchanges/parties/commands/save-party.ts";
import { savePartyInput } from "@/lib/exchanges/parties/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { listUnshown } from "@/lib/revisions/queries.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { anyRow } from "@/tests/support/any-row.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;

const addMeal = (actor: Member, { code }: { code: string }) =>
  addItem(actor, addItemInput.parse({ code, key: randomUUID(), day: "2025-12-05", kind: "MEAL" }));

const waitingFor = async (actor: Member, { code }: { code: string }) =>
  (await listUnshown(actor)).filter(({ record }) => record.code === code);

const recorderAt = ({ institutionId }: Member) => aMember({ institutionId, roles: ["RECORDER"] });

test("a change that a recorder may not publish waits on the desk of the editors of both sides until it is public", async () => {
  const { exchange, host, guest } = await aReport();
  const recorder = await recorderAt(host);
  expect(await waitingFor(host, exchange)).toEqual([]);
  await addMeal(recorder, exchange);
  const { name } = await anyRow.user.findUniqueOrThrow({ where: { id: recorder.userId } });
  for (const editor of [host, guest, await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] })]) {
    expect(await waitingFor(editor, exchange)).toMatchObject([{ by: name, section: "ITINERARY", isBeginning: false }]);
  }
  expect(await waitingFor(recorder, exchange)).toEqual([]);
  await showRecord(guest, { code: exchange.code });
  for (const editor of [host, guest]) expect(await waitingFor(editor, exchange)).toEqual([]);
});

test("what readers would see no different waits for nobody", async () => {
  const { exchange, host } = await aReport();
  const { slug: institution } = await anyRow.institution.findUniqueOrThrow({ where: { id: host.institutionId ?? "" } });
  const changes = { fileNumber: { from: null, to: "No. 5" } };
  await saveParty(
    await recorderAt(host),
    savePartyInput.parse({ code: exchange.code, institution, version: 1, changes }),
  );
  expect(await waitingFor(host, exchange)).toEqual([]);
});

test("a record that is not public waits for nobody, and a stranger learns nothing", async () => {
  const unpublished = await aReport({ zh: draft, en: draft });
  await addMeal(await recorderAt(unpublished.host), unpublished.exchange);
  expect(await waitingFor(unpublished.host, unpublished.exchange)).toEqual([]);
  const { exchange, host } = await aReport();
  await addMeal(await recorderAt(host), exchange);
  expect(await listUnshown(await aMember({ roles: ["EDITOR"] }))).toEqual([]);
});
