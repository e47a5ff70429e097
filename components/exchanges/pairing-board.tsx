import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import type { UnitMention } from "@/lib/institutions/rules.ts";
import type { PublicExchange, PublicGroup } from "@/lib/revisions/views/schema.ts";
import { MeetingLine } from "../layout/meeting-line.tsx";
import { listSeparator } from "../ui/list-separator.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** The schools that met: one line of two colours for each pair. */
export function PairingBoard({ exchange }: { exchange: PublicExchange }) {
  const t = useTranslations("exchange");
  const parties = new Map(exchange.parties.map(({ institution }) => [institution.slug, institution]));
  return (
    <PageSection heading={t("groups")} id="groups">
      <ol className="groups grid gap-7 md:gap-5">
        {exchange.groups.map((group, place) => (
          <li key={group.code}>
            <h3 className="mb-2 font-sans text-xs font-normal text-ink-faint sm:text-center print:text-center">
              {t("groupCode", { number: place + 1 })}
              {group.name && (
                <>
                  {" · "}
                  <LocalizedText label={group.name} />
                </>
              )}
              <StopOfGroup host={parties.get(group.stop ?? "")} />
            </h3>
            <Pairs closed={exchange.status === "AGREED"} group={group} parties={parties} />
            <Topics topics={group.topics} />
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

function StopOfGroup({ host }: { host: InstitutionMention | undefined }) {
  if (!host) return null;
  return (
    <>
      {" · "}
      <LocalizedText label={host.shortName ?? host.name} />
    </>
  );
}

type PairsProps = { group: PublicGroup; parties: ReadonlyMap<string, InstitutionMention>; closed: boolean };

function Pairs({ group, parties, closed }: PairsProps) {
  const accentOf = ({ institution }: UnitMention) => {
    const owner = parties.get(institution);
    return owner ? [owner.accent] : [];
  };
  return group.pairings.map(({ host, guest }) => (
    <div className="pairing pb-2 leading-snug" key={`${guest.code}/${host.code}`}>
      <MeetingLine closed={closed} guests={accentOf(guest)} hosts={accentOf(host)} upright />
      <School owner={parties.get(guest.institution)} school={guest} />
      <School owner={parties.get(host.institution)} school={host} />
    </div>
  ));
}

function School({ school, owner }: { school: UnitMention; owner: InstitutionMention | undefined }) {
  const locale = useLocale();
  return (
    <div>
      <a
        className="plain-link font-serif text-lg font-semibold leading-snug"
        href={`/${locale}/exchanges/school/${school.institution}/${school.code}`}
      >
        <LocalizedText label={school.name} />
      </a>
      {owner && (
        <span className="block text-xs text-accent" data-accent={owner.accent}>
          <LocalizedText label={owner.shortName ?? owner.name} />
        </span>
      )}
    </div>
  );
}

function Topics({ topics }: Pick<PublicGroup, "topics">) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  if (topics.length === 0) return null;
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {t("topics")}
      {locale === "zh" ? "：" : ": "}
      {topics.map((topic, place) => (
        <Fragment key={topic.zh ?? topic.en}>
          {place > 0 && listSeparator(locale)}
          <LocalizedText label={topic} />
        </Fragment>
      ))}
    </p>
  );
}
