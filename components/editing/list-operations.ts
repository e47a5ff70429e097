"use client";

import { useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { RefusalCode } from "@/lib/platform/errors.ts";
import { useIdempotencyKeys } from "./idempotency-keys.ts";
import { type Operate, type OperationError, type Operations, type RecordRef, useOperations } from "./operations.ts";
import { randomUuid } from "./random-uuid.ts";
import { announceSave } from "./save-announcements.ts";
import type { SectionData } from "./section-data.ts";
import { type UndoStack, useUndoStack } from "./undo-stack.ts";

type Answered<Answer> = Promise<SaveState<Answer>>;

/** The actions of a list; each answers with the list as it is then. */
export type ListActions<Answer> = {
  remove: (ref: RecordRef, id: string) => Answered<Answer>;
  restore: (ref: RecordRef, id: string) => Answered<Answer>;
  move: (ref: RecordRef, id: string, before: string | null) => Answered<Answer>;
  undoMove: (ref: RecordRef, id: string) => Answered<Answer>;
};

/** Whether a person has to sign in before anything else can be done. */
const isOfSession = (error: OperationError): boolean =>
  error !== "offline" && (error.code === "sign_in_needed" || error.code === "another_account");

/** Whether there is nothing to take back any more: a colleague, or an answer that was lost, has done it. */
const isTakenBackAlready = (error: OperationError): boolean =>
  error !== "offline" && (error.code === "changed_meanwhile" || error.code === "not_found");

/** What a list needs of its operations to be drawn. */
export type EditedList = {
  operations: Operations;
  undo: UndoStack;
  /** the rows that the person removed, so that nobody else did */
  removed: ReadonlySet<string>;
  /** @param text what was done, in words, for the notice that offers to undo it */
  remove: (id: string, text: string) => Promise<void>;
  move: (id: string, before: string | null, text: string) => Promise<void>;
  /** how many rows stayed when the last paste was taken back, because they were changed since */
  kept: number;
  /** restores a row that somebody else removed; returns whether that worked */
  restoreLost: (id: string) => Promise<boolean>;
};

type ListOptions<Data, Answer> = {
  actions: ListActions<Answer>;
  /** the data with the list of an answer */
  merge: (data: Data, answer: Answer) => Data;
  /** a refusal after which the page is not loaded again, so that it can be read */
  noRefreshOn?: RefusalCode;
};

export type ListOperations<Answer> = EditedList & {
  /** Makes a change. @returns its answer; null when it was refused or not answered */
  change: {
    (operate: Operate<Answer>): Promise<Answer | null>;
    <Other>(operate: Operate<Other>, listOf: (answer: Other) => Answer): Promise<Other | null>;
  };
  /** Adds an entry once, however often it is sent. @returns whether it was added */
  add: (typed: object, operate: (ref: RecordRef, key: string) => Answered<Answer>) => Promise<boolean>;
  /** As `add`, for a line that says itself why it was not added; a notice asks for a new sign-in. */
  addLine: (
    typed: object,
    operate: (ref: RecordRef, key: string) => Answered<Answer>,
  ) => Promise<boolean | OperationError>;
  /** Adds the lines of a paste once, and offers to take all of them back. @returns whether they were added */
  paste: <Undone extends { remaining: number }>(
    typed: object,
    operate: (ref: RecordRef, key: string) => Answered<Answer>,
    undo: {
      text: string;
      operate: (ref: RecordRef, key: string, answer: Answer) => Answered<Undone>;
      listOf: (undone: Undone) => Answer;
    },
  ) => Promise<boolean>;
  /** Makes a change and offers to take it back. @returns whether it was made */
  changeWithUndo: (operate: Operate<Answer>, undo: { text: string; operate: Operate<Answer> }) => Promise<boolean>;
};

/**
 * The changes of a list of a section: the portal makes each of them, and its answer is merged into the data of the
 * section, from where everybody who shows the list has it.
 */
export function useListOperations<Data, Answer>(
  { patch }: Pick<SectionData<Data>, "patch">,
  { actions, merge, noRefreshOn }: ListOptions<Data, Answer>,
): ListOperations<Answer> {
  const operations = useOperations(noRefreshOn === undefined ? {} : { noRefreshOn });
  const keys = useIdempotencyKeys();
  const undo = useUndoStack();
  const [kept, setKept] = useState(0);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());

  const send = async <Other>(
    operate: Operate<Other>,
    listOf: (answer: Other) => Answer,
    onError?: (error: OperationError) => void,
  ): Promise<Other | null> => {
    const answer = await operations.send(operate, onError);
    if (answer === null) return null;
    patch(answer.versions, (data) => merge(data, listOf(answer.result)));
    announceSave(answer.versions);
    return answer.result;
  };
  const change = <Other>(operate: Operate<Other>, listOf?: (answer: Other) => Answer) =>
    send(operate, listOf ?? ((answer) => answer as unknown as Answer));
  const isDone = async (operate: Operate<Answer>): Promise<boolean> => (await change(operate)) !== null;
  /** @returns the answer, and false where taking the change back can be tried again */
  const takeBack = async <Other>(operate: Operate<Other>, listOf: (answer: Other) => Answer) => {
    let isOver = false;
    const answer = await send(operate, listOf, (error) => {
      isOver = isTakenBackAlready(error);
    });
    return { answer, isOver: answer !== null || isOver };
  };
  const takeBackOnce = async (operate: Operate<Answer>): Promise<boolean> =>
    (await takeBack(operate, (list) => list)).isOver;
  const changeWithUndo: ListOperations<Answer>["changeWithUndo"] = async (operate, { text, operate: takeBack }) => {
    if (!(await isDone(operate))) return false;
    undo.push({ id: randomUuid(), text, undo: () => takeBackOnce(takeBack) });
    return true;
  };
  const noteRemoved = (id: string, isRemoved: boolean) =>
    setRemoved((now) => new Set(isRemoved ? [...now, id] : [...now].filter((each) => each !== id)));
  const restore = async (id: string): Promise<boolean> => {
    const isRestored = await isDone((ref) => actions.restore(ref, id));
    if (isRestored) noteRemoved(id, false);
    return isRestored;
  };
  const restoreRemoved = async (id: string): Promise<boolean> => {
    const isOver = await takeBackOnce((ref) => actions.restore(ref, id));
    if (isOver) noteRemoved(id, false);
    return isOver;
  };
  return {
    operations,
    undo,
    removed,
    change,
    changeWithUndo,
    add: async (typed, operate) => {
      const key = keys.keyFor(typed);
      const isAdded = await isDone((ref) => operate(ref, key));
      if (isAdded) keys.done(typed);
      return isAdded;
    },
    addLine: async (typed, operate) => {
      const key = keys.keyFor(typed);
      let why: OperationError | null = null;
      const answer = await send(
        (ref) => operate(ref, key),
        (list) => list,
        (error) => {
          why = error;
        },
      );
      if (answer !== null) keys.done(typed);
      if (why === null || isOfSession(why)) return answer !== null;
      operations.clearError();
      return why;
    },
    paste: async (typed, operate, { text, operate: undoPaste, listOf }) => {
      setKept(0);
      const key = keys.keyFor(typed);
      const answer = await change((ref) => operate(ref, key));
      if (answer === null) return false;
      keys.done(typed);
      const takeAllBack = async (): Promise<boolean> => {
        const undone = await takeBack((ref) => undoPaste(ref, key, answer), listOf);
        setKept(undone.answer?.remaining ?? 0);
        return undone.isOver;
      };
      undo.push({ id: key, text, undo: takeAllBack });
      return true;
    },
    kept,
    remove: async (id, text) => {
      // noted before the answer, which removes the row from the list
      noteRemoved(id, true);
      if (await isDone((ref) => actions.remove(ref, id))) {
        undo.push({ id: randomUuid(), text, undo: () => restoreRemoved(id) });
      } else noteRemoved(id, false);
    },
    move: async (id, before, text) => {
      await changeWithUndo((ref) => actions.move(ref, id, before), {
        text,
        operate: (ref) => actions.undoMove(ref, id),
      });
    },
    restoreLost: restore,
  };
}
