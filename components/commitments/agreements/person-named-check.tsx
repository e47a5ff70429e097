"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AgreementPersonValues } from "@/lib/commitments/agreements/schema.ts";
import { nameShowing } from "@/lib/exchanges/delegations/rules.ts";
import { withdrawNameAction } from "@/lib/revisions/names/actions.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { useOperations } from "../../editing/operations.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { CheckField } from "../../ui/check-field.tsx";

type PersonNamedCheckProps = {
  personId: string;
  section: AutosavedSection<AgreementPersonValues>;
  /** what the portal has */
  isSaved: boolean;
  /** readers have the name, so that taking the tick off takes it from them at once */
  isShown: boolean;
};

/**
 * Whether somebody who stands in no delegation is named in public; without a name, whether what stands in the row is a
 * title that readers may see. Saves like the other fields, unless the name has to be taken from readers.
 */
export function PersonNamedCheck({ personId, section, isSaved, isShown }: PersonNamedCheckProps) {
  const t = useTranslations("agreements");
  const delegations = useTranslations("delegations");
  const { error } = useSavedFieldState(section, "namedInPublic");
  const operations = useOperations();
  const refresh = useDebouncedRefresh();
  const [isWithdrawn, setWithdrawn] = useState(false);
  const { nameZh, nameEn, namedInPublic } = section.values;
  const choose = async (isTicked: boolean) => {
    if (operations.isBusy) return;
    if (isTicked || !isShown || isWithdrawn) {
      section.set("namedInPublic", isTicked);
      return;
    }
    // a tick that was not saved yet must not arrive after the withdrawal
    if (!isSaved) section.set("namedInPublic", false);
    const answer = await operations.run((ref) => withdrawNameAction({ ...ref, memberId: personId }));
    if (answer === null) return;
    setWithdrawn(true);
    refresh();
  };
  return (
    <div className="grid content-start gap-2">
      <CheckField
        name="namedInPublic"
        label={nameZh || nameEn ? t("namedInPublic") : t("titleInPublic")}
        checked={namedInPublic && !operations.isBusy}
        error={error}
        onChange={(isTicked) => void choose(isTicked)}
      />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {isWithdrawn && !namedInPublic && t("personWithdrawn")}
      </p>
      <OperationErrorNotice error={operations.error} />
      <SectionConflict
        section={section}
        field="namedInPublic"
        wordsOf={(value) => delegations(nameShowing({ nameZh, nameEn, namedInPublic: value === true }))}
      />
    </div>
  );
}
