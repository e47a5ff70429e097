"use client";

import { ClipboardPaste } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { addMemberToDirectoryAction, undoPasteAction } from "@/lib/exchanges/delegations/actions.ts";
import type { RecordDelegation, RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import type { MemberTexts } from "@/lib/exchanges/delegations/rules.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { useExpandedRows } from "../../editing/expanded-rows.ts";
import { FoldAllButton } from "../../editing/fold-all-button.tsx";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { LostRowNotices } from "../../editing/lost-row-notices.tsx";
import { useNextRow } from "../../editing/next-row.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import type { SectionData } from "../../editing/section-data.ts";
import { SortableList } from "../../editing/sortable-list.tsx";
import { UndoNotices } from "../../editing/undo-notices.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useRowStatuses } from "./combined-section.ts";
import { DelegationNote } from "./delegation-note.tsx";
import { DelegationStatus } from "./delegation-status.tsx";
import { DelegationSummary } from "./delegation-summary.tsx";
import { DelegationTitle } from "./delegation-title.tsx";
import { MemberAdder } from "./member-adder.tsx";
import { MemberRow } from "./member-row.tsx";
import { useNameWithdrawal } from "./name-withdrawal.ts";
import { NamesShownNote } from "./names-shown-note.tsx";
import { NamesakeQuestion } from "./namesake-question.tsx";
import { NamingNotice } from "./naming-notice.tsx";
import { OthersList } from "./others-list.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { useRoster } from "./roster-operations.ts";
import { type CountedStop, StopHeadcounts } from "./stop-headcounts.tsx";

type DelegationEditorProps = {
  delegation: RecordDelegation;
  patch: SectionData<readonly RecordDelegation[]>["patch"];
  /** the members of all other delegations of the exchange */
  others: readonly MemberTexts[];
  names: RecordNames;
  /** the hosts at whose stops the people are counted */
  stops: readonly CountedStop[];
};

/** Edits one delegation in protocol order; each row and the whole list save themselves. */
export function DelegationEditor({ delegation, patch, others, names, stops }: DelegationEditorProps) {
  const t = useTranslations("delegations");
  const state = useRoster(delegation, { patch });
  const refresh = useDebouncedRefresh();
  const withdrawal = useNameWithdrawal(state, names.shown);
  const reports = useRowStatuses();
  const keys = useIdempotencyKeys();
  const [pasted, setPasted] = useState<string | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const [memberForDirectory, setMemberForDirectory] = useState<string | null>(null);
  const { roster, run, operations } = state;
  const { error } = operations;
  const namesake = error !== null && error !== "offline" && error.code === "similar_exists" ? error : null;
  const toAsk = names.colleges.find(({ slug }) => slug === delegation.institution.slug);
  const headId = roster.members.find(({ values }) => values.role === "HEAD")?.id ?? null;
  const nameOf = ({ values }: RosterMember, at: number): string =>
    values.nameZh ?? values.nameEn ?? t("memberNumber", { number: at + 1 });
  const rows = roster.members.map((member, at) => ({ id: member.id, label: nameOf(member, at), member }));

  const absent = roster.members.filter(({ values }) => values.status === "ABSENT");
  const ids = rows.map(({ id }) => id);
  const folding = useExpandedRows(ids, { opensNew: false });
  const goOn = useNextRow(folding, ids);
  const adder = useRef<HTMLDivElement>(null);

  const remove = async (memberId: string) => {
    const at = roster.members.findIndex(({ id }) => id === memberId);
    const member = roster.members[at];
    if (member) await state.remove(memberId, t("removed", { name: nameOf(member, at) }));
  };
  const addToDirectory = async (memberId: string, anyway = false) => {
    setMemberForDirectory(memberId);
    const key = keys.keyFor({ memberId, anyway });
    await run(
      (ref) => addMemberToDirectoryAction({ ...ref, key, memberId, anyway }),
      (next) => next,
    );
  };
  const added = ({ people: count, lines }: { people: number; lines: number }, key: string) => {
    setNews(null);
    const undoPaste = async () => {
      const answer = await run(
        (ref) => undoPasteAction({ ...ref, key }),
        (undone) => undone.roster,
      );
      if (answer && answer.remaining > 0) setNews(t("pasteKept", { removed: answer.removed, kept: answer.remaining }));
      return answer !== null;
    };
    state.undo.push({
      id: key,
      text: count === 0 ? t("pastedLines", { lines }) : t("pasted", { count, lines }),
      undo: undoPaste,
    });
  };
  return (
    <article
      id={`delegation-${delegation.institution.slug}`}
      data-accent={delegation.institution.accent}
      aria-labelledby={`delegation-${delegation.institution.slug}-title`}
      tabIndex={-1}
      className="delegation"
    >
      <header className="delegation-head">
        <DelegationTitle {...delegation} />
        <DelegationSummary state={state} reports={reports} withdrawal={withdrawal} />
        <span className="flex flex-wrap items-center gap-x-4">
          <DelegationStatus reports={reports} />
          {rows.length > 1 && <FoldAllButton rows={folding} />}
        </span>
      </header>
      <NamesShownNote roster={roster} withdrawal={withdrawal} />
      <DelegationNote {...delegation} state={state} />
      <StopHeadcounts roster={roster} stops={stops} reports={reports} />
      <SortableList
        items={rows}
        onMove={state.move}
        renderItem={({ member }, index, controls) => (
          <MemberRow
            delegationId={roster.id}
            version={roster.version}
            member={member}
            number={index + 1}
            headId={headId}
            controls={controls}
            isOpen={folding.isOpen(member.id)}
            onOpen={folding.setOpen}
            onNext={(id, field) => goOn(id, field) || adder.current?.querySelector("input")?.focus()}
            absent={absent}
            stops={stops}
            run={run}
            withdrawal={withdrawal}
            passages={names.passages[member.id] ?? 0}
            onSaved={state.saved}
            onStale={refresh}
            onReport={reports.report}
            onAddToDirectory={(id) => void addToDirectory(id)}
            onRemove={(id) => void remove(id)}
          />
        )}
      />
      <LostRowNotices rows={rows} removed={state.removed} onRestore={state.restoreLost} />
      {news && <Notice tone="plain">{news}</Notice>}
      {pasted === null && !namesake && error && (
        // stays in view, wherever in a long list the button was
        <div className="sticky bottom-0 z-10 border-t border-hairline bg-paper py-2">
          <OperationErrorNotice error={error} />
        </div>
      )}
      <div ref={adder} className="adder">
        <MemberAdder state={state} institution={delegation.institution} onPasteList={setPasted} />
        <Button type="button" tone="quiet" onClick={() => setPasted("")}>
          <ClipboardPaste aria-hidden="true" className="size-4" />
          {t("paste")}
        </Button>
      </div>
      <OthersList roster={roster} patch={state.patch} />
      {toAsk && <NamingNotice institution={delegation.institution} college={toAsk} names={names} />}
      {pasted !== null && (
        <PasteDialog
          state={state}
          keys={keys}
          pasted={pasted}
          listed={[...roster.members.map(({ values }) => values), ...others]}
          onClose={() => setPasted(null)}
          onAdded={added}
        />
      )}
      <UndoNotices undo={state.undo} />
      <NamesakeQuestion
        name={namesake && String(namesake.details.name)}
        onAnother={() => memberForDirectory && void addToDirectory(memberForDirectory, true)}
        onClose={operations.clearError}
      />
    </article>
  );
}
