import { useLocale, useTranslations } from "next-intl";
import type { TypedMember } from "@/lib/exchanges/delegations/schema.ts";
import { isOnlyCounted, typedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import type { Known } from "@/lib/people/candidates/rules.ts";

/** Says what a typed line would add, field by field, so that its writer sees what was understood before it is added. */
export function useTypedLabel(known: Known): (line: string) => string {
  const t = useTranslations("delegations");
  const role = useTranslations("memberRole");
  const locale = useLocale();
  const list = (texts: readonly string[], mark: "，" | "；"): string =>
    texts.join(locale === "zh" ? mark : mark.normalize("NFKC").concat(" "));

  const nameOf = ({ nameZh, nameEn }: TypedMember): string | null => nameZh ?? nameEn;
  const whatOf = (member: TypedMember): string[] => {
    const { nameZh, nameEn, titleZh, titleEn, unitNameZh, unitNameEn } = member;
    return [
      nameZh !== null && nameEn !== null ? t("readOtherName", { name: nameEn }) : null,
      ...[titleZh, titleEn].map((title) => title && t("readTitle", { title })),
      ...[unitNameZh, unitNameEn].map((unit) => unit && t("readUnit", { unit })),
      member.role === "MEMBER" ? null : t("readRole", { role: role(member.role) }),
    ].filter((text) => text !== null);
  };
  return (line) => {
    const read = typedPeople(line, known);
    const { members, counted, left } = read;
    const [member] = members;
    const groups = counted.map(({ words }) => words).join(" · ");
    if (isOnlyCounted(read)) return t("addCounted", { words: groups });
    const rest = [
      ...(counted.length > 0 ? [t("readCounted", { words: groups })] : []),
      ...(left.length > 0 ? [t("readLeft", { words: left.join(" · ") })] : []),
    ];
    if (!member) return rest[0] ?? t("addTyped", { name: line });
    if (members.length > 1) {
      const people = members.map((each) => {
        const what = whatOf(each);
        const name = nameOf(each) ?? "";
        return what.length > 0 ? t("readPerson", { name, what: list(what, "，") }) : name;
      });
      return t("addSeveral", { count: members.length, people: list([...people, ...rest], "；") });
    }
    const name = nameOf(member);
    const what = [...whatOf(member), ...rest];
    if (name === null) return t("addNameless", { what: list(what, "，") });
    return what.length > 0 ? t("addRead", { name, what: list(what, "，") }) : t("addTyped", { name });
  };
}
