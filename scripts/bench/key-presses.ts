import { chromium, type Locator, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { findChromium } from "../test/chromium.ts";
import type { StaffRecord, Times } from "./staff.ts";

/** As a laptop of an office compares with the machine that develops. */
const SLOWED = 4;
const PRESSES = 60;
const WARM_UP = 5;
const GAP_MS = 100;
const COOKIE_SECONDS = 3600;
const WINDOW = { width: 1280, height: 800 };

/** How long after a key was pressed in a field its frame was drawn, in milliseconds. */
export type KeyPresses = { field: string; times: Times }[];

declare global {
  interface Window {
    /** milliseconds from each press to its frame */
    pressTimes?: number[];
  }
}

/** Types one letter, by a key or in the composition of an input method. */
type Press = (at: number) => Promise<void>;

/**
 * Measures key presses in fields of the largest record, in a browser that is slowed fourfold: from the event to the end of
 * the frame that shows its letter.
 * @returns null where the machine has no Chromium
 */
export async function measureKeyPresses(options: {
  origin: string;
  authSecret: string;
  staffRecord: StaffRecord;
}): Promise<KeyPresses | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const { origin, authSecret: secret, staffRecord } = options;
  const token = await encode({ token: { sessionId: staffRecord.sessionId }, secret, maxAge: COOKIE_SECONDS });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const context = await browser.newContext({ viewport: WINDOW, baseURL: origin });
    await context.addCookies([{ name: "nanbei.session", value: token, url: origin }]);
    const page = await context.newPage();
    await page.goto(`/en/admin/exchanges/${staffRecord.code}`);
    const { keys, composition } = await pressesOf(page);
    const place = page.locator("#basics [name=placeEn]");
    const member = page.locator(`[data-row="${staffRecord.memberId}"]`);
    await member.locator("[data-opens-row]").click();
    // the first session is the plenary, of which nothing is written down
    const session = page.locator("#minutes details").nth(1);
    await session.locator("summary").click();
    const adder = session.locator(".adder-field input");
    return [
      { field: "place of the basics", times: await measure(place, keys) },
      { field: "title of a member", times: await measure(member.locator("[name=titleEn]"), keys) },
      { field: "line of the minutes", times: await measure(adder, keys) },
      { field: "the same, in pinyin", times: await measure(adder, composition) },
    ];
  } finally {
    await browser.close();
  }
}

/** Slows the page, notes each press, and returns what presses. */
async function pressesOf(page: Page): Promise<{ keys: Press; composition: Press }> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  // Nothing in it has a name: the runner would wrap what has one in a helper that the page does not know.
  await page.evaluate(() => {
    for (const type of ["keydown", "compositionupdate"]) {
      document.addEventListener(
        type,
        ({ timeStamp }) =>
          requestAnimationFrame(() => {
            // a task that is put in the queue before a frame is drawn comes after it
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.pressTimes?.push(performance.now() - timeStamp);
            port2.postMessage(null);
          }),
        true,
      );
    }
  });
  return {
    keys: (at) => page.keyboard.press("abcdefghij"[at % 10] ?? "a"),
    composition: async (at) => {
      const text = "nanbei".slice(0, (at % 6) + 1);
      await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    },
  };
}

async function measure(field: Locator, press: Press): Promise<Times> {
  const page = field.page();
  await field.click();
  for (let at = 0; at < PRESSES + WARM_UP; at += 1) {
    if (at === WARM_UP) {
      await page.evaluate(() => {
        window.pressTimes = [];
      });
    }
    await press(at);
    await page.waitForTimeout(GAP_MS);
  }
  const pressed = await page.evaluate(() => window.pressTimes ?? []);
  if (pressed.length < PRESSES - 1) throw new Error(`${pressed.length} of ${PRESSES} key presses were seen`);
  const sorted = pressed.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
