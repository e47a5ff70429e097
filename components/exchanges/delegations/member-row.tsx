"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { saveMemberAction } from "@/lib/exchanges/delegations/actions.ts";
import type { RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { otherWords } from "../../editing/other-words.ts";
import type { RowControls } from "../../editing/sortable-row.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import { AbsenceFields } from "./absence-fields.tsx";
import { wordsForMember } from "./absent-members.ts";
import type { RowStatus } from "./combined-section.ts";
import { MemberFields, type TextField } from "./member-fields.tsx";
import { MemberLine } from "./member-line.tsx";
import { namesOfStops } from "./member-stops.ts";
import { MemberStopsField } from "./member-stops-field.tsx";
import { NameNote } from "./name-note.tsx";
import type { NameWithdrawal } from "./name-withdrawal.ts";
import { NamedCheck } from "./named-check.tsx";
import type { RosterOperations } from "./roster-operations.ts";
import type { CountedStop } from "./stop-headcounts.tsx";

type MemberRowProps = {
  delegationId: string;
  version: number;
  member: RosterMember;
  /** place in protocol order, from 1 */
  number: number;
  /** the member whom the page shows as head */
  headId: string | null;
  controls: RowControls;
  isOpen: boolean;
  onOpen: (memberId: string, isOpen: boolean) => void;
  /** called on Enter in a text, which goes on to the next member */
  onNext: (memberId: string, field: TextField) => void;
  /** the absent members of the delegation */
  absent: readonly RosterMember[];
  /** of several hosts, those at whose stops the member may have been */
  stops: readonly CountedStop[];
  run: RosterOperations["run"];
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

function Row(props: MemberRowProps) {
  const {
    delegationId,
    version,
    member,
    number,
    headId,
    controls,
    isOpen,
    onOpen,
    onNext,
    absent,
    stops,
    run,
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
  const locale = useLocale();
  useStatusReport(member.id, section, onReport);
  const { nameZh, nameEn, namedInPublic, titleZh, titleEn, unitNameZh, unitNameEn, rank } = section.values;
  const name = nameZh || nameEn || t("memberNumber", { number });
  const mayAddToDirectory = !member.isInDirectory && Boolean(nameZh || nameEn);
  const behalf = absent.find(({ id }) => id === section.values.onBehalfOfId);
  const wasWithdrawn = withdrawal.wasWithdrawn(member.id);
  return (
    <CollapsibleRow
      label={name}
      controls={controls}
      line={
        <MemberLine
          values={section.values}
          number={number}
          onlyAt={namesOfStops(section.values.stopIds, stops, listSeparator(locale))}
          onBehalfOf={behalf ? t("absenceOnBehalf", { name: wordsForMember(behalf, locale) }) : null}
        />
      }
      folded={() => [
        { name: t("field.title"), words: [otherWords(locale, titleZh, titleEn)] },
        { name: t("field.unitName"), words: [otherWords(locale, unitNameZh, unitNameEn)] },
        { name: t("field.rank"), words: [rank && t(`rank.${rank}`)] },
      ]}
      section={section}
      isQuiet
      isOpen={isOpen}
      onOpen={(isOn) => onOpen(member.id, isOn)}
      removeLabel={() => t("remove", { name })}
      onRemove={() => onRemove(member.id)}
      actions={
        mayAddToDirectory && (
          <IconButton icon="directory" label={t("keep", { name })} onClick={() => onAddToDirectory(member.id)} />
        )
      }
      note={
        // there before it says anything, so that screen readers announce it
        (isOpen || wasWithdrawn) && <NameNote wasWithdrawn={wasWithdrawn} isNamed={namedInPublic} passages={passages} />
      }
    >
      <MemberFields
        section={section}
        named={
          <NamedCheck
            section={section}
            isSaved={member.values.namedInPublic}
            isShown={withdrawal.isShown(member.id)}
            onWithdraw={() => withdrawal.withdraw(member.id)}
          />
        }
        rare={
          <>
            <AbsenceFields memberId={member.id} section={section} absent={absent} run={run} />
            <MemberStopsField section={section} stops={stops} />
          </>
        }
        onEnter={(field) => onNext(member.id, field)}
      />
    </CollapsibleRow>
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
