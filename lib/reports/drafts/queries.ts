import "server-only";
import { sidesOf, wasHeld } from "@/lib/exchanges/rules.ts";
import { partyName, type UnitMention } from "@/lib/institutions/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { inEnglishProse } from "@/lib/platform/i18n/english-articles.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { agreementsShown, type NamePermissions } from "@/lib/revisions/mentions/rules.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { findNamePermissions } from "@/lib/revisions/views/queries.ts";
import { publicGroups, publicItinerary, publicParties } from "@/lib/revisions/views/rules.ts";
import type { PublicGroup, PublicItineraryItem, PublicParty } from "@/lib/revisions/views/schema.ts";
import { type DraftFacts, type DraftItem, inOrderOfHours, partOfDayOf } from "../draft-words/rules.ts";
import { slugOf } from "../slugs/rules.ts";

/** The facts of the record that a first draft may use, and the proposed slug of its report. */
export async function findDraftFacts(tx: Tx, exchangeId: string): Promise<{ facts: DraftFacts; slug: string }> {
  const snapshot = await loadSnapshot(tx, exchangeId);
  const permissions = await findNamePermissions(tx, { exchangeId, revision: "next", record: snapshot });
  const parties = publicParties(snapshot, permissions);
  const { guests, hosts, participants } = sidesOf(parties);
  const nameOf = ({ institution }: (typeof parties)[number]) => nameInSentence(institution);
  const colleges = new Map(parties.map(({ institution }) => [institution.slug, institution.name]));
  const firstDay = calendarDay(snapshot.firstDay);
  const { precision } = snapshot;
  const isHeld = wasHeld(snapshot.status);
  const observers = parties.filter(({ role }) => role === "OBSERVER");
  const facts: DraftFacts = {
    kind: snapshot.kind,
    title: snapshot.title,
    theme: snapshot.theme,
    firstDay,
    lastDay: calendarDay(snapshot.lastDay),
    precision,
    isYearInferred: snapshot.dateNote === "YEAR_INFERRED",
    wasHeld: isHeld,
    hosts: hosts.map(nameOf),
    stops: hosts.map(({ institution, stop }) => {
      // A number of one of several delegations would not say whose it is.
      const counted = guests.length === 1 ? guests[0]?.delegation?.headcounts : [];
      const headcount = counted?.find((each) => each.stop === institution.slug)?.headcount ?? null;
      return { days: stop, headcount };
    }),
    participants: participants.map(nameOf),
    guests: guests.map((guest) => ({
      name: nameOf(guest),
      headcount: guest.delegation?.headcount ?? null,
    })),
    observers: observers.map(nameOf),
    people: [...guests, ...hosts, ...participants, ...observers].map(({ role, institution, delegation }) => ({
      college: partyName(institution),
      isObserver: role === "OBSERVER",
      members: (delegation?.members ?? []).map((member) => ({
        ...member,
        isHead: member.role === "HEAD" && delegation?.headcount !== 1,
      })),
      others: delegation?.others ?? [],
    })),
    programme: programmeOf(snapshot, permissions, { colleges, hosts }),
    outcomes: isHeld ? snapshot.outcomes.map(({ standing, title }) => ({ standing, title })) : [],
    agreements: (isHeld ? agreementsShown(snapshot, permissions) : []).map(
      ({ institutions, people, ...agreement }) => ({
        ...agreement,
        colleges: institutions.flatMap((college) => colleges.get(college) ?? []),
        people: people.map((person) => ({ ...person, college: colleges.get(person.institution ?? "") ?? null })),
      }),
    ),
  };
  const slug = slugOf({
    firstDay,
    precision,
    colleges: [...hosts.slice(0, 1), ...guests.slice(0, 1), ...participants.slice(0, 2)].map(
      ({ institution }) => institution,
    ),
  });
  return { facts, slug };
}

/** A party as a sentence names it: "示例学院护理系", "the School of Nursing of Example College". */
function nameInSentence(institution: Parameters<typeof partyName>[0]): Localized {
  const label = partyName(institution);
  if (!institution.unit || label.en === null) return label;
  return {
    ...label,
    en: `the ${institution.unit.name.en} of ${inEnglishProse(inLocale(institution.name, "en").text)}`,
  };
}

/**
 * The itinerary in the order of days and hours, with the groups that sat and those who chaired. Groups that stand at no
 * item are told where the itinerary has a discussion without groups, and otherwise at the end.
 */
function programmeOf(
  snapshot: Snapshot,
  permissions: NamePermissions,
  { colleges, hosts }: { colleges: ReadonlyMap<string, Localized>; hosts: readonly PublicParty[] },
): DraftFacts["programme"] {
  const groups = publicGroups(snapshot);
  const days = publicItinerary(snapshot, permissions);
  const placed = new Set(days.flatMap(({ items }) => items.flatMap((item) => item.groups)));
  const rest = groups.filter(({ code }) => !placed.has(code)).map((group) => toDraftGroup(group, colleges));
  const isOpen = ({ kind, groups: own }: PublicItineraryItem) => kind === "GROUP_DISCUSSION" && own.length === 0;
  const open = days.flatMap(({ items }) => items).find(isOpen);
  const toItem = (item: PublicItineraryItem): DraftItem => ({
    ...{ kind: item.kind, title: item.title, place: item.place, partOfDay: partOfDayOf(item), audience: item.audience },
    base: item.base && { name: item.base.name, isPracticeBase: item.base.kind === "OTHER" },
    stop: hosts.find(({ institution }) => institution.slug === item.stop)?.institution.name ?? null,
    chairs: item.chairs.flatMap(({ name, title, institution }) => {
      const college = institution === null ? undefined : colleges.get(institution);
      return college ? [{ name, title, college }] : [];
    }),
    groups:
      item === open
        ? rest
        : groups.filter(({ code }) => item.groups.includes(code)).map((group) => toDraftGroup(group, colleges)),
  });
  const programme = days.map(({ day, items }) => ({ day, items: inOrderOfHours(items).map(toItem) }));
  if (open || rest.length === 0) return programme;
  const none = { title: null, place: null, partOfDay: null, base: null, stop: null, chairs: [], audience: null };
  return [...programme, { day: null, items: [{ kind: "GROUP_DISCUSSION", ...none, groups: rest }] }];
}

const toDraftGroup = ({ name, topics, pairings }: PublicGroup, colleges: ReadonlyMap<string, Localized>) => ({
  name,
  topics,
  pairings: pairings.map(({ host, guest }) => ({ host: schoolOf(host, colleges), guest: schoolOf(guest, colleges) })),
});

/** A school with the name of its college, since two schools often have the same name. */
function schoolOf(unit: UnitMention, colleges: ReadonlyMap<string, Localized>): Localized {
  const college = colleges.get(unit.institution);
  const zh = unit.name.zh ?? unit.name.en;
  const en = unit.name.en ?? unit.name.zh;
  return {
    zh: `${college?.zh ?? college?.en ?? ""}${zh}`,
    en: college ? `the ${en} of ${college.en ?? college.zh}` : en,
    provisional: [],
  };
}
