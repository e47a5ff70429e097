import { expect, type Locator, type Page } from "@playwright/test";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { translatorFor } from "../../support/portal/translator.ts";

type Name = { zh: string; en: string };

/** Enters institutions, schools, people, bases and colleagues by the forms of the directory. */
export class DirectoryForms {
  readonly page: Page;
  readonly locale: Locale;
  readonly words: ReturnType<typeof translatorFor>;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.locale = locale;
    this.words = translatorFor(locale);
  }

  /** Adds a college without a group, from the list of colleges. @returns its slug */
  async addCollege(name: Name): Promise<string> {
    const { page, words, locale } = this;
    await page.goto(`/${locale}/admin/institutions`);
    await page.getByRole("link", { name: words("directoryInstitution.new"), exact: true }).click();
    await this.#write(page.getByRole("main"), words("directory.name"), name);
    await this.#press(words("directoryInstitution.create"));
    await this.#isCreated(name);
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** Adds a school to a college, from the college's page. */
  async addSchool(college: string, name: Name): Promise<void> {
    const { page, words, locale } = this;
    await page.goto(`/${locale}/admin/institutions/${college}`);
    const add = words("directoryInstitution.addUnit");
    const units = page.locator("#units");
    const form = units.locator("form").filter({ has: page.getByRole("button", { name: add, exact: true }) });
    await this.#write(form, words("directory.name"), name);
    await form.getByRole("button", { name: add, exact: true }).click();
    await expect(units.getByRole("listitem").filter({ hasText: name[locale] })).toBeVisible();
  }

  /** Adds a person of a college with the title held there, from the list of its people. */
  async addPerson(college: string, person: { name: Name; title: Name; school: Name; firstDay: string }): Promise<void> {
    const { page, words, locale } = this;
    await page.goto(`/${locale}/admin/people?college=${college}`);
    await page.getByRole("link", { name: words("people.new"), exact: true }).click();
    const main = page.getByRole("main");
    await this.#write(main, words("people.name"), person.name);
    await this.#write(main, words("people.titleHeld"), person.title);
    await main.getByLabel(words("people.rank"), { exact: true }).selectOption("UNIT_HEAD");
    await main.getByLabel(words("people.unit"), { exact: true }).selectOption({ label: person.school[locale] });
    await main.getByLabel(words("directory.since"), { exact: true }).fill(person.firstDay);
    await this.#press(words("people.create"));
    await this.#isCreated(person.name);
  }

  /** Adds a practice base to a college, from the list of its bases, and stays on the page of the base. */
  async addBase(college: string, name: Name): Promise<void> {
    const { page, words, locale } = this;
    await page.goto(`/${locale}/admin/bases?college=${college}`);
    await page.getByRole("link", { name: words("directoryBase.new"), exact: true }).click();
    await this.#write(page.getByRole("main"), words("directory.name"), name);
    await this.#press(words("directoryBase.create"));
    await this.#isCreated(name);
  }

  /** Invites a colleague. @returns the link */
  async invite(email: string, role: "RECORDER"): Promise<string> {
    const { page, words, locale } = this;
    await page.goto(`/${locale}/admin/users`);
    await page.getByRole("link", { name: words("users.inviteTitle"), exact: true }).click();
    await page.getByLabel(words("users.email"), { exact: true }).fill(email);
    await page.getByRole("checkbox", { name: words(`roles.${role}`), exact: true }).check();
    await this.#press(words("users.invite"));
    const link = page.getByLabel(words("users.linkTitle"), { exact: true });
    await expect(link).toBeFocused();
    return link.inputValue();
  }

  async #write(form: Locator, label: string, name: Name): Promise<void> {
    for (const language of [this.locale, otherLocale(this.locale)]) {
      const inLanguage = this.words("saving.labelIn", { label, language: this.words(`saving.language.${language}`) });
      await form.getByLabel(inLanguage, { exact: true }).fill(name[language]);
    }
  }

  async #press(label: string): Promise<void> {
    await this.page.getByRole("button", { name: label, exact: true }).click();
  }

  async #isCreated(name: Name): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(name[this.locale]);
    await expect(this.page.getByText(this.words("directory.created"), { exact: true })).toBeVisible();
  }
}
