import { useTranslations } from "next-intl";
import { Tag } from "./tag.tsx";

/** Names the language in which a bilingual text is missing; renders nothing when it has both. */
export function MissingWording({ zh, en }: { zh: string | null; en: string | null }) {
  return Boolean(zh) === Boolean(en) ? null : <MissingTag code={zh ? "noEnglish" : "noChinese"} />;
}

function MissingTag({ code }: { code: "noEnglish" | "noChinese" }) {
  const t = useTranslations("list");
  return <Tag>{t(code)}</Tag>;
}
