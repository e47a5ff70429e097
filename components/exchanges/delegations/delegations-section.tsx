"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { hasStops } from "@/lib/exchanges/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { useSectionData } from "../../editing/section-data.ts";
import { Section } from "../../ui/section.tsx";
import { DelegationEditor } from "./delegation-editor.tsx";
import { DelegationRoster } from "./delegation-roster.tsx";
import { NameEverybody } from "./name-everybody.tsx";
import { NamesLeftToReaders } from "./names-left-to-readers.tsx";
import { namesLeftToReaders } from "./record-names.ts";
import { useDelegations } from "./roster-operations.ts";

type DelegationsSectionProps = { initial: readonly RecordDelegation[]; names: RecordNames };

/** The delegations of a record, one for each party, editable or read-only. */
export function DelegationsSection({ initial, names: namesOfPage }: DelegationsSectionProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { data: delegations, patch } = useDelegations(initial);
  const { data: names } = useSectionData("names", namesOfPage, { own: [], also: ["MEMBERS", "REPORT"] });
  const stops = hasStops(delegations)
    ? delegations
        .filter(({ role }) => role === "HOST")
        .map(({ partyId, institution: { shortName, name } }) => ({
          partyId,
          label: inLocale(shortName ?? name, locale).text,
        }))
    : [];
  return (
    <Section
      id="delegations"
      title={t("title")}
      intro={delegations.some(({ mayEdit }) => mayEdit) && t("intro")}
      actions={<NameEverybody delegations={delegations} patch={patch} />}
    >
      <div className="grid min-w-0 gap-6">
        <NamesLeftToReaders names={namesLeftToReaders(names.shown, delegations)} />
        {delegations.map((delegation) =>
          delegation.mayEdit ? (
            <DelegationEditor
              key={delegation.roster.id}
              delegation={delegation}
              patch={patch}
              names={names}
              stops={delegation.role === "HOST" ? [] : stops}
              others={delegations
                .filter((other) => other !== delegation)
                .flatMap(({ roster }) => roster.members.map(({ values }) => values))}
            />
          ) : (
            <DelegationRoster key={delegation.roster.id} delegation={delegation} names={names} stops={stops} />
          ),
        )}
      </div>
    </Section>
  );
}
