import type { ReactNode } from "react";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { Tag } from "../ui/tag.tsx";
import { SampleLabel } from "./sample-label.tsx";

type EntryTitleProps = {
  name: Localized;
  code: string;
  /** the text that says that the entry is closed; null while it is open */
  closed: ReactNode;
  isSample: boolean;
};

/** The title of an entry's signed-in page, in the colour of its college. */
export function EntryTitle({ name, code, closed, isSample }: EntryTitleProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-accent ps-4">
      <h1 className="text-2xl">
        <LocalizedText label={name} isTitle />
      </h1>
      <span className="figures text-sm text-ink-faint">{code}</span>
      {closed && <Tag tone="warning">{closed}</Tag>}
      {isSample && <SampleLabel />}
    </div>
  );
}
