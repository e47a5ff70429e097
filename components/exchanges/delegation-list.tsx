import { useTranslations } from "next-intl";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import type { PublicDelegation, PublicMember, PublicParty } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

const ORDER: Record<PartyRole, number> = { GUEST: 0, HOST: 1, OBSERVER: 2 };

/** Both delegations side by side, in the order of the line above: the guests, then the hosts. */
export function DelegationList({ parties }: { parties: readonly PublicParty[] }) {
  const t = useTranslations("exchange");
  const inOrder = parties.toSorted((one, other) => ORDER[one.role] - ORDER[other.role]);
  return (
    <PageSection heading={t("delegations")} id="delegations">
      <div className="grid gap-x-12 gap-y-10 sm:grid-cols-2 print:grid-cols-2">
        {inOrder.map((party) => (
          <Delegation key={party.institution.slug} party={party} />
        ))}
      </div>
    </PageSection>
  );
}

const ROLE = { GUEST: "guest", HOST: "host", OBSERVER: "observer" } as const;

function Delegation({ party }: { party: PublicParty }) {
  const t = useTranslations("exchange");
  const { delegation, institution } = party;
  return (
    <div className="border-t-2 border-accent pt-3" data-accent={institution.accent}>
      <h3 className="font-serif text-base font-semibold leading-snug">
        <LocalizedText label={partyName(institution)} />
      </h3>
      <p className="text-sm text-ink-soft">
        {t(ROLE[party.role])}
        <span className="mx-2 text-rule">·</span>
        <Headcount delegation={delegation} />
      </p>
      {delegation && delegation.members.length > 0 && (
        <ol className="members mt-4 grid gap-3">
          {delegation.members.map((member) => (
            <Member key={member.order} member={member} />
          ))}
        </ol>
      )}
      <NotLooked party={party} />
    </div>
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
  const named = delegation?.members.filter((member) => member.name !== null).length ?? 0;
  const headcount = delegation?.headcount ?? null;
  if (headcount !== null)
    return <>{named < headcount ? t("headcountNamed", { headcount, named }) : t("headcount", { headcount })}</>;
  return <>{named > 0 ? t("headcountUnstated", { named }) : t("headcountUnknown")}</>;
}

function Member({ member }: { member: PublicMember }) {
  const t = useTranslations("exchange");
  const role = useTranslations("memberRole");
  const carriesRole = member.role !== "MEMBER";
  return (
    <li className="leading-snug">
      {member.name && (
        <span className="font-serif font-semibold">
          <LocalizedText label={member.name} />
        </span>
      )}
      {carriesRole && (
        <span className={`text-xs text-ink-faint ${member.name ? "ms-2" : ""}`}>{role(member.role)}</span>
      )}
      <span className="block text-sm text-ink-soft">
        {member.title && <LocalizedText label={member.title} />}
        {!member.name && <span className="text-ink-faint"> {t("titleOnly")}</span>}
        {member.unitName && (
          <span className="block">
            <LocalizedText label={member.unitName} />
          </span>
        )}
      </span>
    </li>
  );
}
