import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Subject } from "@/lib/revisions/subjects/rules.ts";
import { FactText } from "./fact-text.tsx";
import { QuotedFact } from "./quoted-fact.tsx";

type SubjectTextProps = {
  subject: Subject;
  /** by what it says where it is known by its number otherwise: it is new, gone, or moved, and has another number */
  isQuoted?: boolean;
};

/** What a difference is about: "陆敏（示例学院）". */
export function SubjectText({ subject, isQuoted = false }: SubjectTextProps) {
  const t = useTranslations("differences");
  const what = useSubject(subject, isQuoted);
  const { is, place } = subject;
  if (place === null || is === "minutes" || is === "statement") return what;
  return t.rich("withPlace", { what: () => what, place: () => <FactText fact={place} /> });
}

/** A subject without its place. */
function useSubject({ is, name, place, number }: Subject, isQuoted: boolean): ReactNode {
  const t = useTranslations("differences");
  const drawn = { name: () => name && <FactText fact={name} />, place: () => place && <FactText fact={place} /> };
  switch (is) {
    case "record":
      return null;
    case "statement":
    case "outcome":
    case "note":
      if (isQuoted && name) return <QuotedFact fact={name} />;
      if (is === "statement") return t.rich("subject.statement", { place: drawn.place, number: number ?? 0 });
      return t(`subject.${is}`, { number: number ?? 0 });
    case "minutes":
      return t.rich("subject.minutes", { place: drawn.place });
    case "chair":
      return name ? t.rich("subject.chair", { name: drawn.name }) : t("subject.unnamed");
    case "delegation":
    case "stop":
    case "visit":
    case "topic":
    case "agreement":
    case "signingCollege":
      return t.rich(`subject.${is}`, { name: drawn.name });
    case "party":
    case "member":
    case "others":
    case "item":
    case "visitingSchool":
    case "base":
    case "group":
    case "pairing":
    case "school":
    case "seat":
    case "signatory":
      return name ? <FactText fact={name} /> : t("subject.unnamed");
  }
}
