import { config } from "zod/v4/core";

// Runs before anything else of a page. Its policy makes no code from texts (lib/platform/content-security-policy.ts);
// zod would try to, and each try is reported to the console.
config({ jitless: true });
