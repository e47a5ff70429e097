"use client";

import { useLocale, useTranslations } from "next-intl";
import { Dialog } from "../ui/dialog.tsx";
import { SINGLE_KEYS } from "./single-keys.ts";

type KeysDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isRecord: boolean;
  hasSingleKeys: boolean;
  mayBegin: boolean;
  searchKeys: string;
};

type Row = { keys: readonly string[]; label: string };

/** The keys of the open page. */
export function KeysDialog({ isOpen, onOpenChange, isRecord, hasSingleKeys, mayBegin, searchKeys }: KeysDialogProps) {
  const t = useTranslations("search.keys");
  const locale = useLocale();
  const single = SINGLE_KEYS.filter(({ act }) => mayBegin || act !== "newExchange").map(
    ({ keys, act }): Row => ({ keys, label: t(act) }),
  );
  const groups: { title: string; rows: Row[] }[] = [
    {
      title: t("everywhere"),
      rows: [{ keys: searchKeys.split(" "), label: t("search") }, ...(hasSingleKeys ? single : [])],
    },
    {
      title: t("inSearch"),
      rows: [
        { keys: ["↑", "↓"], label: t("move") },
        { keys: ["Enter"], label: t("openEntry") },
        { keys: ["Esc"], label: t("escape") },
      ],
    },
    ...(isRecord
      ? [
          {
            title: t("inRecord"),
            rows: [
              { keys: ["Enter"], label: t("addLine") },
              { keys: ["Tab", "Shift Tab"], label: t("moveField") },
              { keys: ["Space", "↑", "↓"], label: t("reorder") },
              { keys: ["Esc"], label: t("cancel") },
            ],
          },
        ]
      : []),
  ];
  return (
    <Dialog title={t("title")} isOpen={isOpen} onOpenChange={onOpenChange}>
      <p className="text-sm text-ink-soft">
        {hasSingleKeys ? t("intro") : t("off")} <a href={`/${locale}/admin/account#keys`}>{t("settings")}</a>
      </p>
      {groups.map(({ title, rows }) => (
        <section key={title} className="grid gap-2">
          <h3 className="text-sm font-medium">{title}</h3>
          <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5 text-sm">
            {rows.map(({ keys, label }) => (
              <div key={label} className="col-span-2 grid grid-cols-subgrid">
                <dt>{label}</dt>
                <dd className="flex justify-end gap-1.5">
                  {keys.map((key) => (
                    <kbd key={key} className="rounded-[3px] border border-rule px-1.5 font-sans text-xs leading-5">
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
