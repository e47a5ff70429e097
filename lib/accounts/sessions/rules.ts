/** Browsers by a pattern of their user agent. Most also name Chrome or Safari, so these come last. */
const browserSigns = [
  ["WECOM", /wxwork\//i],
  ["WECHAT", /MicroMessenger/i],
  ["DINGTALK", /DingTalk/i],
  ["QQ", /M?QQBrowser/i],
  ["UC", /UCBrowser|UBrowser/i],
  ["HUAWEI", /HuaweiBrowser/i],
  ["XIAOMI", /MiuiBrowser/i],
  ["EDGE", /Edg(e|A|iOS)?\//],
  ["OPERA", /OPR\//],
  ["FIREFOX", /Firefox\/|FxiOS/],
  ["CHROME", /Chrome\/|CriOS/],
  ["SAFARI", /Safari\//],
] as const;

const systemSigns = [
  ["HARMONY", /OpenHarmony|HarmonyOS/i],
  ["IPAD", /iPad/],
  ["IPHONE", /iPhone/],
  ["ANDROID", /Android/],
  ["WINDOWS", /Windows/],
  ["MAC", /Macintosh/],
  ["LINUX", /Linux|X11/],
] as const;

export type Browser = (typeof browserSigns)[number][0] | "OTHER";
export type OperatingSystem = (typeof systemSigns)[number][0] | "OTHER";

/** The device of a session, as a person would name it. */
export type Device = { browser: Browser; system: OperatingSystem };

/** The device that a user agent names; OTHER for what is not known. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? "";
  return {
    browser: browserSigns.find(([, sign]) => sign.test(text))?.[0] ?? "OTHER",
    system: systemSigns.find(([, sign]) => sign.test(text))?.[0] ?? "OTHER",
  };
}
