"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { nameShowing } from "@/lib/exchanges/delegations/rules.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { CheckField } from "../../ui/check-field.tsx";

type NamedCheckProps = {
  section: AutosavedSection<MemberValues>;
  /** what the portal has */
  isSaved: boolean;
  /** readers have the name, so that taking the tick off takes it from them at once */
  isShown: boolean;
  /** @returns whether it worked */
  onWithdraw: () => Promise<boolean>;
};

/**
 * Whether a member is named in public; of a row without a name, whether what stands in it is a title that readers may see.
 * Saves like the other fields, unless the name has to be taken from readers.
 */
export function NamedCheck({ section, isSaved, isShown, onWithdraw }: NamedCheckProps) {
  const t = useTranslations("delegations");
  const { error } = useSavedFieldState(section, "namedInPublic");
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { nameZh, nameEn, namedInPublic: isNamed } = section.values;
  const hasName = Boolean(nameZh || nameEn);
  const choose = async (isTicked: boolean) => {
    if (isWithdrawing) return;
    if (isTicked || !isShown) {
      section.set("namedInPublic", isTicked);
      return;
    }
    // a tick that was not saved yet must not arrive after the withdrawal
    if (!isSaved) section.set("namedInPublic", false);
    setWithdrawing(true);
    await onWithdraw();
    setWithdrawing(false);
  };
  return (
    <div className="grid content-start gap-2">
      <CheckField
        name="namedInPublic"
        label={hasName ? t("namedInPublic") : t("titleInPublic")}
        checked={isNamed && !isWithdrawing}
        error={error}
        onChange={(isTicked) => void choose(isTicked)}
      />
      <SectionConflict
        section={section}
        field="namedInPublic"
        wordsOf={(value) => t(nameShowing({ nameZh, nameEn, namedInPublic: value === true }))}
      />
    </div>
  );
}
