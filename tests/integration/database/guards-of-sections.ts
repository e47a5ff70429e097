import type { World } from "./guarded-world.ts";
import type { Guard } from "./refusal.ts";

/** Guards of sections, changes of state and what undoes a change. */
export function guardsOfSections({ exchange, host }: World): Guard[] {
  const anEntry = ({ before = "'{}'", expiresAt = "now() + interval '1 day'" }: Record<string, string>) =>
    `INSERT INTO "UndoEntry" ("id", "exchangeId", "action", "subjectId", "before", "at", "expiresAt")
     VALUES (gen_random_uuid(), '${exchange.id}', 'outcome.removed', gen_random_uuid(), ${before}, now(), ${expiresAt})`;
  const aSeenRecord = (facts: Partial<Record<"versions" | "snapshot" | "snapshotVersions" | "expiresAt", string>>) => {
    const { versions, snapshot, snapshotVersions, expiresAt } = {
      versions: "'{}'",
      snapshot: "'{}'",
      snapshotVersions: "'{}'",
      expiresAt: "now() + interval '1 day'",
      ...facts,
    };
    return `INSERT INTO "SeenRecord" ("userId", "exchangeId", "seenAt", "versions", "snapshot", "schemaVersion", "snapshotVersions", "expiresAt")
     VALUES ('${host.userId}', '${exchange.id}', now(), ${versions}, ${snapshot}, 2, ${snapshotVersions}, ${expiresAt})`;
  };
  return [
    {
      name: "RecordSection_version_from_one",
      says: "the first version of a section is number one",
      attempts: [`UPDATE "RecordSection" SET "version" = 0 WHERE "exchangeId" = '${exchange.id}'`],
    },
    {
      name: "UndoEntry_before_is_object",
      says: "what undoes a change is an object",
      attempts: [anEntry({ before: "'[]'" }), anEntry({ before: "'null'" })],
    },
    {
      name: "UndoEntry_ends",
      says: "what undoes a change has an end",
      attempts: [anEntry({ expiresAt: "now()" })],
    },
    {
      name: "SeenRecord_are_objects",
      says: "what somebody saw of a record, and in which versions, are objects",
      attempts: [
        aSeenRecord({ versions: "'[]'" }),
        aSeenRecord({ snapshot: "'null'" }),
        aSeenRecord({ snapshotVersions: "'1'" }),
      ],
    },
    {
      name: "SeenRecord_ends",
      says: "what somebody saw of a record has an end",
      attempts: [aSeenRecord({ expiresAt: "now()" })],
    },
    {
      name: "StatusChange_append_only",
      says: "a change of state is never changed or deleted, not by its owner either",
      role: "owner",
      attempts: [
        `UPDATE "StatusChange" SET "from" = NULL`,
        `DELETE FROM "StatusChange" WHERE false`,
        `TRUNCATE "StatusChange"`,
      ],
    },
  ];
}
