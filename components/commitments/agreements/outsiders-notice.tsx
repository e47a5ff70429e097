"use client";

import { useTranslations } from "next-intl";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { vouchForNamesAction } from "@/lib/revisions/names/actions.ts";
import type { OutsidersToAsk } from "@/lib/revisions/names/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { ReasonForm } from "../../editing/reason-form.tsx";
import { ActTime } from "../../ui/act-time.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";

type OutsidersNoticeProps = {
  outsiders: OutsidersToAsk;
  names: Pick<RecordNames, "mayVouch">;
};

/**
 * Says that agreements name people about whom no college of the exchange decides, and who vouched for them; somebody who
 * shows records to readers can.
 */
export function OutsidersNotice({ outsiders: { people, vouchings }, names }: OutsidersNoticeProps) {
  const t = useTranslations("agreements");
  const naming = useTranslations("naming");
  const refresh = useDebouncedRefresh();
  return (
    <div className="grid gap-1 border-s-2 border-rule bg-leaf px-4 py-2 text-sm print:hidden">
      {vouchings.map(({ people: count, reason, by, at }) => (
        <div key={at}>
          <p>
            {by === null
              ? t("outsidersByPortal")
              : t.rich("outsidersVouched", {
                  by,
                  people: count,
                  at: () => <ActTime at={new Date(at)} />,
                })}
          </p>
          {reason !== null && <p className="whitespace-pre-line text-ink-soft">{naming("reasonGiven", { reason })}</p>}
        </div>
      ))}
      {people > 0 && <p>{t("outsiders", { people })}</p>}
      {people > 0 && names.mayVouch && (
        <Disclosure title={naming("vouchTitle")} className="group border-0">
          <ReasonForm
            label={naming("reason")}
            hint={naming("reasonHint")}
            submitLabel={naming("vouch")}
            send={({ code }, reason) => vouchForNamesAction({ code, institution: null, reason })}
            onDone={refresh}
          />
        </Disclosure>
      )}
    </div>
  );
}
