import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { platform, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { UserError } from "../bootstrap/user-error.mjs";

/** The headless shell first: it draws the same pages without a window, in two thirds of the processor time. */
const COMMANDS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Debian's packages with a browser, the best first: older releases have no headless shell. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const CHINESE_TYPEFACE = "fonts-noto-cjk";
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((variable) =>
    join(process.env[variable] ?? "", "Google/Chrome/Application/chrome.exe"),
  ),
};

/**
 * The machine's Chromium: CHROMIUM_PATH, a command of the path, or the usual places. On Debian, root gets its headless
 * shell installed, with a Chinese typeface for the screenshots.
 * @returns path of the program
 * @throws UserError that says how to get one
 */
export function findOrInstallChromium(): string {
  return findChromium() ?? installChromium();
}

/** As `findOrInstallChromium`, without installing it; null where there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new UserError(`CHROMIUM_PATH is ${given}, where there is no program: correct it, or leave it out.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const places = COMMANDS.flatMap((command) => [...folders, "/usr/bin"].map((folder) => join(folder, command)));
  return [...places, ...(USUAL_PLACES[platform()] ?? [])].find((place) => existsSync(place)) ?? null;
}

function installChromium(): string {
  if (platform() === "linux" && userInfo().uid === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args: string[]) =>
      spawnSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
    apt("update");
    for (const browser of PACKAGES) {
      console.log(`  … Installing ${browser} and ${CHINESE_TYPEFACE} with apt-get`);
      apt("install", "-y", "--no-install-recommends", browser, CHINESE_TYPEFACE);
      const installed = findChromium();
      if (installed !== null) return installed;
    }
  }
  throw new UserError(
    "The end-to-end tests need Chromium: install it (Debian: sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to a Chrome or Chromium.",
  );
}
