import { useLocale, useTranslations } from "next-intl";
import type { RecordDelegation, RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import { wordsForMember } from "./absent-members.ts";
import { DelegationTitle } from "./delegation-title.tsx";
import { MemberLine } from "./member-line.tsx";
import { namesOfStops } from "./member-stops.ts";
import { NamingNotice } from "./naming-notice.tsx";
import { OthersLine } from "./others-line.tsx";
import type { CountedStop } from "./stop-headcounts.tsx";
import { WithdrawNameButton } from "./withdraw-name-button.tsx";

type DelegationRosterProps = { delegation: RecordDelegation; names: RecordNames; stops: readonly CountedStop[] };

/** A delegation, read-only. A name that readers see can be taken from them even where the record is closed. */
export function DelegationRoster({ delegation, names, stops }: DelegationRosterProps) {
  const t = useTranslations("delegations");
  const exchange = useTranslations("exchange");
  const locale = useLocale();
  const { institution, roster } = delegation;
  const { headcount, enteredBy, takenOverAt, members, others } = roster;
  const atStops = stops.flatMap(({ partyId, label }) => {
    const counted = roster.headcounts.find(({ stopId }) => stopId === partyId);
    return counted ? [exchange("headcountAt", { headcount: counted.headcount, college: label })] : [];
  });
  const party = inLocale(institution.shortName ?? institution.name, locale).text;
  const toAsk = names.colleges.find(({ slug }) => slug === institution.slug);
  const isWithdrawable = ({ id }: RosterMember): boolean =>
    names.shown?.names.some(({ memberId, mayWithdraw }) => memberId === id && mayWithdraw) ?? false;
  return (
    <article
      id={`delegation-${institution.slug}`}
      data-accent={institution.accent}
      tabIndex={-1}
      className="delegation"
    >
      <header className="delegation-head">
        <DelegationTitle {...delegation} />
        <p className="text-sm text-ink-soft">
          {headcount === null ? t("headcountUnknown") : t("headcountStated", { headcount })}
          <span className="mx-2 text-rule">·</span>
          {t("listedCount", { listed: members.length })}
          {atStops.length > 0 && <span className="block">{atStops.join(listSeparator(locale))}</span>}
        </p>
      </header>
      {enteredBy && !takenOverAt && (
        <p className="text-sm text-ink-soft">{t("enteredBy", { college: inLocale(enteredBy, locale).text, party })}</p>
      )}
      {enteredBy && takenOverAt && <p className="text-sm text-ink-soft">{t("takenOver", { party })}</p>}
      {toAsk && <NamingNotice institution={institution} college={toAsk} names={names} />}
      {members.length > 0 && (
        <ol>
          {members.map((member, at) => (
            <Member
              key={member.id}
              member={member}
              absent={members.find(({ id }) => id === member.values.onBehalfOfId) ?? null}
              onlyAt={namesOfStops(member.values.stopIds, stops, listSeparator(locale))}
              number={at + 1}
              mayWithdraw={isWithdrawable(member)}
            />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <ul aria-label={t("othersTitle")} className="grid gap-1 ps-7">
          {others.map(({ id, values }) => (
            <li key={id}>
              <OthersLine values={values} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

type MemberProps = {
  member: RosterMember /** for whom the member stood */;
  absent: RosterMember | null;
  /** the stops at which the member was only */
  onlyAt: string | null;
  number: number;
  mayWithdraw: boolean;
};

function Member({ member, absent, onlyAt, number, mayWithdraw }: MemberProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { values } = member;
  const name = labelOrNull(values.nameZh, values.nameEn);
  return (
    <li className="roster-line">
      <MemberLine
        values={values}
        number={number}
        onBehalfOf={absent && t("absenceOnBehalf", { name: wordsForMember(absent, locale) })}
        onlyAt={onlyAt}
      />
      {mayWithdraw && name && values.namedInPublic && (
        <WithdrawNameButton memberId={member.id} name={inLocale(name, locale).text} />
      )}
    </li>
  );
}
