import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import type { PublicAgreement, PublicAgreementPerson, PublicExchange } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

type Institutions = readonly Pick<InstitutionMention, "slug" | "name">[];

/** The agreements that were signed or renewed: what, when, for how long, by whom, and before whom. */
export function AgreementList({ exchange }: { exchange: Pick<PublicExchange, "agreements" | "parties"> }) {
  const t = useTranslations("exchange");
  const institutions = exchange.parties.map(({ institution }) => institution);
  return (
    <PageSection heading={t("agreements")} id="agreements">
      <ol className="agreements grid gap-8">
        {exchange.agreements.map((agreement, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page never changes
          <Agreement key={at} agreement={agreement} institutions={institutions} />
        ))}
      </ol>
    </PageSection>
  );
}

function Agreement({ agreement, institutions }: { agreement: PublicAgreement; institutions: Institutions }) {
  const t = useTranslations("exchange");
  const words = useTranslations("agreements");
  const locale = useLocale();
  const { kind, act, title, day, validFrom, validTo, renews, renewsOf, people } = agreement;
  const signing = institutions.filter(({ slug }) => agreement.institutions.includes(slug));
  const facts = [
    words(`kindOf.${kind}`),
    day === null ? words(`actOf.${act}`) : t(`agreementOn.${act}`, { day: formatDay(day, locale) }),
    validFrom && validTo && t("validBetween", { from: formatDay(validFrom, locale), to: formatDay(validTo, locale) }),
    validFrom && !validTo && t("validFrom", { from: formatDay(validFrom, locale) }),
    !validFrom && validTo && t("validUntil", { to: formatDay(validTo, locale) }),
  ].filter(Boolean);
  const witnesses = people.filter(({ role }) => role === "WITNESS");
  const signatories = people.filter(({ role }) => role === "SIGNATORY");
  const others = signatories.filter(({ institution }) => signing.every(({ slug }) => slug !== institution));
  return (
    <li className="grid gap-2">
      <h3 className="font-serif text-lg leading-snug">
        <LocalizedText label={title} />
      </h3>
      <p className="figures text-sm text-ink-soft">{facts.join(" · ")}</p>
      {(renews || renewsOf) && (
        <p className="text-sm text-ink-soft">
          {words("renews")}
          {locale === "zh" ? "：" : ": "}
          {renews && <LocalizedText label={renews} />}
          {renews && renewsOf && " "}
          {renewsOf && (
            <a href={`/${locale}/exchanges/${renewsOf}`}>{renews ? t("renewedIn", { code: renewsOf }) : renewsOf}</a>
          )}
        </p>
      )}
      <div className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 print:grid-cols-2">
        {signing.map(({ slug, name }) => (
          <Side
            key={slug}
            heading={<LocalizedText label={name} />}
            people={signatories.filter(({ institution }) => institution === slug)}
          />
        ))}
        {others.length > 0 && <Side heading={words("roleOf.SIGNATORY")} people={others} />}
        {witnesses.length > 0 && <Side heading={words("roleOf.WITNESS")} people={witnesses} />}
      </div>
    </li>
  );
}

/** Those who signed for one side, or the witnesses. */
function Side({ heading, people }: { heading: ReactNode; people: readonly PublicAgreementPerson[] }) {
  return (
    <div>
      <p className="font-medium">{heading}</p>
      {people.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page never changes
        <p key={at} className="leading-snug">
          <Person {...person} />
        </p>
      ))}
    </div>
  );
}

type Named = Pick<PublicAgreementPerson, "name" | "title" | "unitName">;

function Person({ representedBy, ...person }: PublicAgreementPerson) {
  const t = useTranslations("exchange");
  const locale = useLocale();
  return (
    <>
      <NameAndTitle {...person} />
      {representedBy && (
        <span className="text-ink-soft">
          {locale === "zh" ? "" : " "}
          {t.rich("representedBy", { person: () => <NameAndTitle {...representedBy} /> })}
        </span>
      )}
    </>
  );
}

/** A name with title and school, or the title alone. */
function NameAndTitle({ name, title, unitName }: Named) {
  const locale = useLocale();
  const separator = locale === "zh" ? " " : ", ";
  return (
    <>
      {name && (
        <span className="font-serif font-semibold">
          <LocalizedText label={name} />
        </span>
      )}
      {name && (title || unitName) && separator}
      {title && <LocalizedText label={title} />}
      {title && unitName && separator}
      {unitName && <LocalizedText label={unitName} />}
    </>
  );
}
