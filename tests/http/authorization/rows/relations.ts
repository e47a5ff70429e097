import { READ_DIRECTORY } from "../../support/actor-groups.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

/** What colleges are to each other: group administrators alone write it. */
export const relationRows: readonly ActionRow[] = [
  ...actionRows("institutions/relations", {
    createRelationAction: {
      done: ["group administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        key: fixtures.key,
        institution: fixtures.colleges.host.slug,
        other: (await fixtures.institution()).slug,
        kind: "SISTER",
        since: "2024",
        note: "",
      }),
    },
    saveRelationAction: {
      done: ["group administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        institution: fixtures.colleges.host.slug,
        other: (await fixtures.relation()).slug,
        version: 1,
        changes: { since: { from: null, to: "2024" } },
      }),
    },
    removeRelationAction: {
      done: ["group administrator"],
      forbidden: READ_DIRECTORY,
      input: async (fixtures) => ({
        institution: fixtures.colleges.host.slug,
        other: (await fixtures.relation()).slug,
      }),
    },
  }),
];
