import { anEntry, insert } from "@/tests/support/portal/database.ts";
import { SEE_DRAFT, SEE_RECORD, WRITE_FOR_HOST, WRITE_REPORT } from "../../support/actor-groups.ts";
import { type ActorName, staff } from "../../support/actors.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** What the member of the host is called. */
const NAME = "Member of the host";

/** Editors and administrators of host and guest decide what readers see. */
const showing = { done: WRITE_REPORT, forbidden: SEE_RECORD };
const ofHost = { done: WRITE_FOR_HOST, forbidden: SEE_RECORD };

const RECORDING = ["recorder", "coordinator", "administrator"] as const;
/** Everybody who would confirm for a college that nobody vouched for, and those of no college. */
const NOTHING_TO_CONFIRM: readonly ActorName[] = [
  ...staff(["host", "observer", "sister"], RECORDING),
  "group administrator",
  "auditor",
];

/** A record whose host names its member. */
async function named(fixtures: Fixtures) {
  const record = await fixtures.record();
  await fixtures.world.db.query(`UPDATE "DelegationMember" SET "namedInPublic" = true WHERE id = $1`, [
    record.member.host,
  ]);
  return record;
}

/** A record that readers see, with the name of the host's member in its report. */
async function shown(fixtures: Fixtures) {
  const record = await named(fixtures);
  const { id, slug } = record.report;
  await fixtures.world.db.query(`UPDATE "ReportTranslation" SET summary = $2 WHERE "reportId" = $1 AND locale = 'zh'`, [
    id,
    NAME,
  ]);
  const input = { slug, locale: "zh", seen: { text: 1, cover: 1 } };
  await callActionFirst(fixtures, { door: "lib/reports/actions.ts publishTranslationAction", input });
  return record;
}

/** What readers see of a record and of its names. */
export const nameRows: readonly ActionRow[] = [
  ...actionRows("revisions", {
    showRecordAction: {
      ...showing,
      input: async (fixtures) => {
        const { id, code } = await shown(fixtures);
        await fixtures.world.db.query(`UPDATE "Exchange" SET "placeEn" = 'Harbin' WHERE id = $1`, [id]);
        return { code };
      },
    },
  }),
  ...actionRows("revisions/names", {
    withdrawNameAction: [
      {
        when: "of a record that readers see",
        ...ofHost,
        input: async (fixtures) => {
          const { code, member } = await shown(fixtures);
          return { code, memberId: member.host };
        },
      },
      {
        when: "of a record that readers do not see",
        ...ofHost,
        input: async (fixtures) => {
          const { code, member } = await named(fixtures);
          return { code, memberId: member.host };
        },
      },
      {
        when: "of somebody who signs an agreement for the host",
        ...ofHost,
        input: async (fixtures) => {
          const { code, signatory } = await fixtures.record();
          await fixtures.world.db.query(`UPDATE "AgreementPerson" SET "namedInPublic" = true WHERE id = $1`, [
            signatory,
          ]);
          return { code, memberId: signatory };
        },
      },
    ],
    withdrawAllNamesAction: {
      ...ofHost,
      input: async (fixtures) => {
        const { code, delegation } = await shown(fixtures);
        return { code, delegationId: delegation.host };
      },
    },
    vouchForNamesAction: {
      ...showing,
      input: async (fixtures) => {
        const { id, code } = await fixtures.record();
        const { id: institutionId, slug } = await fixtures.institution();
        await fixtures.party({ exchangeId: id, institutionId, role: "OBSERVER" });
        await fixtures.world.db.query(
          `INSERT INTO "DelegationMember" (id, "delegationId", "exchangeId", "nameEn", "titleEn", "protocolOrder", status, "namedInPublic", "updatedAt")
           SELECT gen_random_uuid(), delegation.id, $1, 'Observer', 'Dean', 1, 'PRESENT', true, now()
           FROM "Delegation" delegation JOIN "ExchangeParty" party ON party.id = delegation."partyId"
           WHERE party."exchangeId" = $1 AND party."institutionId" = $2`,
          [id, institutionId],
        );
        return { code, institution: slug, reason: "Agreed by e-mail" };
      },
    },
    // a college speaks for itself alone, and not even the group for it
    confirmNamingAction: {
      done: staff(["guest"], RECORDING),
      forbidden: SEE_RECORD,
      otherwise: { "conflict: nothing_to_confirm": NOTHING_TO_CONFIRM },
      input: async (fixtures) => {
        const { id: exchangeId, code } = await fixtures.record();
        const institutionId = fixtures.colleges.guest.id;
        await insert(fixtures.world.db, "NameVouching", anEntry({ exchangeId, institutionId, at: new Date() }));
        return { code };
      },
    },
  }),
  ...actionRows("reports/names", {
    dismissPassageAction: {
      done: WRITE_REPORT,
      forbidden: SEE_DRAFT,
      input: async (fixtures) => {
        const { id, code, member } = await shown(fixtures);
        const input = { code, memberId: member.host };
        await callActionFirst(fixtures, { door: "lib/revisions/names/actions.ts withdrawNameAction", input });
        const { rows } = await fixtures.world.db.query<{ id: string }>(
          `SELECT id FROM "NameWithdrawal" WHERE "exchangeId" = $1`,
          [id],
        );
        return { code, withdrawalId: rows[0]?.id, passage: NAME, place: "summary.zh", reason: "Somebody else" };
      },
    },
  }),
];
