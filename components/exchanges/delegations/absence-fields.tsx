"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { addAbsentMemberAction } from "@/lib/exchanges/delegations/actions.ts";
import type { RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import { typedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { SavedCheck } from "../../editing/saved-check.tsx";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { Chooser } from "../../ui/chooser.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { wordsForMember } from "./absent-members.ts";
import type { RosterOperations } from "./roster-operations.ts";

type AbsenceFieldsProps = {
  memberId: string;
  section: AutosavedSection<MemberValues>;
  /** the absent members of the delegation */
  absent: readonly RosterMember[];
  run: RosterOperations["run"];
};

/**
 * What is rarely said of a member, folded away: for whom absent the member stood, or that an absent member sent greetings.
 * Somebody who is typed here becomes an absent member.
 */
export function AbsenceFields({ memberId, section, absent, run }: AbsenceFieldsProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { status, onBehalfOfId, sentGreetings } = section.values;
  const nameOf = (member: RosterMember) => wordsForMember(member, locale);
  const known = absent.find(({ id }) => id === onBehalfOfId);
  const [isOpen, setOpen] = useState(onBehalfOfId !== null || status === "ABSENT");
  // whoever is absent stands for nobody, which the portal sees to; the page tells it
  const [former, setFormer] = useState(known ?? null);
  if (known && former?.id !== known.id) setFormer(known);
  const hasLost = status === "ABSENT" && former !== null && !known;
  const ended = hasLost && t("behalfEnded", { name: nameOf(former) });
  const said = known ? t("absenceOnBehalf", { name: nameOf(known) }) : ended || (sentGreetings && t("greetingsOn"));
  return (
    <Disclosure
      title={said ? `${t("absence")} · ${said}` : t("absence")}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {hasLost && <p role="status">{t("behalfEnded", { name: nameOf(former) })}</p>}
      {isOpen && status === "ABSENT" && (
        <SavedCheck
          section={section}
          field="sentGreetings"
          label={t("sentGreetings")}
          words={{ on: t("greetingsOn"), off: t("greetingsOff") }}
        />
      )}
      {isOpen && status !== "ABSENT" && <OnBehalfOf {...{ memberId, section, absent, run, nameOf }} />}
    </Disclosure>
  );
}

type OnBehalfOfProps = AbsenceFieldsProps & { nameOf: (member: RosterMember) => string };

function OnBehalfOf({ memberId, section, absent, run, nameOf }: OnBehalfOfProps) {
  const t = useTranslations("delegations");
  const keys = useIdempotencyKeys();
  const { error } = useSavedFieldState(section, "onBehalfOfId");
  const items = absent
    .filter(({ id }) => id !== memberId)
    .map((member) => ({
      value: member.id,
      label: nameOf(member),
      search: [member.values.nameZh, member.values.nameEn, member.values.titleZh, member.values.titleEn].join(" "),
    }));
  const create = async (line: string) => {
    const [typed] = typedPeople(line).members;
    if (!typed) return;
    const { role: _role, ...texts } = typed;
    const key = keys.keyFor({ memberId, texts });
    const answer = await run(
      (ref) => addAbsentMemberAction({ ...ref, key, memberId, absent: texts }),
      ({ roster }) => roster,
    );
    if (answer) keys.done({ memberId, texts });
  };
  return (
    <div className="grid max-w-xl gap-2">
      <Chooser
        name="onBehalfOfId"
        label={t("onBehalfOf")}
        hint={t("onBehalfOfHint")}
        items={items}
        value={section.values.onBehalfOfId}
        error={error}
        emptyText={t("onBehalfOfNobody")}
        onChange={(value) => section.set("onBehalfOfId", value)}
        onCreate={(line) => void create(line)}
        createLabel={(name) => t("addAbsent", { name })}
      />
      <SectionConflict
        section={section}
        field="onBehalfOfId"
        wordsOf={(value) => items.find((item) => item.value === value)?.label ?? t("nobody")}
      />
    </div>
  );
}
