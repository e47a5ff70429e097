import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { addAgreement } from "@/lib/commitments/agreements/commands/add-agreement.ts";
import { addAgreementPerson } from "@/lib/commitments/agreements/commands/add-agreement-person.ts";
import { saveAgreement } from "@/lib/commitments/agreements/commands/save-agreement.ts";
import { saveAgreementPerson } from "@/lib/commitments/agreements/commands/save-agreement-person.ts";
import {
  addAgreementInput,
  addAgreementPersonInput,
  saveAgreementInput,
  saveAgreementPersonInput,
} from "@/lib/commitments/agreements/schema.ts";
import { addOutcome } from "@/lib/commitments/commands/add-outcome.ts";
import { addOutcomeInput } from "@/lib/commitments/schema.ts";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { type BasicsValues, saveBasicsInput } from "@/lib/exchanges/basics/schema.ts";
import { addOthers } from "@/lib/exchanges/delegations/commands/add-others.ts";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { saveOthers } from "@/lib/exchanges/delegations/commands/save-others.ts";
import { saveStopHeadcount } from "@/lib/exchanges/delegations/commands/save-stop-headcount.ts";
import {
  addOthersInput,
  type MemberValues,
  pasteMembersInput,
  saveHeadcountInput,
  saveMemberInput,
  saveOthersInput,
  saveStopHeadcountInput,
} from "@/lib/exchanges/delegations/schema.ts";
import { addItem } from "@/lib/exchanges/itinerary/commands/add-item.ts";
import { addVisits } from "@/lib/exchanges/itinerary/commands/add-visits.ts";
import { saveItem } from "@/lib/exchanges/itinerary/commands/save-item.ts";
import { addItemInput, addVisitsInput, type ItemValues, saveItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { saveStop } from "@/lib/exchanges/parties/commands/save-stop.ts";
import { addPartyInput, saveStopInput } from "@/lib/exchanges/parties/schema.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { startReport } from "@/lib/reports/drafts/commands/start-report.ts";
import { vouchForNames } from "@/lib/revisions/names/commands/vouch-for-names.ts";
import { ask } from "@/tests/support/portal/database.ts";
import {
  type AgreementFacts,
  type AgreementPerson,
  type CountedPeople,
  changesFrom,
  type Item,
  type Person,
} from "./logged-facts.ts";

/** An exchange that is logged by commands alone, with what the forms of the desk send. */
export class LoggedExchange {
  readonly actor: Member;
  readonly code: string;

  private constructor(actor: Member, code: string) {
    this.actor = actor;
    this.code = code;
  }

  /** Begins the record. */
  static async begin(
    actor: Member,
    facts: Omit<z.input<typeof createExchangeInput>, "locale" | "key" | "anyway">,
  ): Promise<LoggedExchange> {
    const input = createExchangeInput.parse({ ...facts, locale: "zh", key: randomUUID(), anyway: "yes" });
    return new LoggedExchange(actor, (await createExchange(actor, input)).code);
  }

  /** Saves fields of the basics. */
  async saveBasics(wanted: Partial<BasicsValues>): Promise<void> {
    const [row = {}] = await ask<Record<string, FieldValue>>(
      `SELECT *, "firstDay"::text, "lastDay"::text FROM "Exchange" WHERE code = $1`,
      [this.code],
    );
    await saveBasics(this.actor, saveBasicsInput.parse(this.#seen({ changes: changesFrom(row, wanted) })));
  }

  /** Adds a party; of a host, the days of its stop as well. */
  async addParty(
    institution: string,
    role: "HOST" | "GUEST" | "PARTICIPANT" | "OBSERVER",
    rest: { from?: string; to?: string; school?: string } = {},
  ): Promise<void> {
    await addParty(this.actor, addPartyInput.parse(this.#once({ institution, role, ...rest })));
  }

  /** Says on which days the stop of a host was. */
  async saveStop(institution: string, from: string, to: string | null = null): Promise<void> {
    const changes = { from: { from: null, to: from }, to: { from: null, to } };
    await saveStop(this.actor, saveStopInput.parse(this.#seen({ institution, changes })));
  }

  /** Says how many people of a delegation were at the stop of a host. */
  async saveStopHeadcount(college: string, host: string, headcount: number): Promise<void> {
    const ref = { delegationId: await this.#delegationOf(college), stopId: await this.partyOf(host) };
    const changes = { headcount: { from: null, to: headcount } };
    await saveStopHeadcount(this.actor, saveStopHeadcountInput.parse(this.#seen({ ...ref, changes })));
  }

  /** Says how many people of a college came. */
  async saveHeadcount(college: string, headcount: number): Promise<void> {
    const ref = { delegationId: await this.#delegationOf(college) };
    const changes = { headcount: { from: null, to: headcount } };
    await saveHeadcount(this.actor, saveHeadcountInput.parse(this.#seen({ ...ref, changes })));
  }

  /** Adds people to the delegation of a college, present and named in public unless said otherwise. @returns their ids */
  async addMembers(college: string, people: Person[]): Promise<string[]> {
    const ref = { delegationId: await this.#delegationOf(college) };
    const rows = people.map(({ nameZh = null, nameEn = null, titleZh = null, titleEn = null, role = "MEMBER" }) => ({
      ...{ nameZh, nameEn, titleZh, titleEn, unitNameZh: null, unitNameEn: null, role },
    }));
    const { members } = await pasteMembers(this.actor, pasteMembersInput.parse(this.#once({ ...ref, rows })));
    const added = members.slice(-rows.length);
    for (const [at, member] of added.entries()) {
      const { status = "PRESENT", namedInPublic = true } = people[at] ?? {};
      await this.#saveMember(ref, member, { status, namedInPublic });
    }
    for (const [at, member] of added.entries()) {
      const { sentGreetings, standsFor, onlyAt } = people[at] ?? {};
      const stopIds = onlyAt && (await Promise.all(onlyAt.map((host) => this.partyOf(host))));
      const onBehalfOfId = standsFor === undefined ? undefined : added[standsFor]?.id;
      await this.#saveMember(ref, member, { sentGreetings, onBehalfOfId, stopIds });
    }
    return added.map(({ id }) => id);
  }

  async #saveMember(
    ref: { delegationId: string },
    { id, values }: { id: string; values: MemberValues },
    wanted: { [Field in keyof MemberValues]?: MemberValues[Field] | undefined },
  ): Promise<void> {
    const changes = changesFrom(values, wanted);
    if (Object.keys(changes).length === 0) return;
    const facts = { ...ref, memberId: id, headId: null, changes };
    await saveMember(this.actor, saveMemberInput.parse(this.#seen(facts)));
  }

  /** Adds a line of people without names, which readers see unless said otherwise. */
  async addOthers(college: string, { isPublic = true, ...line }: CountedPeople): Promise<void> {
    const ref = { delegationId: await this.#delegationOf(college) };
    const { others } = await addOthers(this.actor, addOthersInput.parse(this.#once({ ...ref, ...line })));
    const changes = { isPublic: { from: false, to: isPublic } };
    const input = this.#seen({ ...ref, othersId: others.at(-1)?.id, changes });
    await saveOthers(this.actor, saveOthersInput.parse(input));
  }

  /** Adds an item of the itinerary. */
  async addItem({ day, kind, titleZh, titleEn, ...rest }: Item): Promise<string> {
    const { items } = await addItem(this.actor, addItemInput.parse(this.#once({ day, kind, titleZh, titleEn })));
    const added = items.filter((item) => item.day === day).at(-1);
    if (!added) throw new Error("the item is not there");
    if (Object.keys(rest).length > 0) {
      const changes = changesFrom(added.values, rest);
      await saveItem(this.actor, saveItemInput.parse(this.#seen({ itemId: added.id, changes })));
    }
    return added.id;
  }

  /** Adds a visit to a practice base of a party. */
  async addVisit(day: string, baseId: string, rest: Partial<ItemValues> = {}): Promise<void> {
    const input = addVisitsInput.parse(this.#once({ day, baseIds: [baseId], newBases: [] }));
    const { items } = await addVisits(this.actor, input);
    const added = items.findLast((item) => item.values.baseId === baseId);
    if (!added) throw new Error("the visit is not there");
    const changes = changesFrom(added.values, rest);
    await saveItem(this.actor, saveItemInput.parse(this.#seen({ itemId: added.id, changes })));
  }

  async addOutcome(title: string, standing: "DIRECTION" | "PROPOSED" | "AGREED"): Promise<void> {
    await addOutcome(this.actor, addOutcomeInput.parse(this.#once({ title, locale: "zh", standing })));
  }

  /** Adds an agreement that all sides signed, with people. @returns its id */
  async addAgreement(
    title: { zh: string; en: string },
    { people = [], ...rest }: AgreementFacts & { people?: AgreementPerson[] },
  ): Promise<string> {
    const begun = this.#once({ title: title.zh, locale: "zh", kind: rest.kind ?? "MOU" });
    const added = (await addAgreement(this.actor, addAgreementInput.parse(begun))).at(-1);
    if (!added) throw new Error("the agreement is not there");
    const agreementId = added.id;
    const changes = changesFrom(added.values, { ...rest, titleEn: title.en });
    await saveAgreement(this.actor, saveAgreementInput.parse(this.#seen({ agreementId, changes })));
    for (const { role, representativeId, ...person } of people) {
      const input = addAgreementPersonInput.parse(this.#once({ agreementId, role, ...person }));
      const now = (await addAgreementPerson(this.actor, input)).find(({ id }) => id === agreementId);
      const own = now?.people.at(-1);
      if (!own) throw new Error("the person is not there");
      const marked = person.person.kind === "words" ? true : undefined;
      const saved = changesFrom(own.values, { representativeId, namedInPublic: marked });
      const facts = this.#seen({ agreementId, personId: own.id, changes: saved });
      if (Object.keys(saved).length > 0) await saveAgreementPerson(this.actor, saveAgreementPersonInput.parse(facts));
    }
    return agreementId;
  }

  /** Publishes the report that the portal drafts, in both languages, after vouching for the people of some colleges. */
  async publish({ vouchFor = [] }: { vouchFor?: (string | null)[] } = {}): Promise<{ slug: string }> {
    for (const institution of vouchFor) {
      await vouchForNames(this.actor, { code: this.code, institution, reason: "They agreed by telephone." });
    }
    const { slug } = await startReport(this.actor, { code: this.code, key: randomUUID() });
    await publishTranslation(this.actor, { slug, locale: "zh" });
    await publishTranslation(this.actor, { slug, locale: "en" });
    return { slug };
  }

  /** The id of the party that a college or a group is, which is that of its stop as well. */
  async partyOf(slug: string): Promise<string> {
    const [row] = await ask<{ id: string }>(
      `SELECT p.id FROM "ExchangeParty" p JOIN "Exchange" e ON e.id = p."exchangeId"
         JOIN "Institution" i ON i.id = p."institutionId" WHERE e.code = $1 AND i.slug = $2`,
      [this.code, slug],
    );
    if (!row) throw new Error(`${slug} does not take part`);
    return row.id;
  }

  async #delegationOf(slug: string): Promise<string> {
    const partyId = await this.partyOf(slug);
    const [row] = await ask<{ id: string }>(`SELECT id FROM "Delegation" WHERE "partyId" = $1`, [partyId]);
    if (!row) throw new Error(`${slug} has no delegation`);
    return row.id;
  }

  #once<Facts extends object>(facts: Facts) {
    return { code: this.code, key: randomUUID(), ...facts };
  }

  #seen<Facts extends object>(facts: Facts) {
    return { code: this.code, version: 1, ...facts };
  }
}
