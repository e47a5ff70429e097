"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, type ReactNode, useEffect, useRef } from "react";
import { saveMemberAction } from "@/lib/exchanges/delegations/actions.ts";
import type { RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import { type MemberTexts, memberRoles, memberStatuses } from "@/lib/exchanges/delegations/rules.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import { ranks } from "@/lib/people/appointments/rules.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { RemoveButton } from "../../editing/remove-button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { RowStatus } from "./combined-section.ts";
import { MemberChoice } from "./member-choice.tsx";
import { MemberText } from "./member-text.tsx";
import { NameNote } from "./name-note.tsx";
import type { NameWithdrawal } from "./name-withdrawal.ts";
import { NamedCheck } from "./named-check.tsx";
import type { RosterOperations } from "./roster-operations.ts";

type MemberRowProps = {
  delegationId: string;
  version: number;
  member: RosterMember;
  /** place in protocol order, from 1 */
  number: number;
  /** the member whom the page shows as head */
  headId: string | null;
  controls: ReactNode;
  withdrawal: NameWithdrawal;
  /** in how many passages of the report the name still stands after it was taken from readers */
  passages: number;
  onSaved: RosterOperations["saved"];
  /** called when the server has newer data than the page */
  onStale: () => void;
  onReport: (id: string, row: RowStatus | null) => void;
  onAddToDirectory: (memberId: string) => void;
  onRemove: (memberId: string) => void;
};

const ZH = ["nameZh", "titleZh", "unitNameZh"] as const;
const EN = ["nameEn", "titleEn", "unitNameEn"] as const;
/** The texts of a member, those in the language of the reader first. */
const TEXTS = { zh: [...ZH, ...EN], en: [...EN, ...ZH] } as const;

function Row(props: MemberRowProps) {
  const {
    delegationId,
    version,
    member,
    number,
    headId,
    controls,
    withdrawal,
    passages,
    onSaved,
    onStale,
    onReport,
    onAddToDirectory,
    onRemove,
  } = props;
  const { subject, owner } = useEditing();
  const head = useRef(headId);
  head.current = headId;
  const section = useAutosave<MemberValues>({
    id: `${owner}.member.${member.id}`,
    initial: { version, values: member.values },
    save: async (request) => {
      const send = (shown: string | null) =>
        saveMemberAction({ code: subject, delegationId, memberId: member.id, headId: shown, ...request });
      const first = head.current;
      let state = await send(first);
      // a new head was chosen on this page while the save was being sent: sends it again with that head
      if (state.status !== "done" && state.code === "changed_meanwhile" && head.current !== first) {
        state = await send(head.current);
      }
      if (state.status !== "done") {
        // after the other party took over, the typed values stay on the page, because a new attempt cannot succeed
        const isStale = state.code !== "delegation_taken_over";
        if (isStale && (state.kind === "conflict" || state.kind === "not_found")) onStale();
        return state;
      }
      const { formerHeadId, ...result } = state.result;
      onSaved(member.id, { values: result.values, version: result.version, formerHeadId }, state.versions);
      return { ...state, result };
    },
  });
  const t = useTranslations("delegations");
  const role = useTranslations("memberRole");
  const locale = useLocale();
  useStatusReport(member.id, section, onReport);
  const { nameZh, nameEn } = section.values;
  const name = nameZh || nameEn || t("memberNumber", { number });
  const text = (field: keyof MemberTexts) => ({
    section,
    field,
    lang: field.endsWith("Zh") ? ("zh" as const) : ("en" as const),
    label: t("fieldOf", { field: t(`field.${field}`), name }),
    placeholder: t(`field.${field}`),
  });
  const rowActions = (
    <RowActions
      mayAddToDirectory={!member.isInDirectory && Boolean(nameZh || nameEn)}
      name={name}
      onAddToDirectory={() => onAddToDirectory(member.id)}
      onRemove={() => onRemove(member.id)}
    />
  );
  return (
    <div className="grid gap-x-4 gap-y-1 border-t border-hairline py-2 lg:grid-cols-[10rem_minmax(0,1fr)_20.75rem_2.75rem]">
      <div className="flex items-center self-start">
        <span className="figures w-7 shrink-0 pe-1 text-end text-sm text-ink-faint">{number}</span>
        {controls}
        <span className="ms-auto flex lg:hidden">{rowActions}</span>
      </div>
      <div className="grid grid-flow-col grid-cols-2 grid-rows-3 content-start gap-x-3 lg:grid-flow-row lg:grid-cols-[1.2fr_1.25fr_1.1fr] lg:grid-rows-none">
        {TEXTS[locale].map((field) => (
          <MemberText key={field} {...text(field)} isStrong={field === "nameZh" || field === "nameEn"} />
        ))}
      </div>
      <div className="grid grid-cols-2 content-start gap-x-3 lg:grid-cols-[11.25rem_minmax(0,1fr)]">
        <MemberChoice
          section={section}
          field="role"
          label={t("fieldOf", { field: t("field.role"), name })}
          options={memberRoles.map((value) => ({ value, label: role(value) }))}
        />
        <MemberChoice
          section={section}
          field="status"
          label={t("fieldOf", { field: t("field.status"), name })}
          options={memberStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <MemberChoice
          section={section}
          field="rank"
          label={t("fieldOf", { field: t("field.rank"), name })}
          none={t("noRank")}
          options={ranks.map((value) => ({ value, label: t(`rank.${value}`) }))}
        />
        <NamedCheck
          section={section}
          isSaved={member.values.namedInPublic}
          isShown={withdrawal.isShown(member.id)}
          onWithdraw={() => withdrawal.withdraw(member.id)}
        />
      </div>
      <span className="hidden lg:flex lg:flex-col">{rowActions}</span>
      <NameNote
        wasWithdrawn={withdrawal.wasWithdrawn(member.id)}
        isNamed={section.values.namedInPublic}
        passages={passages}
      />
    </div>
  );
}

type RowActionsProps = { mayAddToDirectory: boolean; name: string; onAddToDirectory: () => void; onRemove: () => void };

/** The actions on a whole row. */
function RowActions({ mayAddToDirectory, name, onAddToDirectory, onRemove }: RowActionsProps) {
  const t = useTranslations("delegations");
  return (
    <>
      <RemoveButton icon="close" label={t("remove", { name })} onRemove={onRemove} />
      {mayAddToDirectory && <IconButton icon="directory" label={t("keep", { name })} onClick={onAddToDirectory} />}
    </>
  );
}

/** Reports the save status of the row to the delegation, and its removal. */
function useStatusReport(id: string, section: RowStatus, onReport: MemberRowProps["onReport"]): void {
  const { status, savedAt, refusal, isRestored } = section;
  const saveNow = useRef(section.saveNow);
  saveNow.current = section.saveNow;
  useEffect(() => {
    onReport(id, { status, savedAt, refusal, isRestored, saveNow: () => saveNow.current() });
  }, [id, status, savedAt, refusal, isRestored, onReport]);
  useEffect(() => () => onReport(id, null), [id, onReport]);
}

/** Edits one member of a delegation in its row, which saves itself. */
export const MemberRow = memo(Row);
