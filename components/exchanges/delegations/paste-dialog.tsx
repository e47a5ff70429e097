"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useMemo, useState } from "react";
import { pasteMembersAction } from "@/lib/exchanges/delegations/actions.ts";
import { MAX_MEMBERS, type MemberTexts, memberRoles } from "@/lib/exchanges/delegations/rules.ts";
import { roleOf, withoutPrivateNumbers } from "@/lib/exchanges/pasted-columns/rules.ts";
import { type CheckedRow, checkRows } from "@/lib/exchanges/pasted-people/rules.ts";
import {
  fillDown,
  type PastedTable,
  tableOf,
  textOf,
  withoutPrivateCells,
  withoutRows,
} from "@/lib/exchanges/pasted-table/rules.ts";
import { countedIn, isAddedAsCounted } from "@/lib/exchanges/typed-people/rules.ts";
import { isBlank } from "@/lib/platform/text-rules.ts";
import { useEditing } from "../../editing/editing-context.ts";
import type { IdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { registerUnsaved } from "../../editing/leave-guard.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { readFromTab, storeInTab } from "../../editing/tab-storage.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CellsToFill } from "./cells-to-fill.tsx";
import { PastedCounted } from "./pasted-counted.tsx";
import { PastedRows } from "./pasted-rows.tsx";
import { PastedSummary } from "./pasted-summary.tsx";
import { PastedText } from "./pasted-text.tsx";
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
  onAdded: (added: { people: number; lines: number }, key: string) => void;
};

/** What the tab stores of a list: the text that was typed, or the rows with their corrections. */
type StoredList = { text: string; table?: never } | { text?: never; table: PastedTable };

/** A list on its way: the text, and its rows once it was read. */
function useList(pasted: string, storageKey: string) {
  const role = useTranslations("memberRole");
  const read = (text: string): PastedTable | null => {
    const table = tableOf(text);
    const worded = (cell: string, at: number) => {
      const key = memberRoles.find((each) => each === cell);
      return table.columns[at] === "role" && key && roleOf(cell) === null ? role(key) : cell;
    };
    return table.rows.length === 0 ? null : { ...table, rows: table.rows.map((row) => row.map(worded)) };
  };
  const [stored] = useState(() => (pasted === "" ? readFromTab<StoredList>(storageKey) : null));
  const [text, setText] = useState(stored?.text ?? pasted);
  const [table, setTable] = useState(() => stored?.table ?? read(pasted));
  // corrections survive closing the dialog and the page, until the rows are added or the person starts again
  useEffect(() => {
    const typed: StoredList | null = isBlank(text) ? null : { text: withoutPrivateNumbers(text) };
    storeInTab(storageKey, table ? { table: withoutPrivateCells(table) } : typed);
  }, [storageKey, table, text]);
  const isUnsaved = table !== null || !isBlank(text);
  useEffect(() => {
    registerUnsaved(storageKey, isUnsaved ? { send: () => Promise.resolve(), isWaiting: false } : null);
    return () => registerUnsaved(storageKey, null);
  }, [storageKey, isUnsaved]);
  const convert = (next: string) => {
    setText(next);
    setTable(read(next));
  };
  /** Goes back to the text: as it was pasted, or as its rows read where something was changed in them. */
  const backToText = () => {
    const isAsPasted = JSON.stringify(read(text)?.rows) === JSON.stringify(table?.rows);
    if (table && !isAsPasted) setText(textOf(table));
    setTable(null);
  };
  return { text, setText, table, setTable, convert, backToText };
}

/** Shows pasted rows before they are added: what each column is, what is wrong with a cell, and which rows are people. */
export function PasteDialog({ state, keys, pasted, listed, onClose, onAdded }: PasteDialogProps) {
  const t = useTranslations("pasting");
  const { owner } = useEditing();
  const storageKey = `${owner}.pasting.${state.roster.id}`;
  const { text, setText, table, setTable, convert, backToText } = useList(pasted, storageKey);
  /** rows that the person ticked or unticked */
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [left, setLeft] = useState<number | null>(null);
  /** words of people without names: those that are ticked, and those that were added */
  const [counted, setCounted] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  /** the table before cells were filled, until something else is changed */
  const [unfilled, setUnfilled] = useState<PastedTable | null>(null);

  const hasHead = state.roster.members.some(({ values }) => values.role === "HEAD");
  const checked = table ? checkRows(table, { listed, hasHead }) : [];
  const isTicked = (row: CheckedRow, at: number) => row.member !== null && (ticks.get(at) ?? !row.isDoubtful);
  const wanted = checked.flatMap((row, at) => (row.member && isTicked(row, at) ? [{ at, member: row.member }] : []));
  const offered = useMemo(() => countedIn(text), [text]).filter(({ words }) => !done.has(words));
  const lines = offered.filter(({ words }) => counted.has(words));
  const room = MAX_MEMBERS - state.roster.members.length;

  // the keyboard goes on in what took the place of the text or of the rows
  const startId = useId();
  const isTable = table !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other one has come
  useEffect(() => document.getElementById(startId)?.focus({ preventScroll: true }), [startId, isTable]);

  const change = (next: PastedTable) => {
    setUnfilled(null);
    setTable(next);
  };
  const startOver = (start: () => void) => {
    setTicks(new Map());
    setLeft(null);
    setUnfilled(null);
    setCounted(new Set());
    setDone(new Set());
    start();
  };
  const tick = (row: number, isOn: boolean) => {
    // whoever ticks a row says that it is somebody
    if (table?.asides[row]) change({ ...table, asides: table.asides.with(row, null) });
    setTicks(new Map(ticks).set(row, isOn));
  };
  const add = async () => {
    const rows = wanted.map(({ member }) => member);
    const others = lines.map(({ line }) => line);
    const key = keys.keyFor({ rows, others });
    const roster = await state.run(
      (ref) => pasteMembersAction({ ...ref, key, rows, others }),
      (answer) => answer,
    );
    if (!roster || !table) return;
    keys.done({ rows, others });
    onAdded({ people: rows.length, lines: others.length }, key);
    const addedWords = new Set([...done, ...lines.map(({ words }) => words)]);
    setDone(addedWords);
    const added = new Set(wanted.map(({ at }) => at));
    const isOver = (at: number) => added.has(at) || isAddedAsCounted(table.rows[at] ?? [], addedWords);
    const rest = withoutRows(table, (at) => isOver(at) || table.asides[at] !== null);
    if (rest.rows.length === 0) {
      storeInTab(storageKey, null);
      return onClose();
    }
    change(rest);
    setTicks(new Map());
    setLeft(rest.rows.length);
  };
  const mayAdd = wanted.length + lines.length > 0 && wanted.length <= room;
  const ways = table ? (
    <>
      <Button type="button" tone="quiet" onClick={() => startOver(backToText)}>
        {t("again")}
      </Button>
      <Button type="button" onClick={() => void add()} disabled={!mayAdd}>
        {wanted.length === 0 && lines.length > 0
          ? t("addLines", { lines: lines.length })
          : t("add", { count: wanted.length, lines: lines.length })}
      </Button>
    </>
  ) : (
    <Button type="button" onClick={() => startOver(() => convert(text))} disabled={isBlank(text)}>
      {t("convert")}
    </Button>
  );
  return (
    <Dialog
      title={t("title")}
      isOpen
      isWide
      startsAt={startId}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={ways}
    >
      {table ? (
        <>
          <PastedSummary table={table} people={wanted.length} left={left} />
          <OperationErrorNotice error={state.operations.error} />
          {wanted.length > room && <Notice tone="refusal">{t("noRoom", { room })}</Notice>}
          <CellsToFill
            table={table}
            onFill={(column) => {
              setUnfilled(table);
              setTable(fillDown(table, column));
            }}
            onUnfill={unfilled && (() => change(unfilled))}
          />
          <PastedRows
            id={startId}
            table={table}
            checked={checked}
            isTicked={isTicked}
            onColumn={(column, kind) => change({ ...table, columns: table.columns.with(column, kind) })}
            onCell={(row, column, cell) => {
              const cells = (table.rows[row] ?? []).with(column, cell);
              change({ ...table, rows: table.rows.with(row, cells) });
            }}
            onTick={tick}
          />
          <PastedCounted
            people={offered}
            ticked={counted}
            onTick={(words, isOn) => {
              const others = [...counted].filter((each) => each !== words);
              setCounted(new Set(isOn ? [...others, words] : others));
            }}
          />
        </>
      ) : (
        <PastedText id={startId} text={text} onType={setText} onPaste={(next) => startOver(() => convert(next))} />
      )}
    </Dialog>
  );
}
