import { READ_DIRECTORY, without } from "../../support/actor-groups.ts";
import { SIGNED_IN, staff } from "../../support/actors.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const IDLE = ["third without a role"] as const;

/** A view that a colleague of the host shares with the host college. */
const shared = (fixtures: Fixtures) => fixtures.savedView({ isShared: true });

const CHANGE_SHARED = ["host administrator"] as const;
const SEE_SHARED = without(staff(["host"]), CHANGE_SHARED);
const SEE_NOTHING = without(SIGNED_IN, staff(["host"]));

/** Saved views: whoever has lists saves them; those that a college shares stay in the college. */
export const savedViewRows: readonly ActionRow[] = actionRows("exchanges/saved-views", {
  saveViewAction: {
    done: READ_DIRECTORY,
    otherwise: { forbidden: IDLE },
    input: async ({ key, mark }) => ({
      key,
      locale: "en",
      list: "EXCHANGES",
      query: "?status=DRAFT",
      name: `Drafts ${mark}`,
      isShared: "on",
    }),
  },
  changeViewAction: [
    {
      when: "that a colleague shares",
      done: CHANGE_SHARED,
      otherwise: { forbidden: SEE_SHARED, not_found: SEE_NOTHING },
      input: async (fixtures) => ({ id: (await shared(fixtures)).id, name: `Ours ${fixtures.mark}` }),
    },
    {
      when: "that a colleague keeps",
      done: [],
      otherwise: { not_found: SIGNED_IN },
      input: async (fixtures) => ({
        id: (await fixtures.savedView({ isShared: false })).id,
        name: `Ours ${fixtures.mark}`,
      }),
    },
  ],
  removeViewAction: {
    done: CHANGE_SHARED,
    otherwise: { forbidden: SEE_SHARED, not_found: SEE_NOTHING },
    input: async (fixtures) => ({ id: (await shared(fixtures)).id, locale: "en" }),
  },
});
