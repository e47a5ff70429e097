"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  addPartyAction,
  changeRoleAction,
  changeSchoolAction,
  removePartyAction,
  replacePartyAction,
} from "@/lib/exchanges/parties/actions.ts";
import type { PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { shortPartyName } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useIdempotencyKeys } from "../editing/idempotency-keys.ts";
import { OperationErrorNotice } from "../editing/operation-error-notice.tsx";
import { type Operate, useOperations } from "../editing/operations.ts";
import { randomUuid } from "../editing/random-uuid.ts";
import { announceSave } from "../editing/save-announcements.ts";
import { useSectionData } from "../editing/section-data.ts";
import { UndoNotices } from "../editing/undo-notices.tsx";
import { useUndoStack } from "../editing/undo-stack.ts";
import { Chooser } from "../ui/chooser.tsx";
import { Section } from "../ui/section.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { PartiesRow } from "./parties-row.tsx";

const ADDED = ["GUEST", "OBSERVER"] as const;

/** The parties of a record: host, guests and observers, each with the fields that it alone edits. */
export function PartiesSection({ initial }: { initial: PartiesOfRecord }) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const { mayEdit } = useEditing();
  const operations = useOperations({ noRefreshOn: "party_in_use" });
  const { keyFor, done } = useIdempotencyKeys();
  const undo = useUndoStack();
  const { data, patch } = useSectionData("parties", initial, { own: ["PARTIES"] });
  const { parties, others } = data;
  const [role, setRole] = useState<(typeof ADDED)[number] | null>(null);
  /** the party whose change was sent last; a refusal stands in its row */
  const [acted, setActed] = useState<string | null>(null);
  const act = async (operate: Operate<PartiesOfRecord>, of: string | null = null) => {
    setActed(of);
    const answer = await operations.send(operate);
    if (!answer) return false;
    patch(answer.versions, () => answer.result);
    announceSave(answer.versions);
    return true;
  };
  const add = async (institution: string) => {
    // a group mostly looks on, so that it is a guest only where somebody says so
    const isGroup = others.some(({ slug, kind }) => slug === institution && kind === "GROUP");
    const typed = { institution, role: role ?? (isGroup ? "OBSERVER" : "GUEST") };
    if (await act((ref) => addPartyAction({ ...ref, ...typed, key: keyFor(typed) }))) done(typed);
  };
  const remove = async (party: PartyEntry) => {
    const institution = party.institution.slug;
    if (!(await act((ref) => removePartyAction({ ...ref, institution }), institution))) return;
    // only a party without entries can be removed, so that adding it again brings everything back
    const back = { institution, role: party.role, school: party.institution.unit?.code ?? null, key: randomUuid() };
    const name = inLocale(shortPartyName(party.institution), locale).text;
    undo.push({
      id: back.key,
      text: t("removed", { name }),
      undo: () => act((ref) => addPartyAction({ ...ref, ...back })),
    });
  };
  const hasGroup = others.some(({ kind }) => kind === "GROUP");
  const guests = parties.filter((party) => party.role === "GUEST");

  return (
    <Section id="parties" title={t("title")}>
      {parties.every(({ institution }) => institution.slug !== acted) && (
        <OperationErrorNotice error={operations.error} />
      )}
      <ul className="grid" aria-busy={operations.isBusy}>
        {parties.map((party) => {
          const institution = party.institution.slug;
          return (
            <PartiesRow
              key={institution}
              party={party}
              mayLeave={isRemovable(party, guests)}
              error={institution === acted ? operations.error : null}
              onRole={(next) => void act((ref) => changeRoleAction({ ...ref, institution, role: next }), institution)}
              onSchool={(school) => void act((ref) => changeSchoolAction({ ...ref, institution, school }), institution)}
              others={others}
              onReplace={(by) => void act((ref) => replacePartyAction({ ...ref, institution, by }), institution)}
              onRemove={() => void remove(party)}
            />
          );
        })}
      </ul>
      {mayEdit && others.length > 0 && (
        <div className="grid items-end gap-4 border-t border-hairline pt-5 sm:grid-cols-[10rem_minmax(0,1fr)] print:hidden">
          <SelectField
            label={t("addAs")}
            value={role ?? "GUEST"}
            hint={hasGroup ? t("addAsHint") : undefined}
            onChange={(value) => setRole(ADDED.find((each) => each === value) ?? "GUEST")}
            options={ADDED.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <Chooser
            label={hasGroup ? t("addAny") : t("add")}
            placeholder={t("addPlaceholder")}
            items={others.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
            value={null}
            isAdding
            emptyText={t("noneFound")}
            onChange={(slug) => slug !== null && void add(slug)}
          />
        </div>
      )}
      <UndoNotices undo={undo} />
    </Section>
  );
}

/** Whether a party can be removed: not the host, and not the only guest. */
const isRemovable = (party: PartyEntry, guests: readonly PartyEntry[]): boolean =>
  party.role === "OBSERVER" || (party.role === "GUEST" && guests.length > 1);
