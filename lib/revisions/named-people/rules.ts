import { isTold } from "@/lib/exchanges/delegations/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import {
  type Agreements,
  hasLooked,
  isMarked,
  mayBeNamed,
  mentionedMembers,
  type NamePermissions,
  namedInAgreements,
  peopleInWords,
  peopleToAsk,
} from "../mentions/rules.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";

/** A party as far as it decides whom of its people a record names: of a snapshot, or of the record as it stands. */
export type AskedParty = {
  institution: { id: string; slug: string; name: Localized };
  delegation: {
    takenOverAt: unknown;
    members: Pick<SnapshotMember, "id" | "status" | "namedInPublic" | "name" | "onBehalfOfId" | "sentGreetings">[];
  } | null;
};

/** The colleges that did not look, and the people whom the record would name if they had; of each college at least one. */
export function collegesToAsk({ parties, agreements }: { parties: readonly AskedParty[] } & Agreements) {
  const mentioned = mentionedMembers({ agreements });
  return parties
    .filter((party) => !hasLooked(party))
    .map(({ institution, delegation }) => {
      const members = (delegation?.members ?? [])
        .filter((member, _at, all) => isTold(member, all) || mentioned.has(member.id))
        .filter(isNameable);
      const people = [...members, ...peopleToAsk({ agreements }, institution.id)];
      return { institution, memberIds: people.map(({ id }) => id) };
    })
    .filter(({ memberIds }) => memberIds.length > 0);
}

/** A member, or somebody whom an agreement mentions, whose name a revision lets readers see. */
export type NamedMember = {
  id: string;
  /** the person's college; null where an agreement mentions somebody of none */
  institution: { id: string; slug: string } | null;
  name: Localized;
  /** readers see it now; otherwise they would as soon as the college looked, or somebody vouched for the member */
  isSeen: boolean;
};

/** Those whom a revision names to readers, or would name if their college had looked. */
export const namedMembers = (snapshot: Snapshot, permissions: NamePermissions): NamedMember[] => [
  ...snapshot.parties.flatMap((party) => namedOfParty(snapshot, party, permissions)),
  ...namedInAgreements(snapshot, permissions),
];

/** A name in each language that has one. */
export const spellingsOf = (name: Localized | null): string[] =>
  [name?.zh, name?.en].filter((each) => typeof each === "string");

/** Every spelling of the names of people of the colleges of a record whom readers do not see by name. */
export function hiddenSpellings(snapshot: Snapshot, permissions: NamePermissions): string[] {
  const seen = new Set(namedMembers(snapshot, permissions).flatMap(({ id, isSeen }) => (isSeen ? [id] : [])));
  const people = [
    ...snapshot.parties.flatMap(({ delegation }) => delegation?.members ?? []),
    ...peopleInWords(snapshot).filter(({ institutionId }) => institutionId !== null),
  ];
  return people.filter(({ id }) => !seen.has(id)).flatMap(({ name }) => spellingsOf(name));
}

function namedOfParty(snapshot: Snapshot, party: SnapshotParty, permissions: NamePermissions): NamedMember[] {
  const mentioned = mentionedMembers(snapshot);
  const institution = { id: party.institution.id, slug: party.institution.slug };
  return (party.delegation?.members ?? [])
    .filter((member, _at, all) => isTold(member, all) || mentioned.has(member.id))
    .filter((member) => isMarked(member, permissions))
    .flatMap(({ id, name }) =>
      name ? [{ id, institution, name, isSeen: mayBeNamed({ id, party }, permissions) }] : [],
    );
}

const isNameable = ({ namedInPublic, name }: Pick<SnapshotMember, "namedInPublic" | "name">): boolean =>
  namedInPublic && name !== null;
