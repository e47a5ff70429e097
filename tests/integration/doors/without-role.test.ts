import { expect, test } from "vitest";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { reportVisibleTo } from "@/lib/reports/queries.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";

test.each([
  ["of a college", undefined],
  ["of a party", "host"],
  ["of the group", null],
] as const)("an account %s without a role sees no record and no report", async (_where, at) => {
  const { exchange, host, report } = await aReport();
  const institutionId = at === "host" ? host.institutionId : at;
  const nobody = await aMember({ roles: [], ...(institutionId !== undefined && { institutionId }) });
  expect(await findRecord(nobody, exchange.code)).toBeNull();
  const seen = await read(system("test"), async (tx) => [
    await tx.exchange.count({ where: { AND: [{ id: exchange.id }, recordVisibleTo(nobody)] } }),
    await tx.report.count({ where: { AND: [{ id: report.id }, reportVisibleTo(nobody)] } }),
  ]);
  expect(seen).toEqual([0, 0]);
});
