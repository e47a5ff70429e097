"use client";

import { type AutosavedSection, useAutosave } from "./autosave.ts";
import type { Save, Values } from "./section-store.ts";

/** Autosaves an entry of the directory, which readers see: nothing is sent before `saveNow`. */
export const useEntryAutosave = <V extends Values>({
  id,
  entry: { version, values },
  save,
}: {
  /** names the person and the entry */
  id: string;
  entry: { version: number; values: V };
  save: (request: Pick<Parameters<Save<V>>[0], "version" | "changes">) => ReturnType<Save<V>>;
}): AutosavedSection<V> =>
  useAutosave({
    id,
    initial: { version, values },
    isPublic: true,
    save: (request) => save({ version: request.version, changes: request.changes }),
  });
