"use client";

import { useLocale, useTranslations } from "next-intl";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { vouchForNamesAction } from "@/lib/revisions/names/actions.ts";
import type { CollegeToAsk } from "@/lib/revisions/names/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { ReasonForm } from "../../editing/reason-form.tsx";
import { ActTime } from "../../ui/act-time.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";

type NamingNoticeProps = { institution: InstitutionMention; names: Pick<RecordNames, "mayVouch"> } & {
  college: CollegeToAsk;
};

/**
 * Says in a delegation that its college has not looked at whom the record names, and who vouched for that; where the
 * college has no account, somebody who shows records to readers can.
 */
export function NamingNotice({ institution, college, names }: NamingNoticeProps) {
  const t = useTranslations("naming");
  const locale = useLocale();
  const refresh = useDebouncedRefresh();
  const { people, hasAccounts, vouchings } = college;
  const party = inLocale(institution.shortName ?? institution.name, locale).text;
  const more = vouchings.length > 0 ? "yes" : "no";
  const vouched = vouchings.map((vouching) => <Vouched key={vouching.at} {...vouching} party={party} />);
  if (people === 0) return vouched;
  return (
    <>
      {vouched}
      <div className="grid gap-1 border-s-2 border-accent bg-leaf px-4 py-2 text-sm">
        <p>{hasAccounts ? t("waiting", { people, party, more }) : t("withoutAccounts", { people, party, more })}</p>
        {!hasAccounts && names.mayVouch && (
          <Disclosure title={t("vouchTitle")} className="group border-0">
            <ReasonForm
              label={t("reason")}
              hint={t("reasonHint")}
              submitLabel={t("vouch")}
              send={({ code }, reason) => vouchForNamesAction({ code, institution: institution.slug, reason })}
              onDone={refresh}
            />
          </Disclosure>
        )}
      </div>
    </>
  );
}

type VouchedProps = CollegeToAsk["vouchings"][number] & { party: string };

function Vouched({ reason, by, at, people, party }: VouchedProps) {
  const t = useTranslations("naming");
  return (
    <div className="grid gap-1 border-s-2 border-accent bg-leaf px-4 py-2 text-sm">
      <p>
        {by === null
          ? t("vouchedByPortal", { party })
          : t.rich("vouched", { by, party, people, at: () => <ActTime at={new Date(at)} /> })}
      </p>
      {reason !== null && <p className="whitespace-pre-line text-ink-soft">{t("reasonGiven", { reason })}</p>}
    </div>
  );
}
