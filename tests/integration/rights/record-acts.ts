import { randomUUID } from "node:crypto";
import { createBase } from "@/lib/bases/commands/create-base.ts";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { addVisits } from "@/lib/exchanges/itinerary/commands/add-visits.ts";
import { discardExchange } from "@/lib/exchanges/lifecycle/commands/discard-exchange.ts";
import { markHeld } from "@/lib/exchanges/lifecycle/commands/mark-held.ts";
import { restoreExchange } from "@/lib/exchanges/lifecycle/commands/restore-exchange.ts";
import { undoMarkHeld } from "@/lib/exchanges/lifecycle/commands/undo-mark-held.ts";
import { addGroups } from "@/lib/exchanges/pairings/commands/add-groups.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { saveParty } from "@/lib/exchanges/parties/commands/save-party.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { createUnit } from "@/lib/institutions/units/commands/create-unit.ts";
import { addMinuteItem } from "@/lib/minutes/commands/add-minute-item.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { startReport } from "@/lib/reports/drafts/commands/start-report.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { newBaseAt, newUnitAt } from "./directory-probes.ts";
import { ownOf } from "./people-acts.ts";
import { aRecordOf, aRecordToReport, aRecordToSeat, aTextOf, type Situation } from "./situation.ts";

const collegesOf = ({ world }: Situation) => [world.own, world.other, world.helping];

async function copyRecord(situation: Situation, firstDay: string) {
  const { code } = await aRecordOf(situation);
  const isReturn = situation.choose([{}, { isReturn: "yes" }]);
  const input = { locale: "zh", key: randomUUID(), code, firstDay, anyway: "yes", ...isReturn };
  return cloneExchange(situation.actor, cloneExchangeInput.parse(input));
}

/** Acts on records, and what a record may add to the directory of another college. */
export const recordMenu = {
  "begin a record": async (situation: Situation) => {
    const { actor, choose } = situation;
    const own = ownOf(situation);
    const partner = choose(collegesOf(situation).filter(({ id }) => id !== own.id));
    const sides = choose([
      { host: own.slug, guest: partner.slug },
      { host: partner.slug, guest: own.slug },
    ]);
    const firstDay = choose(["2025-12-05", "2099-03-01"]);
    const input = { locale: "zh", key: randomUUID(), kind: "VISIT", firstDay, anyway: "yes", ...sides };
    return createExchange(actor, createExchangeInput.parse(input));
  },
  "add a party": async (situation: Situation) => {
    const { ref } = await aRecordOf(situation);
    const institution = situation.choose(collegesOf(situation)).slug;
    const role = situation.choose(["GUEST", "OBSERVER"] as const);
    return addParty(situation.actor, { ...ref, key: randomUUID(), institution, role });
  },
  "change the role of a party": async (situation: Situation) => {
    const { ref, parties } = await aRecordOf(situation);
    const { institution } = situation.choose(parties);
    const role = situation.choose(["HOST", "GUEST", "OBSERVER"] as const);
    return changeRole(situation.actor, { ...ref, institution: institution.slug, role });
  },
  "remove a party": async (situation: Situation) => {
    const { ref, parties } = await aRecordOf(situation);
    return removeParty(situation.actor, { ...ref, institution: situation.choose(parties).institution.slug });
  },
  "name a coordinator": async (situation: Situation) => {
    const { ref, parties } = await aRecordOf(situation);
    const { institution } = situation.choose(parties);
    const { colleague, user } = situation.world;
    const changes = { coordinator: { from: null, to: situation.choose([colleague, user]) } };
    return saveParty(situation.actor, { ...ref, institution: institution.slug, version: 1, changes });
  },
  "open a record to the group": async (situation: Situation) => {
    const { ref, visibility } = await aRecordOf(situation);
    const changes = { visibility: { from: visibility, to: "GROUP" as const } };
    return saveBasics(situation.actor, { ...ref, version: 1, changes });
  },
  "copy a record": (situation: Situation) => copyRecord(situation, "2099-04-01"),
  "copy a record to a day that is over": (situation: Situation) => copyRecord(situation, "2025-11-05"),
  "discard a record": async (situation: Situation) => discardExchange(situation.actor, await aRecordOf(situation)),
  "restore a record": async (situation: Situation) => restoreExchange(situation.actor, await aRecordOf(situation)),
  "mark a record as held": async (situation: Situation) => markHeld(situation.actor, await aRecordOf(situation)),
  "take back that a record was held": async (situation: Situation) =>
    undoMarkHeld(situation.actor, await aRecordOf(situation)),
  "visit a base of the other college": async (situation: Situation) => {
    const { ref, firstDay } = await aRecordOf(situation);
    const { base, other } = situation.world;
    const visits = situation.choose([
      { baseIds: [base.id], newBases: [] },
      { baseIds: [], newBases: [{ institutionId: other.id, nameZh: base.nameZh, nameEn: null }] },
      { baseIds: [], newBases: [{ institutionId: other.id, nameZh: "没有见过的基地", nameEn: null }] },
    ]);
    return addVisits(situation.actor, { ...ref, key: randomUUID(), day: calendarDayOf(firstDay), ...visits });
  },
  "pair with a unit of the other college": async (situation: Situation) => {
    const { ref } = await aRecordOf(situation);
    const { unit, ownUnit, other } = situation.world;
    const theirs = situation.choose([
      { unitId: unit.id },
      { institutionId: other.id, nameZh: unit.nameZh, nameEn: null },
      { institutionId: other.id, nameZh: "没有见过的系", nameEn: null },
    ]);
    const pair = situation.choose([
      { host: { unitId: ownUnit.id }, guest: theirs },
      { host: theirs, guest: { unitId: ownUnit.id } },
    ]);
    return addGroups(situation.actor, { ...ref, key: randomUUID(), pairs: [pair], onlyNew: false });
  },
  "seat members in a group": async (situation: Situation) => {
    const { ref, groups, parties } = await aRecordToSeat(situation);
    const members = parties.flatMap(({ delegation }) => delegation?.members ?? []);
    const memberIds = [situation.choose(members).id];
    return seatMembers(situation.actor, { ...ref, groupId: situation.choose(groups).id, memberIds });
  },
  "quote a member in the minutes": async (situation: Situation) => {
    const { ref, parties } = await aRecordOf(situation);
    const members = parties.flatMap(({ delegation }) => delegation?.members ?? []);
    return addMinuteItem(situation.actor, {
      ...ref,
      key: randomUUID(),
      owner: { scope: "PLENARY", itemId: null },
      text: "发言",
      locale: "zh",
      kind: "STATEMENT",
      speakerMemberId: situation.choose(members).id,
    });
  },
  "start a report": async (situation: Situation) => {
    const { code } = await aRecordToReport(situation);
    return startReport(situation.actor, { code, key: randomUUID() });
  },
  "write a report": async (situation: Situation) => {
    const { slug, author } = await aTextOf(situation);
    const changes = { author: { from: author, to: "别人" } };
    return saveText(situation.actor, { slug, locale: "zh", version: 1, changes });
  },
  "publish a report": async (situation: Situation) => {
    const { slug } = await aTextOf(situation);
    return publishTranslation(situation.actor, { slug, locale: "zh" });
  },
  "add a unit": async (situation: Situation) => createUnit(situation.actor, newUnitAt(ownOf(situation))),
  "add a base": async (situation: Situation) => createBase(situation.actor, newBaseAt(ownOf(situation))),
};
