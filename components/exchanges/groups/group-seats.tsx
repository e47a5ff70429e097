"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import { seatRoles } from "@/lib/exchanges/groups/rules.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { isOfUnit } from "@/lib/exchanges/pairings/rules.ts";
import { useListFocus } from "../../editing/list-focus.ts";
import { RemoveButton } from "../../editing/remove-button.tsx";
import { Button } from "../../ui/button.tsx";
import { Chooser } from "../../ui/chooser.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { GroupLabels } from "./group-labels.ts";
import type { GroupOperations } from "./group-operations.ts";

type GroupSeatsProps = {
  group: GroupEntry;
  sides: Pick<GroupsOfRecord, "units" | "members">;
  words: GroupLabels;
  state: GroupOperations;
};

/** The members of both sides in one group. */
export function GroupSeats({ group, sides, words, state }: GroupSeatsProps) {
  const t = useTranslations("groups");
  const focus = useListFocus<HTMLUListElement>(group.seats.map(({ memberId }) => memberId));
  const seated = new Set(group.seats.map(({ memberId }) => memberId));
  const free = words.members.filter(({ value }) => !seated.has(value));
  const unitIds = new Set(group.pairings.flatMap(({ hostUnitId, guestUnitId }) => [guestUnitId, hostUnitId]));
  const schools = sides.units
    .filter(({ id }) => unitIds.has(id))
    .flatMap((unit) => {
      const ids = sides.members
        .filter((member) => member.institutionId === unit.institutionId && isOfUnit(member, unit))
        .map(({ id }) => id)
        .filter((id) => !seated.has(id));
      const school = words.units.find(({ value }) => value === unit.id);
      return ids.length > 0 && school ? [{ ids, school }] : [];
    });
  const called = (memberId: string) =>
    words.members.find(({ value }) => value === memberId) ?? { value: memberId, label: t("replaced"), detail: "" };
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 text-sm font-medium">{t("seats")}</legend>
      {group.seats.length > 0 && (
        <ul ref={focus.list} className="grid border-b border-hairline" onFocus={focus.note} onBlur={focus.forget}>
          {group.seats.map(({ memberId, role }) => {
            const { label, detail } = called(memberId);
            return (
              <li
                key={memberId}
                data-row={memberId}
                className="grid grid-cols-[minmax(0,1fr)_2.75rem] items-center gap-x-3 border-t border-hairline py-1 sm:grid-cols-[minmax(0,1fr)_11rem_2.75rem]"
              >
                <span className="min-w-0 leading-snug">
                  {label}
                  {detail && <span className="block text-xs text-ink-faint">{detail}</span>}
                </span>
                <span className="max-sm:order-last max-sm:col-span-2">
                  <SelectField
                    label={t("roleOf", { name: label })}
                    hideLabel
                    value={role}
                    onChange={(next) => void state.give(group.id, memberId, next)}
                    options={seatRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
                  />
                </span>
                <RemoveButton
                  icon="close"
                  label={t("unseat", { name: label })}
                  onRemove={() =>
                    void state.unseat(group.id, memberId, t("unseated", { name: label, code: group.code }))
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      {schools.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {schools.map(({ ids, school }) => (
            <Button
              key={school.value}
              type="button"
              tone="quiet"
              aria-disabled={state.operations.isBusy}
              onClick={() => void state.seat(group.id, ids)}
            >
              <Users aria-hidden="true" className="size-4 text-ink-faint" />
              {t("seatSchool", { school: school.label, college: school.detail ?? "", count: ids.length })}
            </Button>
          ))}
        </div>
      )}
      <Chooser
        label={t("seat")}
        hideLabel
        placeholder={t("seatPlaceholder")}
        items={free}
        value={null}
        isAdding
        emptyText={words.members.length === 0 ? t("nobodyListed") : t("nobodyFound")}
        onChange={(memberId) => memberId !== null && void state.seat(group.id, [memberId])}
      />
    </fieldset>
  );
}
