"use client";

import { useTranslations } from "next-intl";
import type { FieldConflict as Conflict } from "@/lib/platform/merge.ts";
import { Button } from "../ui/button.tsx";

type FieldConflictProps = {
  conflict: Conflict;
  /** the text for a value, when the stored value is a key */
  wordsOf?: ((value: Conflict["mine"]) => string) | undefined;
  onMine: () => void;
  onTheirs: () => void;
};

/**
 * Two people changed one field: shows both texts and asks which one to keep. Until then, neither overwrites the other.
 */
export function FieldConflict({ conflict, wordsOf, onMine, onTheirs }: FieldConflictProps) {
  const t = useTranslations("saving");
  const words = (value: Conflict["mine"]): string => {
    if (wordsOf) return wordsOf(value);
    return value === null || value === "" ? t("nothing") : String(value);
  };
  const versions = [
    { name: "theirs", value: conflict.theirs, choose: "takeTheirs", onChoose: onTheirs },
    { name: "mine", value: conflict.mine, choose: "keepMine", onChoose: onMine },
  ] as const;
  return (
    <div role="alert" className="grid gap-3 border-s-2 border-danger ps-4 py-1 text-sm">
      <p className="text-danger">{t("conflict")}</p>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-x-5 gap-y-3">
        {versions.map(({ name, value, choose, onChoose }) => (
          <div key={name} className="grid content-start gap-2">
            <dt className="text-xs text-ink-faint">{t(name)}</dt>
            <dd className="whitespace-pre-line break-words">{words(value)}</dd>
            <dd>
              <Button type="button" tone="quiet" onClick={onChoose}>
                {t(choose)}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
