import type { CollegeOrUniversity, EventSeries, Place } from "schema-dts";
import { type InstitutionKind, partyName, type UnitMention } from "@/lib/institutions/rules.ts";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { addressOf, type Fact, idOf, named, type Portal } from "@/lib/platform/linked-data.ts";

type MentionedCollege = { slug: string; name: Localized; kind: InstitutionKind; unit?: UnitMention | null };

/** A party of an exchange: a college, a school of one, or a group, which has no page. */
export function partyThing(portal: Portal, { slug, name, kind, unit }: MentionedCollege) {
  if (kind === "GROUP") return { "@type": "Organization" as const, ...named(name, portal.locale) };
  const path = `/institutions/${slug}`;
  const college = {
    "@type": "CollegeOrUniversity" as const,
    "@id": idOf(portal, path),
    ...named(name, portal.locale),
    url: addressOf(portal, path),
  };
  if (!unit) return college;
  const school = named(partyName({ name, unit }), portal.locale);
  return { "@type": "EducationalOrganization" as const, ...school, parentOrganization: college };
}

type College = {
  slug: string;
  code: string;
  name: Localized;
  shortName: Localized | null;
  city: Localized | null;
  province: Localized | null;
  country: string | null;
  website: string | null;
  group: { name: Localized } | null;
  schools: readonly UnitMention[];
};

const inWords = (label: Localized, { locale }: Portal) => inLocale(label, locale).text;

/** The number by which the portal knows a thing, on every page and in every language. */
const identified = (value: string) => ({
  identifier: { "@type": "PropertyValue" as const, propertyID: "Nanbei", value },
});

/** A college on its page. */
export function collegeThing(portal: Portal, college: College) {
  const { slug, code, name, shortName, city, province, country, website, group, schools } = college;
  const path = `/institutions/${slug}`;
  const { alternateName, ...own } = named(name, portal.locale);
  const others = [alternateName, shortName?.zh, shortName?.en].filter((each) => typeof each === "string");
  const address = {
    ...(city ? { addressLocality: inWords(city, portal) } : {}),
    ...(province ? { addressRegion: inWords(province, portal) } : {}),
    ...(country ? { addressCountry: country } : {}),
  };
  return {
    "@type": "CollegeOrUniversity",
    "@id": idOf(portal, path),
    ...own,
    ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
    url: addressOf(portal, path),
    ...identified(code),
    ...(website && /^https?:\/\//.test(website) ? { sameAs: website } : {}),
    ...(Object.keys(address).length > 0 ? { address: { "@type": "PostalAddress", ...address } } : {}),
    ...(group ? { parentOrganization: { "@type": "Organization", ...named(group.name, portal.locale) } } : {}),
    ...(schools.length > 0
      ? {
          department: schools.map((school) => ({
            "@type": "EducationalOrganization" as const,
            ...named(school.name, portal.locale),
          })),
        }
      : {}),
  } satisfies Fact<CollegeOrUniversity>;
}

/** A practice base, as a place. */
export const baseThing = (portal: Portal, base: { slug: string; code?: string; name: Localized }) =>
  ({
    "@type": "Place",
    "@id": idOf(portal, `/bases/${base.slug}`),
    ...named(base.name, portal.locale),
    url: addressOf(portal, `/bases/${base.slug}`),
    ...(base.code ? identified(base.code) : {}),
  }) satisfies Fact<Place>;

/** A tradition of exchanges. */
export const seriesThing = (
  portal: Portal,
  series: { slug: string; name: Localized; description?: Localized | null },
) =>
  ({
    "@type": "EventSeries",
    "@id": idOf(portal, `/tradition/${series.slug}`),
    ...named(series.name, portal.locale),
    ...(series.description ? { description: inWords(series.description, portal) } : {}),
    url: addressOf(portal, `/tradition/${series.slug}`),
    inLanguage: languageTag[portal.locale],
  }) satisfies Fact<EventSeries>;
