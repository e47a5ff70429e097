import { useLocale, useTranslations } from "next-intl";
import { MeetingLine } from "./meeting-line.tsx";

type HomeCoverProps = {
  /** accents of the colleges on the line, each once */
  accents: readonly string[];
};

/** The cover: the saying of the tradition, upright in Chinese, and the purpose of the portal. */
export function HomeCover({ accents }: HomeCoverProps) {
  const half = Math.ceil(accents.length / 2);
  const locale = useLocale();
  const t = useTranslations("home");
  const upright = [t("mottoZh"), t("mottoZh2")].map((column) => (
    <span className="block" key={column}>
      {column}
    </span>
  ));
  return (
    <header className="cover pt-10 pb-14 md:pt-20 md:pb-20">
      {locale === "en" && (
        <h1 className="text-[2rem] leading-tight [grid-area:title] md:text-[3.25rem] md:leading-[1.12]">
          {t("motto")}
        </h1>
      )}
      <MeetingLine closed={false} guests={accents.slice(0, half)} hosts={accents.slice(half)} upright />
      {locale === "zh" ? (
        <h1 aria-label={t("motto")} className="upright text-[2.5rem] [grid-area:saying] md:text-[3.25rem]">
          {upright}
        </h1>
      ) : (
        <p className="upright text-[1.5rem] text-ink-soft [grid-area:saying] md:text-[2.25rem]" lang="zh-Hans">
          {upright}
        </p>
      )}
      <p className="max-w-xl font-serif text-lg leading-relaxed text-ink-soft [grid-area:purpose] md:text-xl md:leading-relaxed">
        {t("intro")}
      </p>
    </header>
  );
}
