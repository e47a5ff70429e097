import { ADMINISTER_HOST, without } from "../../support/actor-groups.ts";
import { EVERYBODY, SIGNED_IN, SIGNED_OUT } from "../../support/actors.ts";
import { PASSWORD } from "../../support/fixtures.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const NEW_PASSWORD = "ice on the Songhua until April";

/** Actions of guests accept people who are signed in as well; their rate limits are not tried here. */
const ANYBODY = [...SIGNED_OUT, "host viewer", "group administrator"] as const;
const NOT_ASKED = without(EVERYBODY, ANYBODY);

/** Actions of the sign-in, of one's own account, and of the accounts of a college. */
export const accountRows: readonly ActionRow[] = [
  ...actionRows("accounts/sessions", {
    signInAction: {
      done: ANYBODY,
      otherwise: { "not asked": NOT_ASKED },
      input: async (fixtures) => {
        const { id } = await fixtures.colleague({ passwordHash: fixtures.world.passwordHash });
        return { email: `${id}@example.org`, password: PASSWORD, locale: "en" };
      },
    },
    signOutAction: {
      done: SIGNED_IN,
      session: (fixtures) => fixtures.ownSession(),
      input: async () => ({ locale: "en" }),
    },
    endOwnSessionAction: {
      done: SIGNED_IN,
      session: (fixtures) => fixtures.ownSession(),
      input: async (fixtures) => ({
        session: fixtures.me.userId ? (await fixtures.ownSession()).sessionId : fixtures.key,
        locale: "en",
      }),
    },
    endOtherSessionsAction: {
      done: SIGNED_IN,
      session: (fixtures) => fixtures.ownSession(),
      input: async () => ({ locale: "en" }),
    },
  }),
  ...actionRows("accounts", {
    saveProfileAction: { done: SIGNED_IN, input: async () => ({ version: "1", name: "Another name", language: "en" }) },
  }),
  ...actionRows("accounts/preferences", {
    savePreferencesAction: { done: SIGNED_IN, input: async () => ({ fieldLanguages: "EN", isGuided: true }) },
    choosePreferencesAction: { done: SIGNED_IN, input: async () => ({ locale: "en", singleKeys: "off" }) },
  }),
  ...actionRows("accounts/invitations", {
    // the portal has its first administrator already
    claimPortalAction: {
      done: [],
      otherwise: { "refused: link_not_valid": ANYBODY, "not asked": NOT_ASKED },
      input: async ({ mark }) => ({
        token: `${mark}${mark}`,
        name: "A stranger",
        email: `${mark}@example.org`,
        password: NEW_PASSWORD,
        locale: "en",
      }),
    },
    acceptInvitationAction: {
      done: ANYBODY,
      otherwise: { "not asked": NOT_ASKED },
      input: async (fixtures) => ({
        token: await fixtures.link("COLLEAGUE"),
        name: "A colleague",
        password: NEW_PASSWORD,
        locale: "en",
      }),
    },
    inviteColleagueAction: {
      done: ADMINISTER_HOST,
      forbidden: SIGNED_IN,
      input: async ({ key, mark, colleges }) => ({
        key,
        locale: "en",
        name: "A new colleague",
        email: `${mark}@example.org`,
        institution: colleges.host.slug,
        language: "en",
        VIEWER: "on",
      }),
    },
    issueLinkAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => ({ key: fixtures.key, code: (await fixtures.colleague()).code }),
    },
    withdrawLinkAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => ({ code: (await fixtures.colleagueWithLink()).code, locale: "en" }),
    },
  }),
  ...actionRows("accounts/passwords", {
    changePasswordAction: {
      done: SIGNED_IN,
      // the action ends every other session of the account
      session: (fixtures) => fixtures.ownSession(),
      input: async ({ world, me }) => {
        const hash = [world.passwordHash, me.userId || null];
        await world.db.query(`UPDATE "User" SET "passwordHash" = $1 WHERE id = $2`, hash);
        return { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, locale: "en" };
      },
    },
    resetPasswordAction: {
      done: ANYBODY,
      otherwise: { "not asked": NOT_ASKED },
      input: async (fixtures) => ({
        token: await fixtures.link("PASSWORD_RESET"),
        password: NEW_PASSWORD,
        locale: "en",
      }),
    },
  }),
  ...actionRows("accounts/users", {
    renameUserAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => ({
        code: (await fixtures.colleague()).code,
        locale: "en",
        version: "1",
        name: "Renamed",
      }),
    },
    suspendUserAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => ({ code: (await fixtures.colleague()).code, locale: "en" }),
    },
    reactivateUserAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => ({ code: (await fixtures.colleague({ status: "SUSPENDED" })).code, locale: "en" }),
    },
    endSessionsOfUserAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => {
        const { id, code } = await fixtures.colleague();
        await fixtures.sessionOf(id);
        return { code, locale: "en" };
      },
    },
    giveRoleAction: [
      {
        when: "a role at the college",
        done: ADMINISTER_HOST,
        input: async (fixtures) => ({
          key: fixtures.key,
          code: (await fixtures.colleague()).code,
          locale: "en",
          role: "EDITOR",
          lastDay: "",
        }),
      },
      {
        when: "a role in the whole group",
        done: ["group administrator"],
        forbidden: ["host administrator"],
        input: async (fixtures) => ({
          key: fixtures.key,
          code: (await fixtures.colleague()).code,
          locale: "en",
          role: "GROUP_ADMIN",
          lastDay: "",
        }),
      },
    ],
    endRoleAction: {
      done: ADMINISTER_HOST,
      input: async (fixtures) => ({ code: (await fixtures.colleague()).code, locale: "en", role: "VIEWER" }),
    },
  }),
];
