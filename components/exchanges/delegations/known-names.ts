import { useState } from "react";
import type { MemberChoice, RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { Known } from "@/lib/people/candidates/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";

const MAX_KNOWN_PEOPLE = 500;

/**
 * The names that help to read a typed line: the college of the delegation, and the people, units and institutions of the
 * directory that the page has been answered already. Asks the server nothing, and holds nothing that the member may not see.
 */
export function useKnownNames(institution: RecordDelegation["institution"]) {
  const [people, setPeople] = useState<readonly MemberChoice[]>([]);
  const learn = (found: readonly MemberChoice[]) =>
    setPeople((before) => {
      const ids = new Set(before.map(({ id }) => id));
      const fresh = found.filter(({ id }) => !ids.has(id));
      return fresh.length > 0 ? [...before, ...fresh].slice(-MAX_KNOWN_PEOPLE) : before;
    });
  return { known: knownNames(institution, people), learn };
}

function knownNames({ name, shortName }: RecordDelegation["institution"], people: readonly MemberChoice[]): Known {
  const held = people.flatMap(({ appointments }) => appointments);
  return {
    people: wordsOf(people.map((person) => person.name)),
    units: wordsOf(held.map(({ unit }) => unit?.name)),
    institutions: wordsOf([
      name,
      shortName,
      ...held.flatMap((each) => [each.institution?.name, each.institution?.shortName]),
    ]),
  };
}

/** Both languages of labels, as the reading compares them: composed, Chinese ones without blanks. */
function wordsOf(labels: readonly (Localized | null | undefined)[]): ReadonlySet<string> {
  const texts = labels.flatMap((label) => (label ? [label.zh?.replace(/\s/gu, ""), label.en] : []));
  return new Set(texts.flatMap((text) => (text ? [text.normalize("NFC")] : [])));
}
