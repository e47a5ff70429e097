"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addMinuteItemAction, pasteMinuteItemsAction, undoMinutePasteAction } from "@/lib/minutes/actions.ts";
import type { MinuteEntry } from "@/lib/minutes/queries.ts";
import {
  asWritten,
  MAX_ITEM_TEXT_LENGTH,
  MAX_ITEMS,
  MAX_PASTED_ITEMS,
  type MinuteItemKind,
  type MinuteLine,
  minuteItemKinds,
  readMinuteLines,
} from "@/lib/minutes/rules.ts";
import type { MinuteOwner } from "@/lib/minutes/schema.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { inTwoLanguages } from "@/lib/platform/i18n/two-languages.ts";
import { LineAdder } from "../editing/line-adder.tsx";
import type { ListOperations } from "../editing/list-operations.ts";
import type { ReadLine } from "../editing/pasted-line.tsx";
import { PastedLines } from "../editing/pasted-lines.tsx";
import { usePastedText } from "../editing/pasted-text.ts";
import { SelectField } from "../ui/select-field.tsx";
import { SpeakerField } from "./speaker-field.tsx";
import type { Speaker } from "./speakers.ts";

type MinuteAdderProps = {
  owner: MinuteOwner;
  /** identifies the session on its page */
  place: string;
  /** of the items that the session has */
  count: number;
  speakers: readonly Speaker[];
  list: ListOperations<MinuteEntry>;
};

type MinuteReadLine = MinuteLine & ReadLine;

/** Lines that say the same are said by one person, and are of one kind. */
const agree = (line: MinuteLine, other: MinuteLine): boolean =>
  [line.speakerMemberId, null].includes(other.speakerMemberId) && [line.kind, null].includes(other.kind);

/** Who says the next items, and of which kind they are. */
type Chosen = { speakerMemberId: string | null; kind: MinuteItemKind };

/**
 * Adds items to the minutes of a session. Enter adds a typed one, and the speaker stays chosen for the next; several pasted
 * lines become several items, after a look at what was read in them.
 */
export function MinuteAdder({ owner, place, count, speakers, list }: MinuteAdderProps) {
  const t = useTranslations("minutes");
  const [chosen, setChosen] = useState<Chosen>({ speakerMemberId: null, kind: "STATEMENT" });
  const pasted = usePastedText(`minutes.${place}`);
  const nameOf = (memberId: string | null): string | undefined => speakers.find(({ id }) => id === memberId)?.name;
  const itemOf = (text: string, { speakerMemberId, kind }: Chosen, translation?: string) => ({
    text,
    locale: hasChinese(text) ? ("zh" as const) : ("en" as const),
    ...(translation !== undefined && { translation }),
    kind,
    speakerMemberId,
  });
  const add = (text: string, said: Chosen = chosen) => {
    const both = inTwoLanguages(text);
    const typed = { owner, ...itemOf(both?.text ?? text, said, both?.other) };
    return list.addLine(typed, (ref, key) => addMinuteItemAction({ ...ref, key, ...typed }));
  };
  // what is chosen is said of lines that say nothing themselves
  const read = (text: string): MinuteReadLine[] =>
    readMinuteLines(text, speakers).map((line) => ({
      ...line,
      speakerMemberId: line.speakerMemberId ?? (line.unknown === null ? chosen.speakerMemberId : null),
      kind: line.kind ?? (chosen.kind === "STATEMENT" ? null : chosen.kind),
    }));
  const addPasted = (lines: readonly MinuteReadLine[]) => {
    const items = lines.map(({ text, other, speakerMemberId, kind }) =>
      itemOf(text, { speakerMemberId, kind: kind ?? "STATEMENT" }, other?.text),
    );
    return list.paste({ owner, items }, (ref, key) => pasteMinuteItemsAction({ ...ref, key, owner, items }), {
      text: t("pasted", { count: items.length }),
      operate: (ref, key, { id }) => undoMinutePasteAction({ ...ref, key, minuteId: id }),
      listOf: ({ minute }) => minute,
    });
  };
  const choosers = (
    <div className="grid w-full grid-cols-2 gap-2 sm:w-auto sm:grid-cols-[12rem_8.5rem]">
      <SpeakerField
        speakers={speakers}
        value={chosen.speakerMemberId}
        onChange={(speakerMemberId) => setChosen((now) => ({ ...now, speakerMemberId }))}
      />
      <SelectField
        label={t("kind")}
        hideLabel
        value={chosen.kind}
        onChange={(kind) => setChosen((now) => ({ ...now, kind: kind as MinuteItemKind }))}
        options={minuteItemKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
      />
    </div>
  );
  return (
    <>
      <PastedLines
        paste={pasted}
        read={read}
        asWritten={(line) => ({ ...line, ...asWritten(line) })}
        agree={agree}
        factsOf={({ speakerMemberId, kind, unknown }) => ({
          read: [nameOf(speakerMemberId) ?? [], kind === null ? [] : t(`kindOf.${kind}`)].flat(),
          unknown,
        })}
        maxLength={MAX_ITEM_TEXT_LENGTH}
        room={Math.min(MAX_ITEMS - count, MAX_PASTED_ITEMS)}
        error={list.operations.error}
        onAdd={addPasted}
      />
      <LineAdder
        id={`minutes.${place}`}
        label={t("text")}
        placeholder={t("placeholder")}
        buttonLabel={t("add")}
        isInline
        before={choosers}
        extra={chosen}
        wordsOf={(line, said) => {
          const name = nameOf(said?.speakerMemberId ?? null);
          return name === undefined ? line : t("saidBy", { name, line });
        }}
        onPasteLines={pasted.open}
        onAdd={add}
      />
    </>
  );
}
