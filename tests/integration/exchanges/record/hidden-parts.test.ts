import { describe, expect, test } from "vitest";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { findRecordPage } from "@/lib/exchanges/record-page/queries.ts";
import { listNotes } from "@/lib/exchanges/source-notes/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { anExchange, aSourceNote, partyFacts } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

/** A record that its parties opened to their group, with a file number of each side, a public note and a private one. */
async function aSharedRecord() {
  const { id: groupId } = await aGroup();
  const college = async () => (await anInstitution({ groupId })).id;
  const [hostInstitutionId, guestInstitutionId, observerId, sisterId] = [
    await college(),
    await college(),
    await college(),
    await college(),
  ];
  const { exchange } = await anExchange({ hostInstitutionId, guestInstitutionId, visibility: "GROUP" });
  await writeRow("ExchangeParty", async (tx) => {
    const numbered = (institutionId: string, fileNumber: string) =>
      tx.exchangeParty.updateMany({ where: { exchangeId: exchange.id, institutionId }, data: { fileNumber } });
    await numbered(hostInstitutionId, "North 1");
    await numbered(guestInstitutionId, "South 1");
    return tx.exchangeParty.create({ data: { exchangeId: exchange.id, ...partyFacts(observerId, "OBSERVER") } });
  });
  const note = await aSourceNote(exchange, { quote: "For everybody", isPublic: true });
  await aSourceNote(exchange, { quote: "Among us", isPublic: false, position: note.position + 1 });
  const viewer = (institutionId: string | null, role: "VIEWER" | "AUDITOR" | "GROUP_ADMIN" = "VIEWER") =>
    aMember({ institutionId, roles: [role] });
  return {
    exchange,
    readers: {
      host: await viewer(hostInstitutionId),
      guest: await viewer(guestInstitutionId),
      observer: await viewer(observerId),
      sister: await viewer(sisterId),
      auditor: await viewer(null, "AUDITOR"),
      group: await viewer(null, "GROUP_ADMIN"),
    },
  };
}

describe("what of a record is not for everybody who may see it", () => {
  test.each([
    ["host", ["North 1", null, null], ["For everybody", "Among us"]],
    ["guest", [null, "South 1", null], ["For everybody", "Among us"]],
    ["observer", [null, null, null], ["For everybody"]],
    ["sister", [null, null, null], ["For everybody"]],
    ["auditor", ["North 1", "South 1", null], ["For everybody", "Among us"]],
    ["group", ["North 1", "South 1", null], ["For everybody", "Among us"]],
  ] as const)("%s reads the file numbers %j and the notes %j", async (reader, fileNumbers, quotes) => {
    const { exchange, readers } = await aSharedRecord();
    const actor: Member = readers[reader];
    const page = await findRecordPage(actor, exchange.code);
    const parties = await findParties(actor, exchange.code);
    for (const found of [page?.parties, parties]) {
      expect(found?.parties.map(({ values }) => values.fileNumber)).toEqual(fileNumbers);
    }
    for (const notes of [page?.notes, await listNotes(actor, exchange.code)]) {
      expect(notes?.map(({ values }) => values.quote)).toEqual(quotes);
    }
  });
});
