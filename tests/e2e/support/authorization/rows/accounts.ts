import { ADMINISTER_HOST, without } from "../actor-groups.ts";
import { EVERYBODY, INSIDE, OUTSIDE } from "../actors.ts";
import { PASSWORD } from "../stage.ts";
import { type ActionRow, actionRows } from "../table.ts";

const NEW_PASSWORD = "ice on the Songhua until April";

/** Actions of guests accept people who are signed in as well; their rate limits are not tried here. */
const ANYBODY = [...OUTSIDE, "host viewer", "group administrator"] as const;
const NOT_ASKED = without(EVERYBODY, ANYBODY);

/** Actions of the sign-in, of one's own account, and of the accounts of a college. */
export const accountRows: readonly ActionRow[] = [
  ...actionRows("accounts/sessions", {
    signInAction: {
      done: ANYBODY,
      otherwise: { "not asked": NOT_ASKED },
      input: async (given) => {
        const { id } = await given.colleague({ passwordHash: given.stage.passwordHash });
        return { email: `${id}@example.org`, password: PASSWORD, locale: "en" };
      },
    },
    signOutAction: { done: INSIDE, session: (given) => given.ownSession(), input: async () => ({ locale: "en" }) },
    endOwnSessionAction: {
      done: INSIDE,
      session: (given) => given.ownSession(),
      input: async (given) => ({
        session: given.me.userId ? (await given.ownSession()).sessionId : given.key,
        locale: "en",
      }),
    },
    endOtherSessionsAction: {
      done: INSIDE,
      session: (given) => given.ownSession(),
      input: async () => ({ locale: "en" }),
    },
  }),
  ...actionRows("accounts", {
    saveProfileAction: { done: INSIDE, input: async () => ({ version: "1", name: "Another name", language: "en" }) },
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
      input: async (given) => ({
        token: await given.link("COLLEAGUE"),
        name: "A colleague",
        password: NEW_PASSWORD,
        locale: "en",
      }),
    },
    inviteColleagueAction: {
      done: ADMINISTER_HOST,
      forbidden: INSIDE,
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
      input: async (given) => ({ key: given.key, code: (await given.colleague()).code }),
    },
    withdrawLinkAction: {
      done: ADMINISTER_HOST,
      input: async (given) => ({ code: (await given.colleagueWithLink()).code, locale: "en" }),
    },
  }),
  ...actionRows("accounts/passwords", {
    changePasswordAction: {
      done: INSIDE,
      // the action ends every other session of the account
      session: (given) => given.ownSession(),
      input: async ({ stage, me }) => {
        const hash = [stage.passwordHash, me.userId || null];
        await stage.db.query(`UPDATE "User" SET "passwordHash" = $1 WHERE id = $2`, hash);
        return { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, locale: "en" };
      },
    },
    resetPasswordAction: {
      done: ANYBODY,
      otherwise: { "not asked": NOT_ASKED },
      input: async (given) => ({ token: await given.link("PASSWORD_RESET"), password: NEW_PASSWORD, locale: "en" }),
    },
  }),
  ...actionRows("accounts/users", {
    renameUserAction: {
      done: ADMINISTER_HOST,
      input: async (given) => ({ code: (await given.colleague()).code, locale: "en", version: "1", name: "Renamed" }),
    },
    suspendUserAction: {
      done: ADMINISTER_HOST,
      input: async (given) => ({ code: (await given.colleague()).code, locale: "en" }),
    },
    reactivateUserAction: {
      done: ADMINISTER_HOST,
      input: async (given) => ({ code: (await given.colleague({ status: "SUSPENDED" })).code, locale: "en" }),
    },
    endSessionsOfUserAction: {
      done: ADMINISTER_HOST,
      input: async (given) => {
        const { id, code } = await given.colleague();
        await given.sessionOf(id);
        return { code, locale: "en" };
      },
    },
    giveRoleAction: [
      {
        when: "a role at the college",
        done: ADMINISTER_HOST,
        input: async (given) => ({
          key: given.key,
          code: (await given.colleague()).code,
          locale: "en",
          role: "EDITOR",
          lastDay: "",
        }),
      },
      {
        when: "a role in the whole group",
        done: ["group administrator"],
        forbidden: ["host administrator"],
        input: async (given) => ({
          key: given.key,
          code: (await given.colleague()).code,
          locale: "en",
          role: "GROUP_ADMIN",
          lastDay: "",
        }),
      },
    ],
    endRoleAction: {
      done: ADMINISTER_HOST,
      input: async (given) => ({ code: (await given.colleague()).code, locale: "en", role: "VIEWER" }),
    },
  }),
];
