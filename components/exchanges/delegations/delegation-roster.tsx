import { useLocale, useTranslations } from "next-intl";
import type { RecordDelegation, RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import { nameShowing } from "@/lib/exchanges/delegations/rules.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { wordsForMember } from "./absent-members.ts";
import { DelegationTitle } from "./delegation-title.tsx";
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
      className="grid min-w-0 scroll-mt-6 content-start gap-3 border-t-2 border-accent pt-3 outline-offset-8"
    >
      <DelegationTitle {...delegation} />
      <p className="text-sm text-ink-soft">
        {headcount === null ? t("headcountUnknown") : t("headcountStated", { headcount })}
        <span className="mx-2 text-rule">·</span>
        {t("listedCount", { listed: members.length })}
        {atStops.length > 0 && <span className="block">{atStops.join(listSeparator(locale))}</span>}
      </p>
      {enteredBy && !takenOverAt && (
        <p className="text-sm text-ink-soft">{t("enteredBy", { college: inLocale(enteredBy, locale).text, party })}</p>
      )}
      {enteredBy && takenOverAt && <p className="text-sm text-ink-soft">{t("takenOver", { party })}</p>}
      {toAsk && <NamingNotice institution={institution} college={toAsk} names={names} />}
      {members.length > 0 && (
        <ol className="grid gap-3">
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
  const role = useTranslations("memberRole");
  const { values } = member;
  const name = labelOrNull(values.nameZh, values.nameEn);
  const title = labelOrNull(values.titleZh, values.titleEn);
  const unit = labelOrNull(values.unitNameZh, values.unitNameEn);
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] leading-snug">
      <span className="figures text-sm text-ink-faint">{number}</span>
      <span>
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          {name && (
            <span className="font-serif font-semibold">
              <LocalizedText label={name} />
            </span>
          )}
          {values.role !== "MEMBER" && <span className="text-xs text-ink-soft">{role(values.role)}</span>}
          {values.status !== "PRESENT" && <Tag>{t(`status.${values.status}`)}</Tag>}
          {values.sentGreetings && <Tag>{t("greetingsOn")}</Tag>}
          {onlyAt && <Tag>{t("onlyAt", { stops: onlyAt })}</Tag>}
          {absent && <Tag>{t("absenceOnBehalf", { name: wordsForMember(absent, locale) })}</Tag>}
          <span className="text-xs text-ink-faint">{t(nameShowing(values))}</span>
          {mayWithdraw && name && values.namedInPublic && (
            <WithdrawNameButton memberId={member.id} name={inLocale(name, locale).text} />
          )}
        </span>
        <span className="block text-sm text-ink-soft">
          {title && <LocalizedText label={title} />}
          {title && unit && <span className="mx-2 text-rule">·</span>}
          {unit && <LocalizedText label={unit} />}
        </span>
      </span>
    </li>
  );
}
