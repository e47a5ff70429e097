import { useLocale, useTranslations } from "next-intl";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import { needsBlank } from "@/lib/platform/i18n/joined-words.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { PublicDelegation, PublicMember, PublicParty } from "@/lib/revisions/views/schema.ts";
import { listSeparator } from "../ui/list-separator.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

const ORDER: Record<PartyRole, number> = { GUEST: 0, PARTICIPANT: 1, HOST: 2, OBSERVER: 3 };

/** Both delegations side by side, in the order of the line above: the guests, then the hosts. */
export function DelegationList({ parties }: { parties: readonly PublicParty[] }) {
  const hosts = new Map(parties.map(({ institution }) => [institution.slug, institution]));
  const t = useTranslations("exchange");
  const inOrder = parties.toSorted((one, other) => ORDER[one.role] - ORDER[other.role]);
  return (
    <PageSection heading={t("delegations")} id="delegations">
      <div className="grid gap-x-12 gap-y-10 sm:grid-cols-2 print:grid-cols-2">
        {inOrder.map((party) => (
          <Delegation key={party.institution.slug} party={party} hosts={hosts} />
        ))}
      </div>
    </PageSection>
  );
}

const ROLE = { GUEST: "guest", HOST: "host", PARTICIPANT: "participant", OBSERVER: "observer" } as const;

function Delegation({ party, hosts }: { party: PublicParty; hosts: Hosts }) {
  const t = useTranslations("exchange");
  const { delegation, institution } = party;
  return (
    <div className="border-t-2 border-accent pt-3" data-accent={institution.accent}>
      <h3 className="font-serif text-base font-semibold leading-snug">
        <LocalizedText label={partyName(institution)} />
      </h3>
      <p className="text-sm text-ink-soft">
        {t(ROLE[party.role])} <StopOfParty party={party} />
        <span className="mx-1 text-rule">·</span> <Headcount delegation={delegation} />{" "}
        <HeadcountsAtStops headcounts={delegation?.headcounts ?? []} hosts={hosts} />
      </p>
      {delegation && delegation.members.length > 0 && (
        <ol className="members mt-4 grid gap-3">
          {delegation.members.map((member) => (
            <Member key={member.order} member={member} hosts={hosts} />
          ))}
        </ol>
      )}
      <Others others={delegation?.others ?? []} />
      <NotLooked party={party} />
    </div>
  );
}

type Hosts = ReadonlyMap<string, InstitutionMention>;

/** How many were at each stop: "8 at North, 27 at South". */
function HeadcountsAtStops({ headcounts, hosts }: { headcounts: PublicDelegation["headcounts"]; hosts: Hosts }) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  if (headcounts.length === 0) return null;
  const at = headcounts.map(({ stop, headcount }) => {
    const host = hosts.get(stop);
    return t("headcountAt", { headcount, college: host ? inLocale(host.shortName ?? host.name, locale).text : "" });
  });
  return <span className="block">{at.join(listSeparator(locale))}</span>;
}

function StopOfParty({ party: { stop } }: { party: PublicParty }) {
  const locale = useLocale();
  if (!stop) return null;
  return (
    <>
      <span className="mx-1 text-rule">·</span>{" "}
      <time dateTime={stop.from}>{formatDays(stop.from, stop.to ?? stop.from, locale)}</time>{" "}
    </>
  );
}

/** Says that a college has not looked at what the record says of its people, and why they stand by title. */
function NotLooked({ party: { hasLooked, institution, delegation } }: { party: PublicParty }) {
  const t = useTranslations("exchange");
  if (hasLooked || !delegation || delegation.members.length === 0) return null;
  const isAnybodyNamed = delegation.members.some((member) => member.name !== null);
  const of = institution.kind === "GROUP" ? "ofGroup." : "";
  return (
    <p className="mt-4 text-xs text-ink-faint">{isAnybodyNamed ? t(`${of}notLookedNamed`) : t(`${of}notLooked`)}</p>
  );
}

function Headcount({ delegation }: { delegation: PublicDelegation | null }) {
  const t = useTranslations("exchange");
  const named = delegation?.members.filter(({ name, isAbsent }) => name !== null && !isAbsent).length ?? 0;
  const headcount = delegation?.headcount ?? null;
  if (headcount !== null)
    return (
      <>{named > 0 && named < headcount ? t("headcountNamed", { headcount, named }) : t("headcount", { headcount })}</>
    );
  if (named > 0) return <>{t("headcountUnstated", { named })}</>;
  return <>{delegation?.headcounts.length ? t("headcountByStop") : t("headcountUnknown")}</>;
}

function Member({ member, hosts }: { member: PublicMember; hosts: Hosts }) {
  const t = useTranslations("exchange");
  const role = useTranslations("memberRole");
  const carriesRole = member.role !== "MEMBER";
  return (
    <li className="leading-snug">
      {member.name && (
        <span className="font-serif font-semibold">
          <LocalizedText label={member.name} />
        </span>
      )}{" "}
      {carriesRole && (
        <span className={`text-xs text-ink-faint ${member.name ? "ms-2" : ""}`}>{role(member.role)}</span>
      )}{" "}
      {member.isAbsent && (
        <span className={`text-xs text-ink-soft ${member.name ? "ms-2" : ""}`}>
          {member.sentGreetings ? t("absentGreetings") : t("absent")}
        </span>
      )}{" "}
      <span className="block text-sm text-ink-soft">
        {member.title && <LocalizedText label={member.title} />}
        {!member.name && <span className="text-ink-faint"> {t("titleOnly")}</span>}
        {member.unitName && " "}
        {member.unitName && (
          <span className="block">
            <LocalizedText label={member.unitName} />
          </span>
        )}
      </span>{" "}
      <OnBehalfOf absent={member.onBehalfOf} /> <OnlyAt stops={member.onlyAt} hosts={hosts} />
    </li>
  );
}

/** For whom a member stood who was absent: by title and name, or by title alone. */
function OnBehalfOf({ absent }: { absent: PublicMember["onBehalfOf"] }) {
  const t = useTranslations("exchange");
  const locale = useLocale();
  if (!absent) return null;
  const { name, title } = absent;
  const isBlankNeeded =
    title !== null && name !== null && needsBlank(inLocale(title, locale).text, inLocale(name, locale).text, locale);
  const who = () => (
    <>
      {title && <LocalizedText label={title} />}
      {isBlankNeeded && " "}
      {name && <LocalizedText label={name} />}
    </>
  );
  return <span className="block text-sm text-ink-soft">{t.rich("onBehalfOf", { who })}</span>;
}

/** At which of the stops a member was who was not at all of them. */
function OnlyAt({ stops, hosts }: { stops: PublicMember["onlyAt"]; hosts: Hosts }) {
  const t = useTranslations("exchange");
  const locale = useLocale();
  if (stops.length === 0) return null;
  const names = stops.map((stop) => {
    const host = hosts.get(stop);
    return host ? inLocale(host.shortName ?? host.name, locale).text : "";
  });
  return (
    <span className="block text-sm text-ink-soft">{t("onlyAt", { stops: names.join(listSeparator(locale)) })}</span>
  );
}

/** The people who are counted or described, and not named. */
function Others({ others }: Pick<PublicDelegation, "others">) {
  const t = useTranslations("exchange");
  const locale = useLocale();
  if (others.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1 text-sm text-ink-soft">
      {others.map(({ label, unitName, count }, at) => {
        const who = () => (
          <>
            {unitName && locale === "zh" && <LocalizedText label={unitName} />}
            <LocalizedText label={label} />
            {unitName && locale !== "zh" && (
              <>
                , <LocalizedText label={unitName} />
              </>
            )}
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <li key={at}>{count === null ? who() : t.rich("othersLine", { who, count })}</li>
        );
      })}
    </ul>
  );
}
