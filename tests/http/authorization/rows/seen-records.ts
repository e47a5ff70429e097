import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { SEE_DRAFT, SEE_RECORD } from "../../support/actor-groups.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** The sections of a record that nobody changed. */
const FIRST_VERSIONS = Object.fromEntries(sectionKinds.map((kind) => [kind, 1]));

const asFields = Object.fromEntries(Object.entries(FIRST_VERSIONS).map(([kind, version]) => [kind, String(version)]));

/** What a record was when somebody saw it: whoever sees a record, and nobody else. */
export const seenRecordRows: readonly ActionRow[] = actionRows("revisions/seen-records", {
  storeSeenRecordAction: [
    {
      done: SEE_RECORD,
      isQuery: true,
      input: async (fixtures) => ({ code: (await fixtures.record()).code, versions: FIRST_VERSIONS }),
    },
    {
      when: "of a draft",
      done: SEE_DRAFT,
      isQuery: true,
      input: async (fixtures) => {
        const { code } = await fixtures.record({ exchange: { status: "DRAFT" } });
        return { code, versions: FIRST_VERSIONS };
      },
    },
    {
      when: "that was changed meanwhile",
      done: [],
      otherwise: { "conflict: newer_changes": SEE_RECORD },
      input: async (fixtures) => {
        const { id, code } = await fixtures.record();
        await fixtures.world.db.query(
          `UPDATE "RecordSection" SET version = 2 WHERE "exchangeId" = $1 AND kind = 'NOTES'`,
          [id],
        );
        return { code, versions: FIRST_VERSIONS };
      },
    },
  ],
  confirmSeenRecordAction: {
    done: SEE_RECORD,
    isQuery: true,
    input: async (fixtures) => ({ code: (await fixtures.record()).code, locale: "en", ...asFields }),
  },
});
