"use client";

import { useEffect, useState } from "react";
import type { CollegeChoice, SchoolChoice } from "@/lib/exchanges/college-choices/queries.ts";
import { chooseSchoolsAction } from "@/lib/exchanges/parties/actions.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";

/**
 * The schools that can take part for a college on a day; none until they are known, and of a group.
 * @param institution slug; "" where none is chosen yet
 */
function useSchools(institution: string, day: CalendarDay | null): readonly SchoolChoice[] {
  const [found, setFound] = useState<{ of: string; schools: readonly SchoolChoice[] }>({ of: "", schools: [] });
  useEffect(() => {
    if (institution === "") return;
    let isWanted = true;
    const load = async () => {
      const answer = await chooseSchoolsAction({ institution, day }).catch(() => null);
      if (isWanted && answer?.status === "done") setFound({ of: institution, schools: answer.result });
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [institution, day]);
  return found.of === institution ? found.schools : [];
}

/** A side of a new exchange: the schools to choose from, and the name of its party; null where none is chosen yet. */
export function useSide({
  party,
  school: code,
  day,
}: {
  party: CollegeChoice | null;
  school: string;
  day: CalendarDay | null;
}) {
  const schools = useSchools(party?.slug ?? "", day);
  const school = schools.find((each) => each.code === code);
  const unit = party && school ? { institution: party.slug, code: school.code, name: school.name } : null;
  return { schools, name: party && partyName({ name: party.name, unit }) };
}
