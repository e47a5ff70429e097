"use client";

import { replaceEqualDeep, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import type { FieldValue, SavedSection } from "@/lib/platform/merge.ts";
import { type SectionQuery, useSections, type Versioned } from "./sections-context.ts";

/** The parts of a record that a section of the page shows. */
export type ShownKinds = {
  /** which its own changes change */
  own: readonly string[];
  /** which other sections change */
  also?: readonly string[];
};

export type SectionData<Data> = {
  data: Data;
  /** of the parts of the record when the data was read */
  versions: Versions;
  /** Reads the data again, and waits for it. Without an answer the data stays as it is. */
  reload: () => Promise<void>;
  /**
   * Merges the answer to a change into the data.
   * @param answered the versions in the answer
   */
  patch: (answered: Versions | undefined, change: (data: Data) => Data) => void;
};

/** Whether one of these parts is older here than there. */
export const isOlder = (here: Versions, there: Versions, kinds: readonly string[]): boolean =>
  kinds.some((kind) => (here[kind] ?? 0) < (there[kind] ?? 0));

/**
 * Whether data that was read meanwhile contains an answer and what others changed since: the answer, which came late,
 * would take that away.
 */
const isIncluded = (data: Versions, answered: Versions, own: readonly string[]): boolean =>
  own.some((kind) => (answered[kind] ?? Number.POSITIVE_INFINITY) < (data[kind] ?? 0));

/**
 * The versions of data into which the answer to a change was merged. Where others changed the same part since the data
 * was read, the answer does not contain their changes, and the data stays as old as it was.
 */
export function versionsAfter(data: Versions, answered: Versions, own: readonly string[]): Versions {
  const advanced = own.filter((kind) => answered[kind] === (data[kind] ?? 0) + 1);
  return { ...data, ...Object.fromEntries(advanced.map((kind) => [kind, answered[kind] ?? 0])) };
}

/**
 * The data of a section: that of the page, of the answers to changes, or of a newer reading, which `useFreshSections`
 * begins. Data that is older than what is shown is never shown, in whatever order pages and answers arrive. Rows that
 * did not change stay the same objects.
 * @param name        under which the portal answers with the data
 * @param initial     the data of the page
 * @param kinds.query what is asked for with the name, if that depends on what is shown
 * @param kinds.lacks whether the data of a page has less than what is shown, such as a part that was opened since; it is
 *                    not shown then, and read with that part if it is newer
 */
export function useSectionData<Data>(
  name: string,
  initial: Data,
  {
    own,
    also = [],
    query,
    lacks,
  }: ShownKinds & { query?: (data: Data) => SectionQuery; lacks?: (ofPage: Data, shown: Data) => boolean },
): SectionData<Data> {
  const { versions, loadSection } = useSections();
  const client = useQueryClient();
  const queryKey = useMemo(() => [name], [name]);
  const kinds = [...own, ...also];
  const ofPage = useMemo((): Versioned<Data> => ({ versions, data: initial }), [versions, initial]);
  const { data } = useQuery<Versioned<Data>>({
    queryKey,
    queryFn: ({ signal }) => {
      const shown = client.getQueryData<Versioned<Data>>(queryKey) ?? ofPage;
      return loadSection<Data>(name, { signal, query: query?.(shown.data) ?? {} });
    },
    initialData: ofPage,
    meta: { kinds },
    structuralSharing: (shown, next) =>
      shown && isOlder((next as Versioned<Data>).versions, (shown as Versioned<Data>).versions, kinds)
        ? shown
        : replaceEqualDeep(shown, next),
  });
  const isLacking = useRef(lacks);
  isLacking.current = lacks;
  useEffect(() => {
    client.setQueryData<Versioned<Data>>(queryKey, (shown) =>
      shown && isLacking.current?.(ofPage.data, shown.data) ? shown : ofPage,
    );
  }, [client, queryKey, ofPage]);
  const names = own.join();
  const patch: SectionData<Data>["patch"] = useCallback(
    (answered = {}, change) =>
      client.setQueryData<Versioned<Data>>(queryKey, (now) => {
        const kinds = names.split(",");
        if (!now || isIncluded(now.versions, answered, kinds)) return now;
        return { versions: versionsAfter(now.versions, answered, kinds), data: change(now.data) };
      }),
    [client, queryKey, names],
  );
  const reload = useCallback(() => client.refetchQueries({ queryKey, exact: true }), [client, queryKey]);
  return { ...data, patch, reload };
}

type FieldValues = Record<string, FieldValue>;

/** What a save of a row answers. */
type SavedRow<Values extends FieldValues> = SavedSection<Values>;

/**
 * Takes the answer to the save of a row into the data of its section.
 * @param merge the data in which the row has its saved values
 * @returns a function that hands on the answer it is given
 */
export const rowSaver =
  <Data, Values extends FieldValues>(
    { patch }: Pick<SectionData<Data>, "patch">,
    merge: (data: Data, id: string, saved: SavedRow<Values>) => Data,
  ): RowSaver<Values> =>
  async (id, sending) => {
    const state = await sending;
    if (state.status === "done") patch(state.versions, (data) => merge(data, id, state.result));
    return state;
  };

export type RowSaver<Values extends FieldValues> = (
  id: string,
  sending: Promise<SaveState<SavedRow<Values>>>,
) => Promise<SaveState<SavedRow<Values>>>;

/** Rows of which one has its saved values. */
export const withSavedRow = <Values, Row extends { id: string; version: number; values: Values }>(
  rows: readonly Row[],
  id: string,
  { version, values }: { version: number; values: Values },
): Row[] => rows.map((row) => (row.id === id ? { ...row, version, values } : row));
