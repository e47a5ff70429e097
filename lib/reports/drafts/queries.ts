import "server-only";
import { sidesOf, wasHeld } from "@/lib/exchanges/rules.ts";
import { partyName, type UnitMention } from "@/lib/institutions/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { agreementsShown } from "@/lib/revisions/mentions/rules.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { findNamePermissions } from "@/lib/revisions/views/queries.ts";
import { publicGroups, publicParties, publicVisits } from "@/lib/revisions/views/rules.ts";
import type { DraftFacts } from "../draft-words/rules.ts";
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
  const facts: DraftFacts = {
    kind: snapshot.kind,
    title: snapshot.title,
    theme: snapshot.theme,
    firstDay,
    lastDay: calendarDay(snapshot.lastDay),
    precision,
    isYearInferred: snapshot.dateNote === "YEAR_INFERRED",
    wasHeld: wasHeld(snapshot.status),
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
    people: [...guests, ...hosts, ...participants].map(({ institution, delegation }) => ({
      college: partyName(institution),
      members: delegation?.members.filter(({ name, isAbsent }) => name !== null && !isAbsent) ?? [],
    })),
    groups: publicGroups(snapshot).map((group) => ({
      name: group.name,
      topics: group.topics,
      pairings: group.pairings.map(({ host: ofHost, guest: ofGuest }) => ({
        host: schoolOf(ofHost, colleges),
        guest: schoolOf(ofGuest, colleges),
      })),
    })),
    bases: publicVisits(snapshot).map((base) => base.name),
    agreements: (wasHeld(snapshot.status) ? agreementsShown(snapshot, permissions) : []).map(
      ({ title, act, day, institutions }) => ({
        title,
        act,
        day,
        colleges: institutions.flatMap((college) => colleges.get(college) ?? []),
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
  return { ...label, en: `the ${institution.unit.name.en} of ${inLocale(institution.name, "en").text}` };
}

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
