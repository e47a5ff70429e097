"use client";

import { type ReactNode, useMemo, useState } from "react";
import { savePreferencesAction } from "@/lib/accounts/preferences/actions.ts";
import type { FieldLanguages } from "@/lib/accounts/preferences/rules.ts";
import { useSerialQueue } from "../editing/serial-queue.ts";
import { FieldLanguagesContext } from "./field-languages-context.ts";

/**
 * Shows the bilingual fields inside in the languages that the person chose. The sheet hides the other fields, so that a
 * choice draws nothing anew and what is typed stays; it is stored in the background.
 */
export function FieldLanguagesFrame({ initial, children }: { initial: FieldLanguages; children: ReactNode }) {
  const [languages, setLanguages] = useState(initial);
  const [isUnsaved, setUnsaved] = useState(false);
  const inTurn = useSerialQueue();
  const state = useMemo(
    () => ({
      languages,
      isUnsaved,
      choose: (fieldLanguages: FieldLanguages) => {
        setLanguages(fieldLanguages);
        inTurn(async () => {
          const answer = await savePreferencesAction({ fieldLanguages }).catch(() => null);
          setUnsaved(answer?.status !== "done");
        });
      },
    }),
    [languages, isUnsaved, inTurn],
  );
  return (
    <FieldLanguagesContext value={state}>
      <div className="contents" data-field-languages={languages}>
        {children}
      </div>
    </FieldLanguagesContext>
  );
}
