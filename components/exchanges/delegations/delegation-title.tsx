import { useTranslations } from "next-intl";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";

const ROLE = { GUEST: "guest", HOST: "host", PARTICIPANT: "participant", OBSERVER: "observer" } as const;

/** The name of the party whose delegation it is. */
export function DelegationTitle({ institution, role }: Pick<RecordDelegation, "institution" | "role">) {
  const t = useTranslations("exchange");
  return (
    <h3 id={`delegation-${institution.slug}-title`} className="text-lg leading-snug">
      <LocalizedText label={partyName(institution)} />
      <span className="ms-3 font-sans text-sm font-normal text-ink-faint">{t(ROLE[role])}</span>
    </h3>
  );
}
