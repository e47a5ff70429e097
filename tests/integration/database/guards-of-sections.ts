import type { World } from "./guarded-world.ts";
import type { Guard } from "./refusal.ts";

/** Guards of sections, changes of state and what undoes a change. */
export function guardsOfSections({ exchange }: World): Guard[] {
  const anEntry = ({ before = "'{}'", expiresAt = "now() + interval '1 day'" }: Record<string, string>) =>
    `INSERT INTO "UndoEntry" ("id", "exchangeId", "action", "subjectId", "before", "at", "expiresAt")
     VALUES (gen_random_uuid(), '${exchange.id}', 'outcome.removed', gen_random_uuid(), ${before}, now(), ${expiresAt})`;
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
