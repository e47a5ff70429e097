import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hashPassword } from "@/lib/platform/password.ts";
import type { Role } from "@/prisma/generated/enums.ts";
import { created, idOf, type World } from "./write/world.ts";

const colleges = [
  { code: "GTC", zh: "广东理工学院", en: "Guangdong Technology College" },
  { code: "HIP", zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
] as const;

const offices: readonly { role: Role; mailbox: string; zh: string; en: string }[] = [
  { role: "RECORDER", mailbox: "recorder", zh: "记录员", en: "recorder" },
  { role: "EDITOR", mailbox: "editor", zh: "编辑", en: "editor" },
  { role: "INSTITUTION_ADMIN", mailbox: "admin", zh: "院校管理员", en: "institution administrator" },
  { role: "VIEWER", mailbox: "viewer", zh: "查阅者", en: "viewer" },
];

type DemoAccount = { email: string; password: string; label: string };

/**
 * Creates an account for each role that is given at each college, with a random password. Writes the passwords to demo-accounts.json in
 * NANBEI_DATA_DIR (or .data), which only its owner can read; the start shows them.
 */
export async function writeDemoAccounts(world: World): Promise<void> {
  const accounts: DemoAccount[] = [];
  for (const college of colleges) {
    const institutionId = idOf(world, "Institution", college.code);
    for (const office of offices) {
      const email = `${office.mailbox}@${college.code.toLowerCase()}.example`;
      const password = randomBytes(12).toString("base64url");
      const { id } = await world.tx.user.create({
        data: {
          institutionId,
          email,
          name: `${college.code} 示例${office.zh}`,
          passwordHash: await hashPassword(password),
          status: "ACTIVE",
          roles: { create: { role: office.role, institutionId } },
        },
      });
      await created(world, { kind: "User", name: email, id });
      accounts.push({ email, password, label: `${college.zh} ${office.zh} / ${college.en}, ${office.en}` });
    }
  }
  keep(accounts);
}

/** Called before the commit: passwords without accounts do no harm, but nobody can use accounts without passwords. */
function keep(accounts: readonly DemoAccount[]): void {
  const folder = resolve(process.env.NANBEI_DATA_DIR || ".data");
  const file = join(folder, "demo-accounts.json");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
