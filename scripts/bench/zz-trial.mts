import { readFileSync } from "node:fs";
import { measureStaff } from "./staff.ts";

const desk = JSON.parse(readFileSync("/tmp/quality/desk.json", "utf8"));
console.log(
  JSON.stringify(
    await measureStaff({
      origin: "http://localhost:3100",
      authSecret: process.env.AUTH_SECRET ?? "",
      desk,
      statements: async (w) => {
        await w();
        return 0;
      },
    }),
    null,
    1,
  ),
);
