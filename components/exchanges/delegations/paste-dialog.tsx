"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { pasteMembersAction } from "@/lib/exchanges/delegations/actions.ts";
import { MAX_MEMBERS, type MemberTexts, memberRoles } from "@/lib/exchanges/delegations/rules.ts";
import { type CheckedRow, checkRows } from "@/lib/exchanges/pasted-people/rules.ts";
import { type PastedTable, tableOf } from "@/lib/exchanges/pasted-table/rules.ts";
import { roleOf } from "@/lib/exchanges/people-lines/rules.ts";
import { useEditing } from "../../editing/editing-context.ts";
import type { IdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { registerUnsaved } from "../../editing/leave-guard.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { readFromTab, storeInTab } from "../../editing/tab-storage.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextAreaField } from "../../ui/text-area-field.tsx";
import { PastedRows } from "./pasted-rows.tsx";
import type { RosterOperations } from "./roster-operations.ts";

type PasteDialogProps = {
  state: RosterOperations;
  /** stored outside the dialog, so that closing it after a lost answer does not add the rows twice */
  keys: IdempotencyKeys;
  /** the pasted text; "" asks for it */
  pasted: string;
  /** the members of all delegations of the exchange */
  listed: readonly MemberTexts[];
  onClose: () => void;
  /** @param key identifies the paste, so that it can be undone */
  onAdded: (count: number, key: string) => void;
};

/** Shows pasted rows before they are added: the kind of each column, the errors of each cell, and the rows to add. */
export function PasteDialog({ state, keys, pasted, listed, onClose, onAdded }: PasteDialogProps) {
  const t = useTranslations("pasting");
  const role = useTranslations("memberRole");
  const inWords = (text: string): PastedTable => {
    const table = tableOf(text);
    const worded = (cell: string, at: number) => {
      const key = memberRoles.find((each) => each === cell);
      return table.columns[at] === "role" && key && roleOf(cell) === null ? role(key) : cell;
    };
    return { ...table, rows: table.rows.map((row) => row.map(worded)) };
  };
  const { owner } = useEditing();
  const storageKey = `${owner}.pasting.${state.roster.id}`;
  const [table, setTable] = useState(() => (pasted === "" && readFromTab<PastedTable>(storageKey)) || inWords(pasted));
  const isEmpty = table.rows.length === 0;
  // corrections survive closing the dialog and the page, until the rows are added or the person starts again
  useEffect(() => storeInTab(storageKey, isEmpty ? null : table), [storageKey, table, isEmpty]);
  useEffect(() => {
    registerUnsaved(storageKey, isEmpty ? null : { send: () => Promise.resolve(), isWaiting: false });
    return () => registerUnsaved(storageKey, null);
  }, [storageKey, isEmpty]);
  /** rows that the person ticked or unticked */
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [left, setLeft] = useState<number | null>(null);

  const hasHead = state.roster.members.some(({ values }) => values.role === "HEAD");
  const checked = checkRows(table, { listed, hasHead });
  const isTicked = (row: CheckedRow, at: number) => row.member !== null && (ticks.get(at) ?? !row.isDoubtful);
  const wanted = checked.flatMap((row, at) => (row.member && isTicked(row, at) ? [{ at, member: row.member }] : []));
  const room = MAX_MEMBERS - state.roster.members.length;

  const add = async () => {
    const rows = wanted.map(({ member }) => member);
    const key = keys.keyFor(rows);
    const roster = await state.run(
      (ref) => pasteMembersAction({ ...ref, key, rows }),
      (answer) => answer,
    );
    if (!roster) return;
    keys.done(rows);
    onAdded(rows.length, key);
    const added = new Set(wanted.map(({ at }) => at));
    const rest = table.rows.filter((_, at) => !added.has(at));
    if (rest.length === 0) {
      storeInTab(storageKey, null);
      return onClose();
    }
    setTable({ ...table, rows: rest });
    setTicks(new Map());
    setLeft(rest.length);
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      isWide
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        !isEmpty && (
          <>
            <Button type="button" tone="quiet" onClick={() => setTable({ columns: [], rows: [] })}>
              {t("again")}
            </Button>
            <Button type="button" onClick={() => void add()} disabled={wanted.length === 0 || wanted.length > room}>
              {t("add", { count: wanted.length })}
            </Button>
          </>
        )
      }
    >
      {isEmpty ? (
        <TextAreaField
          label={t("field")}
          hint={t("hint")}
          defaultValue=""
          onChange={(text) => {
            setTable(inWords(text));
            setTicks(new Map());
          }}
        />
      ) : (
        <>
          {left === null ? (
            <p className="text-sm text-ink-soft">{t("intro", { count: table.rows.length })}</p>
          ) : (
            <Notice tone="plain">{t("left", { count: left })}</Notice>
          )}
          <OperationErrorNotice error={state.operations.error} />
          {wanted.length > room && <Notice tone="refusal">{t("noRoom", { room })}</Notice>}
          <PastedRows
            table={table}
            checked={checked}
            isTicked={isTicked}
            onColumn={(column, kind) => setTable({ ...table, columns: table.columns.with(column, kind) })}
            onCell={(row, column, text) => {
              const cells = (table.rows[row] ?? []).with(column, text);
              setTable({ ...table, rows: table.rows.with(row, cells) });
            }}
            onTick={(row, isOn) => setTicks(new Map(ticks).set(row, isOn))}
          />
        </>
      )}
    </Dialog>
  );
}
