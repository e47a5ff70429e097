import { useLocale, useTranslations } from "next-intl";
import { MeetingLine } from "./meeting-line.tsx";

type HomeCoverProps = {
  /** accents of the colleges on the line, each once */
  accents: readonly string[];
  /** the Chinese name of the colleges' tradition; null where they have none */
  tradition: string | null;
};

/**
 * The cover: the purpose of the portal, and the saying that gave it its name, upright in Chinese, where that is the
 * tradition of its colleges.
 */
export function HomeCover({ accents, tradition }: HomeCoverProps) {
  const locale = useLocale();
  const t = useTranslations("home");
  const half = Math.ceil(accents.length / 2);
  const columns = [t("mottoZh"), t("mottoZh2")];
  const isSaying = tradition === columns.join("，");
  return (
    <header className="cover pt-10 pb-14 md:pt-20 md:pb-20">
      {(locale === "en" || !isSaying) && (
        <h1 className="text-[2rem] leading-tight [grid-area:title] md:text-[3.25rem] md:leading-[1.12]">
          {isSaying ? t("motto") : t("title")}
        </h1>
      )}
      <MeetingLine closed={false} guests={accents.slice(0, half)} hosts={accents.slice(half)} upright />
      {isSaying && <Saying columns={columns} />}
      <p className="max-w-xl font-serif text-lg leading-relaxed text-ink-soft [grid-area:purpose] md:text-xl md:leading-relaxed">
        {t("intro")}
      </p>
    </header>
  );
}

function Saying({ columns }: { columns: readonly string[] }) {
  const locale = useLocale();
  const t = useTranslations("home");
  const upright = columns.map((column) => (
    <span className="block" key={column}>
      {column}
    </span>
  ));
  return locale === "zh" ? (
    <h1 aria-label={t("motto")} className="upright text-[2.5rem] [grid-area:saying] md:text-[3.25rem]">
      {upright}
    </h1>
  ) : (
    <p className="upright text-[1.5rem] text-ink-soft [grid-area:saying] md:text-[2.25rem]" lang="zh-Hans">
      {upright}
    </p>
  );
}
