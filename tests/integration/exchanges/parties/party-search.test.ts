import { expect, test } from "vitest";
import { findParties, listPartiesToChoose } from "@/lib/exchanges/parties/queries.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { unique } from "@/tests/factories/write-row.ts";

test("a college that can take part is found by a part of its name in either language, one that does is not", async () => {
  const mark = unique();
  const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
  const river = await anInstitution({ nameZh: `东河${mark}学院`, nameEn: `East River College ${mark}` });
  // is closed, so that it cannot take part
  await anInstitution({ nameZh: `西河${mark}学院`, nameEn: `West River College ${mark}`, status: "CLOSED" });
  const found = async (text: string) =>
    (await listPartiesToChoose(host, { code: exchange.code, text })).map(({ slug }) => slug);
  expect(await found(`河${mark}`)).toEqual([river.slug]);
  expect(await found(`river college ${mark}`)).toEqual([river.slug]);
  expect(await found(`%${mark}`)).toEqual([]);
  const own = (await findParties(host, exchange.code))?.parties[0]?.institution;
  expect(await found(own?.name.en ?? "")).toEqual([]);
});

test("nobody searches for parties of a record that he or she may not see", async () => {
  const { exchange } = await anExchange();
  const stranger = await aMember({ roles: ["RECORDER"] });
  await expect(listPartiesToChoose(stranger, { code: exchange.code, text: "a" })).rejects.toMatchObject({
    kind: "not_found",
  });
});
