"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  addPartyAction,
  changeRoleAction,
  changeSchoolAction,
  moveStopAction,
  removePartyAction,
  replacePartyAction,
} from "@/lib/exchanges/parties/actions.ts";
import type { PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { mayLeave, rolesAfter } from "@/lib/exchanges/parties/rules.ts";
import { type ExchangeKind, isBetweenTwo, mayBeWithoutHost, type PartyRole, sidesOf } from "@/lib/exchanges/rules.ts";
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
import { Button } from "../ui/button.tsx";
import { Chooser } from "../ui/chooser.tsx";
import { Section } from "../ui/section.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { PartiesRow } from "./parties-row.tsx";
import { usePartyChoices } from "./party-choices.ts";

/** The parties of a record, each with its role, the days of its stop, and the fields that it alone edits. */
export function PartiesSection({ initial }: { initial: PartiesOfRecord }) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const { mayEdit } = useEditing();
  const operations = useOperations({ noRefreshOn: "party_in_use" });
  const { keyFor, done } = useIdempotencyKeys();
  const undo = useUndoStack();
  const { data, patch } = useSectionData("parties", initial, { own: ["PARTIES"], also: ["BASICS"] });
  const { kind, parties, others } = data;
  const { find, ...choices } = usePartyChoices(data);
  const hosts = parties.filter((party) => party.role === "HOST");
  const added = rolesToAdd(parties);
  const [chosen, setRole] = useState<string | null>(null);
  const role = added.find((each) => each === chosen) ?? null;
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
    const isGroup = find(institution)?.kind === "GROUP";
    const typed = { institution, role: role ?? (isGroup ? "OBSERVER" : added[0]) };
    if (await act((ref) => addPartyAction({ ...ref, ...typed, key: keyFor(typed) }))) done(typed);
  };
  const remove = async (party: PartyEntry) => {
    const institution = party.institution.slug;
    if (!(await act((ref) => removePartyAction({ ...ref, institution }), institution))) return;
    // only a party without entries can be removed, so that adding it again brings everything back
    const next = party.role === "HOST" ? (hosts[hosts.indexOf(party) + 1]?.institution.slug ?? null) : null;
    const school = party.institution.unit?.code ?? null;
    const back = { institution, role: party.role, school, ...party.stop, before: next, key: randomUuid() };
    const name = inLocale(shortPartyName(party.institution), locale).text;
    undo.push({
      id: back.key,
      text: t("removed", { name }),
      undo: () => act((ref) => addPartyAction({ ...ref, ...back })),
    });
  };
  const move = async (institution: string, before: string | null, undone?: string | null) => {
    if (!(await act((ref) => moveStopAction({ ...ref, institution, before }), institution))) return false;
    if (undone === undefined) return true;
    undo.push({ id: randomUuid(), text: t("stopMoved"), undo: () => move(institution, undone) });
    return true;
  };
  const moveEarlier = (party: PartyEntry) => {
    const at = hosts.indexOf(party);
    const slugAt = (place: number) => hosts[place]?.institution.slug ?? null;
    void move(party.institution.slug, slugAt(at - 1), slugAt(at + 1));
  };
  const [firstHost] = hosts;
  const hasGroup = others.some(({ kind: of }) => of === "GROUP");

  return (
    <Section id="parties" title={t("title")}>
      {parties.every(({ institution }) => institution.slug !== acted) && (
        <OperationErrorNotice error={operations.error} />
      )}
      <ul className="grid gap-1" aria-busy={operations.isBusy}>
        {parties.map((party) => {
          const institution = party.institution.slug;
          return (
            <PartiesRow
              key={institution}
              party={party}
              stop={hosts.length > 1 && hosts.includes(party) ? { number: hosts.indexOf(party) + 1 } : null}
              roles={rolesToTake(kind, parties, party)}
              mayLeave={mayLeave(kind, parties, party)}
              error={institution === acted ? operations.error : null}
              onRole={(next) => void act((ref) => changeRoleAction({ ...ref, institution, role: next }), institution)}
              onSchool={(school) => void act((ref) => changeSchoolAction({ ...ref, institution, school }), institution)}
              offered={data}
              onReplace={(by) => void act((ref) => replacePartyAction({ ...ref, institution, by }), institution)}
              onEarlier={() => moveEarlier(party)}
              onRemove={() => void remove(party)}
            />
          );
        })}
      </ul>
      {mayEdit && firstHost && mayBeWithoutHost(kind) && (
        <Button
          type="button"
          tone="ghost"
          className="-mx-3 -my-1 justify-self-start"
          onClick={() => {
            const institution = firstHost.institution.slug;
            void act((ref) => changeRoleAction({ ...ref, institution, role: "PARTICIPANT" }));
          }}
        >
          {t("makeAllParticipants")}
        </Button>
      )}
      {mayEdit && others.length > 0 && (
        <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)] print:hidden">
          <SelectField
            label={t("addAs")}
            hideLabel
            value={role ?? added[0]}
            onChange={setRole}
            options={added.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <div className="adder-field">
            <Chooser
              label={hasGroup ? t("addAny") : t("add")}
              hideLabel
              placeholder={hasGroup ? t("addAny") : t("add")}
              {...choices}
              value={null}
              isAdding
              emptyText={t("noneFound")}
              onChange={(slug) => slug !== null && void add(slug)}
            />
          </div>
        </div>
      )}
      <UndoNotices undo={undo} />
    </Section>
  );
}

/** The roles in which a college can be added. */
const rolesToAdd = (parties: readonly PartyEntry[]): [PartyRole, ...PartyRole[]] =>
  parties.some(({ role }) => role === "PARTICIPANT") ? ["PARTICIPANT", "OBSERVER"] : ["GUEST", "HOST", "OBSERVER"];

/** The other roles that a party can take, one after the other in the order of `rolesToAdd`, host first. */
function rolesToTake(kind: ExchangeKind, parties: readonly PartyEntry[], party: PartyEntry): PartyRole[] {
  const offered: PartyRole[] = ["HOST", ...rolesToAdd(parties).filter((role) => role !== "HOST")];
  const isSwap = (role: PartyRole) => party.role === "HOST" && role === "GUEST" && isBetweenTwo(sidesOf(parties));
  // the guest of a swap offers it: one button is enough
  return offered.filter(
    (role) =>
      role !== party.role && !isSwap(role) && typeof rolesAfter(kind, parties, { id: party.id, role }) !== "string",
  );
}
