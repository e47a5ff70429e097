import { aRow, insert } from "@/tests/support/portal/database.ts";
import { SEE_RECORD, WRITE_FOR_HOST } from "../../support/actor-groups.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const ofHost = { done: WRITE_FOR_HOST, forbidden: SEE_RECORD };
const DOORS = "lib/exchanges/delegations/actions.ts";

async function hostSide(fixtures: Fixtures) {
  const { code, delegation, member } = await fixtures.record();
  return { ref: { code, delegationId: delegation.host }, memberId: member.host };
}

/** The delegation of the host with a line of people without names. */
async function aLine(fixtures: Fixtures) {
  const { ref } = await hostSide(fixtures);
  const { db } = fixtures.world;
  const { rows } = await db.query<{ id: string }>(`SELECT id FROM "Exchange" WHERE code = $1`, [ref.code]);
  const owner = { delegationId: ref.delegationId, exchangeId: rows[0]?.id ?? "" };
  const line = aRow({ ...owner, labelEn: "students", position: 1 });
  await insert(db, "DelegationOthers", line);
  return { ...ref, othersId: line.id };
}

/** Those who were absent, and the people without names. */
export const peopleRows: readonly ActionRow[] = [
  ...actionRows("exchanges/delegations", {
    addAbsentMemberAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { ref, memberId } = await hostSide(fixtures);
        const texts = { nameZh: null, nameEn: "Somebody", titleZh: null, titleEn: null };
        const absent = { ...texts, unitNameZh: null, unitNameEn: null };
        return { ...ref, key: fixtures.key, memberId, absent };
      },
    },
    addOthersAction: {
      ...ofHost,
      input: async (fixtures) => ({ ...(await hostSide(fixtures)).ref, key: fixtures.key, labelEn: "students" }),
    },
    saveOthersAction: {
      ...ofHost,
      input: async (fixtures) => ({
        ...(await aLine(fixtures)),
        version: 1,
        changes: { count: { from: null, to: 8 } },
      }),
    },
    moveOthersAction: {
      ...ofHost,
      input: async (fixtures) => ({ ...(await aLine(fixtures)), before: null }),
    },
    undoMoveOthersAction: {
      ...ofHost,
      input: async (fixtures) => {
        const line = await aLine(fixtures);
        const move = { door: `${DOORS} moveOthersAction`, input: { ...line, before: null }, by: "me" } as const;
        // who may not move cannot prepare anything
        await callActionFirst(fixtures, move).catch(() => undefined);
        return line;
      },
    },
    removeOthersAction: { ...ofHost, input: aLine },
    restoreOthersAction: {
      ...ofHost,
      input: async (fixtures) => {
        const line = await aLine(fixtures);
        await callActionFirst(fixtures, { door: `${DOORS} removeOthersAction`, input: line });
        return line;
      },
    },
  }),
];
