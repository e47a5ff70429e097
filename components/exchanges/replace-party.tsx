"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { Chooser } from "../ui/chooser.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

type ReplacePartyProps = {
  party: PartyEntry;
  others: PartiesOfRecord["others"];
  onReplace: (slug: string) => void;
};

/** Chooses the college that takes the place of another one, and asks before it does. */
export function ReplaceParty({ party, others, onReplace }: ReplacePartyProps) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const [next, setNext] = useState<PartiesOfRecord["others"][number] | null>(null);
  const from = inLocale(party.institution.name, locale).text;
  return (
    <div className="max-w-md print:hidden">
      <Chooser
        label={t("replaceBy")}
        placeholder={t("addPlaceholder")}
        items={others.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
        value={null}
        isAdding
        emptyText={t("noneFound")}
        onChange={(slug) => setNext(others.find((other) => other.slug === slug) ?? null)}
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
