import { useLocale, useTranslations } from "next-intl";

/** The cover: the saying of the tradition, upright in Chinese, and what the portal is for. */
export function HomeCover() {
  const locale = useLocale();
  const t = useTranslations("home");
  const columns = [t("mottoZh"), t("mottoZh2")];
  const upright = columns.map((column) => (
    <span className="block" key={column}>
      {column}
    </span>
  ));
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-8 gap-y-6 pt-10 pb-14 md:gap-x-16 md:pt-20 md:pb-20">
      <div className="max-w-2xl">
        {locale === "en" && <h1 className="mb-6 text-2xl md:text-[2.75rem] md:leading-[1.15]">{t("motto")}</h1>}
        <p className="max-w-xl text-lg leading-relaxed text-ink-soft">{t("intro")}</p>
      </div>
      {locale === "zh" ? (
        <h1 aria-label={t("motto")} className="upright text-[2rem] md:text-[3.25rem]">
          {upright}
        </h1>
      ) : (
        <p className="upright self-start text-[1.375rem] text-ink-soft md:text-[2rem]" lang="zh-Hans">
          {upright}
        </p>
      )}
    </header>
  );
}
