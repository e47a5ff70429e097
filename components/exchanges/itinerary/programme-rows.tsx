"use client";

import { useTranslations } from "next-intl";
import type { PastedItem } from "@/lib/exchanges/pasted-items/rules.ts";
import { problemsOf, type ReadingOfItems } from "@/lib/exchanges/typed-items/rules.ts";
import { useItemWords } from "./item-words.ts";

type ProgrammeRowsProps = {
  /** the id of the region with the rows */
  id: string;
  rows: readonly PastedItem[];
  reading: ReadingOfItems;
  isTicked: (row: PastedItem, at: number) => boolean;
  onTick: (at: number, isTicked: boolean) => void;
};

/** The rows of a pasted programme: what was read of each, with a tick for those that are added. */
export function ProgrammeRows({ id, rows, reading, isTicked, onTick }: ProgrammeRowsProps) {
  const t = useTranslations("itinerary");
  const wordsOf = useItemWords(reading);
  return (
    <section
      id={id}
      aria-label={t("pasteRows")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls rows that are more than the page shows
      tabIndex={0}
      className="-mx-5 px-5 outline-offset-[-2px] sm:overflow-auto"
    >
      <table className="programme-rows">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("pasteTicked")}</span>
            </th>
            <th scope="col">{t("day")}</th>
            {(["hours", "item", "place", "people"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">{t("pasteSource")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const { item, text, remarks } = row;
            if (item === null) {
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a row
                <tr key={at} className="text-ink-faint">
                  <td />
                  <td colSpan={6}>
                    {text} <small>{t("remark.heading")}</small>
                  </td>
                </tr>
              );
            }
            const words = wordsOf(item);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a row
              <tr key={at}>
                <td>
                  <label className="grid size-11 place-items-center">
                    <input
                      type="checkbox"
                      className="size-5 accent-ink"
                      aria-label={t("pasteTick", { text: [words.hours, words.title].filter(Boolean).join(" ") })}
                      checked={isTicked(row, at)}
                      disabled={problemsOf(item).length > 0}
                      onChange={(event) => onTick(at, event.target.checked)}
                    />
                  </label>
                </td>
                <td className="figures">{words.day}</td>
                <td className="figures">{words.hours}</td>
                <td>
                  {words.title}
                  {remarks.map((remark) => (
                    <small key={remark} className="block text-danger">
                      {t(`remark.${remark}`)}
                    </small>
                  ))}
                </td>
                <td>{words.place}</td>
                <td>{words.people}</td>
                <td className="text-xs text-ink-faint">{text.replaceAll("\t", " · ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
