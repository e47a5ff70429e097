import { encode } from "next-auth/jwt";
import type pg from "pg";
import { anEntry, aRow, insert } from "@/tests/support/portal/database.ts";
import { HOUR_SECONDS, inAnHour } from "@/tests/support/portal/expiry.ts";
import { setting } from "@/tests/support/portal/settings.ts";

const COOKIE = "nanbei.session";
const ROLES = {
  viewer: "VIEWER",
  recorder: "RECORDER",
  coordinator: "COORDINATOR",
  confirmer: "CONFIRMER",
  editor: "EDITOR",
  administrator: "INSTITUTION_ADMIN",
} as const;

/** The colleges of one group by their part in an exchange: three take part, two do not. */
export const GROUP_COLLEGES = ["host", "guest", "observer", "sister", "third"] as const;

type RoleName = keyof typeof ROLES;
/** The outsider is a college of another group. */
export type CollegeName = (typeof GROUP_COLLEGES)[number] | "outsider";

/** Somebody of a college, somebody of the group, or somebody who is not signed in. */
export type ActorName =
  | `${CollegeName} ${RoleName}`
  | "third without a role"
  | "group administrator"
  | "auditor"
  | "nobody"
  | "host suspended"
  | "host session ended";

const roleNames = Object.keys(ROLES) as RoleName[];

/** The actors of some colleges with some roles; all roles by default. */
export const staff = (sides: readonly CollegeName[], roles: readonly RoleName[] = roleNames): ActorName[] =>
  sides.flatMap((side) => roles.map((role): ActorName => `${side} ${role}`));

/** The actors who are not signed in. */
export const SIGNED_OUT: readonly ActorName[] = ["nobody", "host suspended", "host session ended"];

/** The actors who are signed in. */
export const SIGNED_IN: readonly ActorName[] = [
  ...staff(GROUP_COLLEGES),
  "outsider administrator",
  "third without a role",
  "group administrator",
  "auditor",
];

/**
 * The actors who try a record that is open to the group. All others, also the third college, try a private
 * record.
 */
export const TRY_GROUP_RECORD: readonly ActorName[] = [...staff(["sister"]), "outsider administrator"];

export const EVERYBODY: readonly ActorName[] = [...SIGNED_IN, ...SIGNED_OUT];

/** An account with its session. */
export type Account = {
  userId: string;
  code: string;
  email: string;
  sessionId: string;
  /** null for nobody */
  cookie: string | null;
};

export type Colleges = { group: { id: string; code: string } } & Record<
  CollegeName,
  { id: string; code: string; slug: string }
>;

/** Writes a session and makes its cookie. */
export async function aSession(
  client: pg.Client,
  userId: string,
  endedAt: Date | null = null,
): Promise<{ sessionId: string; cookie: string }> {
  const session = anEntry({ userId, expiresAt: inAnHour(), endedAt });
  await insert(client, "Session", session);
  const token = await encode({
    token: { sessionId: session.id },
    secret: setting("AUTH_SECRET"),
    maxAge: HOUR_SECONDS,
  });
  return { sessionId: session.id, cookie: `${COOKIE}=${token}` };
}

const GROUP_ROLES: Partial<Record<ActorName, string>> = { "group administrator": "GROUP_ADMIN", auditor: "AUDITOR" };

/** Writes an account with its role and its session. */
export async function anActor(client: pg.Client, colleges: Colleges, name: ActorName): Promise<Account> {
  if (name === "nobody") return { userId: "", code: "", email: "", sessionId: "", cookie: null };
  const groupRole = GROUP_ROLES[name];
  const [side, word] = name.split(" ") as [CollegeName, string];
  const institutionId = groupRole ? null : colleges[side].id;
  const isSuspended = name === "host suspended";
  const user = aRow({ institutionId, name: `Person ${name}`, status: isSuspended ? "SUSPENDED" : "ACTIVE" });
  const email = `${user.id}@example.org`;
  const code = `U${user.id.replaceAll("-", "").slice(-10)}`;
  await insert(client, "User", { ...user, email, code });
  // this account would be accepted otherwise
  const role = groupRole ?? ROLES[word as RoleName] ?? "INSTITUTION_ADMIN";
  if (name !== "third without a role") {
    await insert(client, "RoleAssignment", anEntry({ userId: user.id, role, institutionId }));
  }
  const session = await aSession(client, user.id, name === "host session ended" ? new Date() : null);
  return { userId: user.id, code, email, ...session };
}
