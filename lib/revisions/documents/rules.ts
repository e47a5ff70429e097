import type { PublicExchange } from "../views/schema.ts";

type Label = { zh: string | null; en: string | null };

/** Somebody whom readers see by name, with what they see of the person. */
export type NamedInView = { name: Label; title: Label | null; unitName: Label | null; college: Label | null };

type Row = { name: Label | null; title: Label | null; unitName: Label | null };

/** Those whom a view names, in its order: members first, then signatories who are none. Each name once. */
export function peopleNamedIn({ parties, agreements }: PublicExchange): NamedInView[] {
  const collegeOf = new Map(parties.map(({ institution }) => [institution.slug, institution.name]));
  const named = ({ name, title, unitName }: Row, college: Label | null): NamedInView[] =>
    name ? [{ name, title, unitName, college }] : [];
  const all = [
    ...parties.flatMap(({ institution, delegation }) =>
      (delegation?.members ?? []).flatMap((member) => named(member, institution.name)),
    ),
    ...agreements.flatMap(({ people }) =>
      people.flatMap((person) => named(person, (person.institution && collegeOf.get(person.institution)) || null)),
    ),
  ];
  return [
    ...new Map(all.toReversed().map((person) => [`${person.name.zh}\n${person.name.en}`, person])).values(),
  ].reverse();
}

/** Everything that the page of an exchange says beside its title, as readers see it, in the order of the page. */
export function labelsOf(view: PublicExchange): (Label | null)[] {
  const { theme, place, series, parties, itinerary, groups, visits, outcomes, agreements, sourceNotes } = view;
  return [
    ...[theme, place, series?.name ?? null],
    ...parties.flatMap(({ institution, delegation }) => [
      ...[institution.name, institution.shortName, institution.unit?.name ?? null],
      ...(delegation?.members ?? []).flatMap(({ name, title, unitName, onBehalfOf }) => [
        ...[name, title, unitName],
        ...[onBehalfOf?.name ?? null, onBehalfOf?.title ?? null],
      ]),
      ...(delegation?.others ?? []).flatMap(({ label, unitName }) => [label, unitName]),
    ]),
    ...itinerary.flatMap(({ items }) =>
      items.flatMap(({ title, place: room, base, chairs, audience }) => [
        ...[title, room, base?.name ?? null, audience?.label ?? null],
        ...chairs.flatMap((chair) => [chair.name, chair.title]),
      ]),
    ),
    ...groups.flatMap(({ name, pairings, topics }) => [
      name,
      ...pairings.flatMap(({ host, guest }) => [host.name, guest.name]),
      ...topics,
    ]),
    ...visits.map(({ name }) => name),
    ...outcomes.map(({ title }) => title),
    ...agreements.flatMap(({ title, renews, people }) => [
      ...[title, renews],
      ...people.flatMap(({ name, title: post, unitName, representedBy }) => [
        ...[name, post, unitName],
        ...[representedBy?.name ?? null, representedBy?.title ?? null, representedBy?.unitName ?? null],
      ]),
    ]),
    ...sourceNotes.flatMap(({ quote, comment }) => [{ zh: null, en: quote }, comment]),
  ];
}
