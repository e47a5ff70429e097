import { useTranslations } from "next-intl";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { Section } from "../../ui/section.tsx";
import { DelegationEditor } from "./delegation-editor.tsx";
import { DelegationRoster } from "./delegation-roster.tsx";

/** The delegations of a record, one for each party, editable or read-only. */
export function DelegationsSection({ delegations }: { delegations: readonly RecordDelegation[] }) {
  const t = useTranslations("delegations");
  return (
    <Section id="delegations" title={t("title")} intro={delegations.some(({ mayEdit }) => mayEdit) && t("intro")}>
      <div className="grid min-w-0 gap-10">
        {delegations.map((delegation) =>
          delegation.mayEdit ? (
            <DelegationEditor
              key={delegation.roster.id}
              delegation={delegation}
              others={delegations
                .filter((other) => other !== delegation)
                .flatMap(({ roster }) => roster.members.map(({ values }) => values))}
            />
          ) : (
            <DelegationRoster key={delegation.roster.id} delegation={delegation} />
          ),
        )}
      </div>
    </Section>
  );
}
