import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { inOrderOfIds } from "@/lib/institutions/relations/rules.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { anEntry, aRow, insert, type Row, unique } from "@/tests/support/portal/database.ts";
import { inAnHour } from "@/tests/support/portal/expiry.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { type Account, type ActorName, anActor, aSession, type Colleges, EVERYBODY } from "./actors.ts";
import { aRecord, type Places, type RecordFacts, type TestRecord } from "./record.ts";

export const PASSWORD = "snow on the Songhua in the evening";

/** Five colleges of one group and one of another, an account for every actor, and the data that rows need. */
export type AuthorizationWorld = {
  db: pg.Client;
  colleges: Colleges;
  places: Places;
  /** with their current sessions */
  accounts: Map<ActorName, Account>;
  passwordHash: string;
};

/** Writes the colleges, the accounts and their data, and opens a database connection for the tests. */
export async function anAuthorizationWorld(): Promise<AuthorizationWorld> {
  const db = new pg.Client({ connectionString: setting("DATABASE_OWNER_URL") });
  await db.connect();
  // requests of other files came from the same address, and their attempts are not this file's
  await db.query(`DELETE FROM "RateLimit"`);
  const mark = unique();
  const group = aRow({ code: `group-${mark}`, nameEn: `Group ${mark}` });
  await insert(db, "InstitutionGroup", group);
  const otherGroup = aRow({ code: `other-group-${mark}`, nameEn: `Another group ${mark}` });
  await insert(db, "InstitutionGroup", otherGroup);
  const college = async (side: string, groupId = group.id) => {
    const names = { nameZh: `${side}学院${mark}`, nameEn: `College ${side} ${mark}` };
    const row = aRow({ ...names, code: `C-${side}-${mark}`, slug: `${side}-${mark}`, groupId, isListed: true });
    await insert(db, "Institution", row);
    return { id: row.id, code: String(row.code), slug: String(row.slug) };
  };
  const colleges: Colleges = {
    group: { id: group.id, code: String(group.code) },
    host: await college("host"),
    guest: await college("guest"),
    observer: await college("observer"),
    sister: await college("sister"),
    third: await college("third"),
    outsider: await college("outsider", otherGroup.id),
  };
  const accounts = new Map<ActorName, Account>();
  for (const name of EVERYBODY) accounts.set(name, await anActor(db, colleges, name));
  const unit = async (side: "host" | "guest") => (await aUnit(db, colleges[side].id)).id;
  const places = {
    unit: { host: await unit("host"), guest: await unit("guest") },
    base: (await aBase(db, colleges)).id,
  };
  return { db, colleges, places, accounts, passwordHash: await hash(PASSWORD) };
}

async function aUnit(db: pg.Client, institutionId: string, facts: Row = {}) {
  const code = `school-${unique()}`;
  const row = aRow({ institutionId, code, nameEn: `School ${code}`, isListed: true, ...facts });
  await insert(db, "Unit", row);
  return { id: row.id, code };
}

async function aBase(db: pg.Client, colleges: Colleges, facts: Row = {}) {
  const slug = `base-${unique()}`;
  const names = { code: `B-${slug}`, slug, nameEn: `Base ${slug}` };
  const row = aRow({ institutionId: colleges.host.id, ...names, isListed: true, ...facts });
  await insert(db, "PracticeBase", row);
  return { id: row.id, slug };
}

/** What a row makes its input from: the colleges, the actor, and functions that write new data. */
export class Fixtures {
  readonly world: AuthorizationWorld;
  readonly me: Account;
  readonly #visibility: "PARTIES" | "GROUP";

  constructor(world: AuthorizationWorld, me: Account, visibility: "PARTIES" | "GROUP" = "PARTIES") {
    this.world = world;
    this.me = me;
    this.#visibility = visibility;
  }

  get colleges(): Colleges {
    return this.world.colleges;
  }

  /** a new idempotency key */
  readonly key = randomUUID();
  readonly mark = unique();

  record(facts: RecordFacts = {}): Promise<TestRecord> {
    const exchange = { visibility: this.#visibility, ...facts.exchange };
    return aRecord(this.world.db, this.world, { ...facts, exchange });
  }

  /** a school of the host, which readers see */
  unit(facts?: Row): Promise<{ id: string; code: string }> {
    return aUnit(this.world.db, this.colleges.host.id, facts);
  }

  /** a practice base of the host, which readers see */
  base(facts?: Row): Promise<{ id: string; slug: string }> {
    return aBase(this.world.db, this.colleges, facts);
  }

  /** an institution that readers see, of which nobody is staff */
  async institution(facts: Row = {}): Promise<{ id: string; slug: string }> {
    const slug = `college-${this.mark}`;
    const row = aRow({ code: `C-${this.mark}`, slug, nameEn: `College ${this.mark}`, isListed: true, ...facts });
    await insert(this.world.db, "Institution", row);
    return { id: row.id, slug };
  }

  /** the host and an institution that are sisters */
  async relation(): Promise<{ slug: string }> {
    const { id, slug } = await this.institution();
    const row = aRow({ ...inOrderOfIds(id, this.colleges.host.id), kind: "SISTER" });
    await insert(this.world.db, "InstitutionRelation", row);
    return { slug };
  }

  /** a person with a title at the host */
  async person(): Promise<{ id: string; code: string; appointment: string }> {
    const row = aRow({ nameEn: `Person ${this.mark}`, sortKey: this.mark });
    const code = `P${row.id.replaceAll("-", "").slice(-10)}`;
    await insert(this.world.db, "Person", { ...row, code });
    const held = { personId: row.id, institutionId: this.colleges.host.id, titleEn: "Dean", rank: "UNIT_HEAD" };
    const appointment = aRow(held);
    await insert(this.world.db, "Appointment", appointment);
    return { id: row.id, code, appointment: appointment.id };
  }

  /** a new colleague at the host */
  async colleague(facts: Row = {}, role = "VIEWER"): Promise<{ id: string; code: string }> {
    const row = aRow({ institutionId: this.colleges.host.id, name: "A colleague", status: "ACTIVE", ...facts });
    const code = `U${row.id.replaceAll("-", "").slice(-10)}`;
    await insert(this.world.db, "User", { ...row, code, email: `${row.id}@example.org` });
    const institutionId = this.colleges.host.id;
    await insert(this.world.db, "RoleAssignment", anEntry({ userId: row.id, role, institutionId }));
    return { id: row.id, code };
  }

  /** a view of the list of exchanges that a new colleague at the host saved */
  async savedView(facts: { isShared: boolean }): Promise<{ id: string }> {
    const { id: ownerId } = await this.colleague();
    const row = aRow({ ownerId, institutionId: this.colleges.host.id, list: "EXCHANGES", ...facts });
    await insert(this.world.db, "SavedView", {
      ...row,
      name: `View ${this.mark}`,
      filter: JSON.stringify({ status: "DRAFT" }),
    });
    return { id: row.id };
  }

  /** the secret of a link for a new account */
  async link(kind: "COLLEAGUE" | "PASSWORD_RESET"): Promise<string> {
    const token = `${this.mark}${this.mark}`;
    const { id } = await this.colleague({ status: kind === "COLLEAGUE" ? "INVITED" : "ACTIVE" });
    const expiresAt = inAnHour();
    const tokenHash = Buffer.from(fingerprint(token));
    await insert(this.world.db, "Invitation", anEntry({ kind, userId: id, tokenHash, expiresAt }));
    return token;
  }

  /** a colleague who was sent a link and has not used it */
  async colleagueWithLink(): Promise<{ id: string; code: string }> {
    const colleague = await this.colleague({ status: "INVITED" });
    const link = { kind: "COLLEAGUE", userId: colleague.id, tokenHash: Buffer.from(fingerprint(this.key)) };
    await insert(this.world.db, "Invitation", anEntry({ ...link, expiresAt: inAnHour() }));
    return colleague;
  }

  sessionOf(userId: string): Promise<{ sessionId: string; cookie: string }> {
    return aSession(this.world.db, userId);
  }

  /** a topic that a group talks about */
  async topicOf(groupId: string): Promise<string> {
    const topic = aRow({ code: `topic-${this.mark}`, nameEn: `Topic ${this.mark}` });
    await insert(this.world.db, "Topic", topic);
    await insert(this.world.db, "GroupTopic", { groupId, topicId: topic.id });
    return topic.id;
  }

  /** one more party of a record, with its delegation; its id */
  async party(facts: { exchangeId: string; institutionId: string; role: string }): Promise<string> {
    const party = aRow(facts);
    await insert(this.world.db, "ExchangeParty", party);
    await insert(this.world.db, "Delegation", aRow({ partyId: party.id, exchangeId: facts.exchangeId }));
    return party.id;
  }

  /** another session of the actor */
  ownSession(): Promise<{ sessionId: string; cookie: string }> {
    return aSession(this.world.db, this.me.userId);
  }
}
