import "server-only";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import type { UnitMention } from "@/lib/institutions/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { agreementsShown } from "@/lib/revisions/mentions/rules.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { findNamePermissions } from "@/lib/revisions/views/queries.ts";
import { publicGroups, publicParties, publicVisits } from "@/lib/revisions/views/rules.ts";
import { type DraftFacts, slugOf } from "./rules.ts";

/** The facts of the record that a first draft may use, and the proposed slug of its report. */
export async function findDraftFacts(tx: Tx, exchangeId: string): Promise<{ facts: DraftFacts; slug: string }> {
  const snapshot = await loadSnapshot(tx, exchangeId);
  const permissions = await findNamePermissions(tx, { exchangeId, revision: "next" });
  const parties = publicParties(snapshot, permissions);
  const host = parties.find((party) => party.role === "HOST");
  if (!host) throw new Error("an exchange has no host");
  const guests = parties.filter((party) => party.role === "GUEST");
  const colleges = new Map(parties.map(({ institution }) => [institution.slug, institution.name]));
  const firstDay = calendarDay(snapshot.firstDay);
  const facts: DraftFacts = {
    kind: snapshot.kind,
    title: snapshot.title,
    theme: snapshot.theme,
    firstDay,
    lastDay: calendarDay(snapshot.lastDay),
    isYearInferred: snapshot.dateNote === "YEAR_INFERRED",
    wasHeld: wasHeld(snapshot.status),
    host: host.institution.name,
    guests: guests.map((guest) => ({
      name: guest.institution.name,
      headcount: guest.delegation?.headcount ?? null,
    })),
    people: [...guests, host].map(({ institution, delegation }) => ({
      college: institution.name,
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
  const slug = slugOf({ firstDay, host: host.institution, guests: guests.map(({ institution }) => institution) });
  return { facts, slug };
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
