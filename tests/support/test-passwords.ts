import type { RolePasswords } from "@/scripts/database/roles.ts";

/** Passwords of the database roles wherever tests run; such a cluster holds nothing worth keeping. */
export const testPasswords: RolePasswords = { app: "test-app", migrator: "test-migrator" };
