"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useEffect, useState } from "react";
import { addPartyAction, changeRoleAction, removePartyAction } from "@/lib/exchanges/parties/actions.ts";
import type { PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useIdempotencyKeys } from "../editing/idempotency-keys.ts";
import { OperationErrorNotice } from "../editing/operation-error-notice.tsx";
import { useOperations } from "../editing/operations.ts";
import { Chooser } from "../ui/chooser.tsx";
import { Section } from "../ui/section.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { PartiesRow } from "./parties-row.tsx";

const ADDED = ["GUEST", "OBSERVER"] as const;

/** The parties of a record: host, guests and observers, each with the fields that it alone edits. */
export function PartiesSection({ initial }: { initial: PartiesOfRecord }) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const router = useRouter();
  const { mayEdit } = useEditing();
  const operations = useOperations();
  const { keyFor, done } = useIdempotencyKeys();
  const [{ parties, others }, setShown] = useState(initial);
  const [role, setRole] = useState<(typeof ADDED)[number]>("GUEST");
  // compares by value: the page passes a new object on every render
  const newest = JSON.stringify(initial);
  useEffect(() => setShown(JSON.parse(newest) as PartiesOfRecord), [newest]);

  const act = async (operate: Parameters<typeof operations.run<PartiesOfRecord>>[0]) => {
    const answer = await operations.run(operate);
    if (!answer) return false;
    setShown(answer);
    // other sections show the parties too
    startTransition(() => router.refresh());
    return true;
  };
  const add = async (institution: string) => {
    const typed = { institution, role };
    if (await act((ref) => addPartyAction({ ...ref, ...typed, key: keyFor(typed) }))) done(typed);
  };
  const guests = parties.filter((party) => party.role === "GUEST");

  return (
    <Section id="parties" title={t("title")}>
      <OperationErrorNotice error={operations.error} />
      <ul className="grid" aria-busy={operations.isBusy}>
        {parties.map((party) => {
          const institution = party.institution.slug;
          return (
            <PartiesRow
              key={institution}
              party={party}
              mayLeave={isRemovable(party, guests)}
              onRole={(next) => void act((ref) => changeRoleAction({ ...ref, institution, role: next }))}
              onRemove={() => void act((ref) => removePartyAction({ ...ref, institution }))}
            />
          );
        })}
      </ul>
      {mayEdit && others.length > 0 && (
        <div className="grid items-end gap-4 border-t border-hairline pt-5 sm:grid-cols-[10rem_minmax(0,1fr)] print:hidden">
          <SelectField
            label={t("addAs")}
            value={role}
            onChange={(value) => setRole(ADDED.find((each) => each === value) ?? "GUEST")}
            options={ADDED.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <Chooser
            label={t("add")}
            placeholder={t("addPlaceholder")}
            items={others.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
            value={null}
            isAdding
            emptyText={t("noneFound")}
            onChange={(slug) => slug !== null && void add(slug)}
          />
        </div>
      )}
    </Section>
  );
}

/** Whether a party can be removed: not the host, and not the only guest. */
const isRemovable = (party: PartyEntry, guests: readonly PartyEntry[]): boolean =>
  party.role === "OBSERVER" || (party.role === "GUEST" && guests.length > 1);
