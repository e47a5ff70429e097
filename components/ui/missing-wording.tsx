import { useTranslations } from "next-intl";
import { Tag } from "./tag.tsx";

/** Says of a text in two languages which one it still lacks; nothing where it has both. */
export function MissingWording({ zh, en }: { zh: string | null; en: string | null }) {
  const t = useTranslations("list");
  if (Boolean(zh) === Boolean(en)) return null;
  return <Tag>{t(zh ? "noEnglish" : "noChinese")}</Tag>;
}
