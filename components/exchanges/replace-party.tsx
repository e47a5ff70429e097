"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { OfferedParty, PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { Chooser } from "../ui/chooser.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { usePartyChoices } from "./party-choices.ts";

type ReplacePartyProps = {
  party: PartyEntry;
  offered: Pick<PartiesOfRecord, "others" | "areAllOffered">;
  onReplace: (slug: string) => void;
};

/** Chooses the college that takes the place of another one, and asks before it does. */
export function ReplaceParty({ party, offered, onReplace }: ReplacePartyProps) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const [next, setNext] = useState<OfferedParty | null>(null);
  const { find, ...choices } = usePartyChoices(offered);
  const from = inLocale(party.institution.name, locale).text;
  return (
    <div className="max-w-md print:hidden">
      <Chooser
        label={t("replaceBy")}
        placeholder={t("addPlaceholder")}
        {...choices}
        value={null}
        isAdding
        emptyText={t("noneFound")}
        onChange={(slug) => setNext(find(slug))}
      />
      <ConfirmDialog
        title={t("replaceTitle", { from, to: next ? inLocale(next.name, locale).text : "" })}
        text={t("replaceText", { from })}
        confirmLabel={t("replaceConfirm")}
        isOpen={next !== null}
        onOpenChange={(isOpen) => !isOpen && setNext(null)}
        onConfirm={() => next && onReplace(next.slug)}
      />
    </div>
  );
}
