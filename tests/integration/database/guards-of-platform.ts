import type { World } from "./guarded-world.ts";
import { blanks, change, type Guard, NO_LOCALES, values } from "./refusal.ts";

/** Guards of accounts, forms that were sent twice, and the audit trail. */
export function guardsOfPlatform(world: World): Guard[] {
  const { published, colleague, administrator, stranger } = world;
  const report = published.report.id;
  const assign = (userId: string, role: string, institutionId: string | null, ends = "NULL") =>
    `INSERT INTO "RoleAssignment" ("id", "userId", "role", "institutionId", "validTo")
     VALUES (gen_random_uuid(), '${userId}', '${role}', ${institutionId ? `'${institutionId}'` : "NULL"}, ${ends})`;
  const forged = (facts: object) =>
    `INSERT INTO "AuditEvent" SELECT (jsonb_populate_record(event, '${JSON.stringify({ seq: 9, ...facts })}'
       || jsonb_build_object('id', gen_random_uuid()))).*
     FROM "AuditEvent" event WHERE "subjectId" = '${report}'`;
  const aKey = ({ action = "exchange.create", hash = `\\x${"00".repeat(32)}` }) =>
    `INSERT INTO "IdempotencyKey" ("userId", "action", "key", "inputHash")
     VALUES ('${colleague.userId}', '${action}', gen_random_uuid(), '${hash}')`;
  const aView = ({ name = "Ours", filter = "{}" }) =>
    `INSERT INTO "SavedView" ("id", "ownerId", "list", "name", "filter", "updatedAt")
     VALUES (gen_random_uuid(), '${colleague.userId}', 'EXCHANGES', E'${name}', '${filter}', now())`;
  const aDocument = ({ kind = "COLLEGE", shown = "{}", translationId = "" }) =>
    `INSERT INTO "SearchDocument" ("id", "kind", "subjectId", "translationId", "sortDay", "shown", "titleWords", "words",
       "titleTerms", "terms", "formVersion")
     VALUES (gen_random_uuid(), '${kind}', gen_random_uuid(), ${translationId ? `'${translationId}'` : "NULL"}, '2025-01-01',
       '${shown}', '', '', '', '', 1)`;
  return [
    {
      name: "User_email_format",
      says: "an account has an address, in lower case",
      attempts: values("User", colleague.userId, "email", ["", "A@example.org", "nobody", "a@", "a b@example.org"]),
    },
    {
      name: "User_code_format",
      says: "the address of an account says nothing about the person",
      attempts: values("User", colleague.userId, "code", [
        "",
        "U",
        "Uwang",
        "U01234567AB",
        "P0123456789",
        "U012345678901",
      ]),
    },
    {
      name: "User_name_not_blank",
      says: "an account has a name",
      attempts: blanks("User", colleague.userId, ["name"]),
    },
    {
      name: "User_locale_format",
      says: "a person reads the portal in a language",
      attempts: values("User", colleague.userId, "locale", NO_LOCALES),
    },
    {
      name: "RoleAssignment_scope_of_role",
      says: "a role of the group has no institution, every other has one",
      attempts: [
        assign(colleague.userId, "EDITOR", null),
        assign(colleague.userId, "GROUP_ADMIN", colleague.institutionId),
        assign(colleague.userId, "AUDITOR", colleague.institutionId),
      ],
    },
    {
      name: "RoleAssignment_times_in_order",
      says: "a role does not end before it began",
      attempts: [assign(administrator.userId, "AUDITOR", null, "now() - interval '1 s'")],
    },
    {
      name: "RoleAssignment_at_own_institution",
      says: "a person has roles at the own institution only",
      attempts: [
        assign(colleague.userId, "EDITOR", stranger.id),
        assign(administrator.userId, "EDITOR", stranger.id),
        `UPDATE "RoleAssignment" SET "institutionId" = '${stranger.id}' WHERE "userId" = '${colleague.userId}'`,
      ],
    },
    {
      name: "User_keeps_roles",
      says: "a person who moves to another institution leaves the roles behind",
      attempts: [
        change("User", colleague.userId, `"institutionId" = '${stranger.id}'`),
        change("User", colleague.userId, `"institutionId" = NULL`),
      ],
    },
    {
      name: "Invitation_token_hash_format",
      says: "an invitation keeps a whole hash of its token",
      attempts: [
        `INSERT INTO "Invitation" ("id", "kind", "tokenHash", "expiresAt")
         VALUES (gen_random_uuid(), 'COLLEAGUE', 'short', now())`,
      ],
    },
    {
      name: "SignInAttempt_email_hash_format",
      says: "an attempt to sign in keeps a whole hash of the address",
      attempts: [
        `INSERT INTO "SignInAttempt" ("id", "at", "emailHash", "address", "outcome")
         VALUES (gen_random_uuid(), now(), 'a@example.org', '::1', 'SIGNED_IN')`,
      ],
    },
    {
      name: "IdempotencyKey_action_format",
      says: "a form that is sent once is called by a noun and a verb",
      attempts: ["", "exchange", "Exchange.create", "exchange.", "exchange.create.twice"].map((action) =>
        aKey({ action }),
      ),
    },
    {
      name: "IdempotencyKey_input_hash_format",
      says: "a form that is sent once keeps a whole hash of what it said",
      attempts: [aKey({ hash: "\\x" }), aKey({ hash: "\\x00" })],
    },
    {
      name: "AuditEvent_seq_from_one",
      says: "the trail of a subject begins with number one",
      attempts: [forged({ seq: 0 })],
    },
    {
      name: "AuditEvent_one_actor",
      says: "an event has one actor",
      attempts: [forged({ actorJob: null }), forged({ actorUserId: colleague.userId })],
    },
    {
      name: "AuditEvent_action_format",
      says: "an action is a noun and a verb",
      attempts: ["", "report", "Report.made", "report.", "report.made.twice"].map((action) => forged({ action })),
    },
    {
      name: "AuditEvent_hash_format",
      says: "a link of the trail has whole hashes",
      attempts: ["hash", "previousHash", "detailsHash"].map((column) => forged({ [column]: "\\x00" })),
    },
    {
      name: "AuditHead_hash_format",
      says: "the head of a trail is a whole hash",
      attempts: [`UPDATE "AuditHead" SET "seq" = "seq" + 1, "hash" = '\\x00' WHERE "subjectId" = '${report}'`],
    },
    {
      name: "AuditHead_steps_by_one",
      says: "the head of a trail goes forward one event at a time",
      attempts: [
        `UPDATE "AuditHead" SET "seq" = "seq" - 1 WHERE "subjectId" = '${report}'`,
        `UPDATE "AuditHead" SET "seq" = "seq" + 2 WHERE "subjectId" = '${report}'`,
        `UPDATE "AuditHead" SET "hash" = sha256('other') WHERE "subjectId" = '${report}'`,
        `UPDATE "AuditHead" SET "subjectType" = 'Other' WHERE "subjectId" = '${report}'`,
      ],
    },
    {
      name: "AuditHead_not_removed",
      says: "nobody takes the head of a trail away",
      role: "owner",
      attempts: [`DELETE FROM "AuditHead"`, `TRUNCATE "AuditHead"`],
    },
    {
      name: "AuditEvent_append_only",
      says: "nobody changes the trail",
      role: "owner",
      attempts: [
        `UPDATE "AuditEvent" SET "action" = 'report.forged' WHERE "subjectId" = '${report}'`,
        `DELETE FROM "AuditEvent" WHERE "subjectId" = '${report}'`,
        `ALTER TABLE "AuditDetail" DISABLE TRIGGER "AuditDetail_append_only"; TRUNCATE "AuditEvent" CASCADE`,
      ],
    },
    {
      name: "AuditDetail_append_only",
      says: "nobody changes the details of the trail; the owner may erase single ones",
      role: "owner",
      attempts: [`UPDATE "AuditDetail" SET "details" = '{}'`, `TRUNCATE "AuditDetail"`],
    },
    {
      name: "SavedView_name",
      says: "a saved view has a name that a tab shows",
      attempts: [aView({ name: "" }), aView({ name: " \t" }), aView({ name: "n".repeat(61) })],
    },
    {
      name: "SavedView_filter_is_object",
      says: "what a view filters by is named",
      attempts: [aView({ filter: "[]" }), aView({ filter: '"year"' })],
    },
    {
      name: "SearchDocument_shown_is_object",
      says: "what a result shows is named",
      attempts: [aDocument({ shown: "[]" }), aDocument({ shown: '"title"' })],
    },
    {
      name: "SearchDocument_goes_with_publication",
      says: "an exchange and its people are found no longer than they are public",
      attempts: [aDocument({ kind: "EXCHANGE" }), aDocument({ kind: "PERSON" })],
    },
    {
      name: "SearchDocument_of_live_text",
      says: "the words of a text are those of one of its versions",
      attempts: [aDocument({ kind: "REPORT", translationId: published.zh?.id ?? "" })],
    },
  ];
}
