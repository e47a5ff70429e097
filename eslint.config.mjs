import tseslint from "typescript-eslint";

/** Three rules that need types; everything else is Biome's. */
export default tseslint.config(
  { ignores: [".next/", ".data/", "node_modules/", "prisma/generated/", "next-env.d.ts", ".dependency-cruiser.mjs"] },
  {
    files: ["**/*.ts", "**/*.tsx", "**/*.mjs"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      // A form's `action` and a transition take promises; React waits for them.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
);
