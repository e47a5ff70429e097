import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { Fact } from "@/lib/revisions/facts/rules.ts";
import type { Difference } from "@/lib/revisions/row-differences/rules.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import { type Change, ChangeText } from "./change-text.tsx";
import { FactText } from "./fact-text.tsx";
import { SentenceList } from "./sentence-list.tsx";
import { SubjectText } from "./subject-text.tsx";

/** One entry of the list: a row that came, went or moved, or everything that changed in one row. */
export function DifferenceEntry({ differences }: { differences: readonly [Difference, ...Difference[]] }) {
  const t = useTranslations("differences");
  const [first] = differences;
  const changes = differences.filter((difference) => difference.kind === "changed");
  if (first.kind !== "changed") return <RowText difference={first} />;
  const { subject } = first;
  const what = () => <SubjectText subject={subject} />;
  if (changes.length > 1 && subject.is !== "record") {
    return (
      <>
        <p className="font-medium first-letter:uppercase">
          <SubjectText subject={subject} />
        </p>
        <ul className="mt-1 grid gap-1 border-s border-hairline ps-3">
          {changes.map((change) => (
            <ChangeItem key={keyOfChange(change)} change={change}>
              <ChangeText change={change} />
            </ChangeItem>
          ))}
        </ul>
      </>
    );
  }
  const text = () => <ChangeText change={first} />;
  return (
    <>
      {subject.is === "record" ? text() : t.rich(first.form === "flag" ? "said" : "of", { what, change: text })}
      <Sentences change={first} />
    </>
  );
}

const keyOfChange = (change: Change): string =>
  change.form === "flag" ? change.field : `${change.field} ${change.language ?? ""}`;

function ChangeItem({ change, children }: { change: Change; children: ReactNode }) {
  return (
    <li className="first-letter:uppercase">
      {children}
      <Sentences change={change} />
    </li>
  );
}

/** The changed sentences of a long text, below the line that names it. */
function Sentences({ change }: { change: Change }) {
  if (change.form !== "text" || change.sentences.length === 0) return null;
  return (
    <div className="mt-1">
      <SentenceList sentences={change.sentences} language={change.language} />
    </div>
  );
}

/** A row that came, went or moved. */
function RowText({ difference }: { difference: Exclude<Difference, { kind: "changed" }> }) {
  const t = useTranslations("differences");
  const row = <SubjectText subject={difference.subject} isQuoted />;
  if (difference.kind === "moved") return t.rich("moved", { what: () => row, to: difference.to });
  const { kind, details } = difference;
  const what = () =>
    details.length === 0
      ? row
      : t.rich("withDetails", { what: () => row, details: () => <FactList facts={details} /> });
  return t.rich(kind, { what });
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  const separator = listSeparator(useLocale());
  return facts.map((fact, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    <Fragment key={at}>
      {at > 0 && separator}
      <FactText fact={fact} />
    </Fragment>
  ));
}
