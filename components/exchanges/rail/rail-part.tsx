"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { isProblem, type PartState } from "../../editing/part-states.ts";
import { useSaveWords } from "../../editing/save-words.ts";
import { SpriteIcon } from "../../ui/sprite-icon.tsx";
import { type MissingNames, useMissingWords } from "../missing-words.ts";
import { PresentAtPart } from "../presence/present-at-part.tsx";
import { fieldOfMissing, fieldOfProblem, leadToField } from "./lead-to-field.ts";
import type { PagePartName, PartFacts } from "./part-facts.ts";
import { RailLine } from "./rail-line.tsx";

type RailPartProps = {
  part: PagePartName;
  facts: PartFacts;
  /** how its saves went; undefined where nothing was typed */
  state: PartState | undefined;
  isCurrent: boolean;
  institutions: MissingNames;
  /** a link was followed */
  onFollow: () => void;
};

/** A part of the record in the rail: a link to it, and what is to be said of it, with links to the fields. */
export function RailPart({ part, facts, state, isCurrent, institutions, onFollow }: RailPartProps) {
  const t = useTranslations("rail");
  const record = useTranslations("record");
  const wordsOf = useMissingWords(institutions);
  const saveWords = useSaveWords();
  const { missing, isComplete, news, isUnshown } = facts;
  const [first] = missing;
  const anchor = first?.place.page === "record" ? first.place.anchor : part;
  const isInTrouble = state !== undefined && isProblem(state.status);
  const follow = (event: MouseEvent, to: string, field: string | null) => {
    leadToField(event, to, field);
    onFollow();
  };
  return (
    <li className="rail-part">
      <a href={`#${part}`} aria-current={isCurrent ? "location" : undefined} className="rail-name" onClick={onFollow}>
        <span>{record(`part.${part}`)}</span>
        {isComplete && !isInTrouble && (
          <>
            <SpriteIcon name="check" className="" />
            <span className="sr-only">{t("complete")}</span>
          </>
        )}
      </a>
      <PresentAtPart part={part} />
      {state && isInTrouble && (
        <a href={`#${part}`} className="rail-detail" onClick={(event) => follow(event, part, fieldOfProblem)}>
          <RailLine kind={state}>{saveWords(state)}</RailLine>
        </a>
      )}
      {state && !isInTrouble && (
        <p className="rail-detail">
          <RailLine kind={state}>{saveWords(state)}</RailLine>
        </p>
      )}
      {first && (
        <a
          href={`#${anchor}`}
          className="rail-detail"
          onClick={(event) => follow(event, anchor, fieldOfMissing(first.code))}
        >
          <RailLine kind="missing">{t("missing", { first: wordsOf(first), more: missing.length - 1 })}</RailLine>
        </a>
      )}
      {news && (
        <p className="rail-detail">
          <RailLine kind="news">{news.by === null ? t("changed") : t("changedBy", { by: news.by })}</RailLine>
        </p>
      )}
      {isUnshown && (
        <p className="rail-detail">
          <RailLine kind="unshown">{t("unshown")}</RailLine>
        </p>
      )}
    </li>
  );
}
