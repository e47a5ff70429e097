import { useTranslations } from "next-intl";
import { Tag } from "./tag.tsx";

/** Names the language in which a bilingual text is missing; renders nothing when it has both. */
export function MissingWording({ zh, en }: { zh: string | null; en: string | null }) {
  const t = useTranslations("list");
  if (Boolean(zh) === Boolean(en)) return null;
  return <Tag>{t(zh ? "noEnglish" : "noChinese")}</Tag>;
}
