import { defineConfig, globalIgnores } from "eslint/config";
import coreWebVitals from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

export default defineConfig([
  globalIgnores([
    ".next/**",
    ".parley/**",
    "prisma/generated/**",
    "test-results/**",
    "playwright-report/**",
    "next-env.d.ts",
  ]),
  coreWebVitals,
  typescript,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": ["error", { allow: ["error"] }],
      "prefer-const": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": "error",
      // Style attributes would break the content security policy, and styles belong in classes.
      "react/forbid-component-props": ["error", { forbid: ["style"] }],
      "react/forbid-dom-props": ["error", { forbid: ["style"] }],
      "react/no-danger": "error",
      // Function declarations at the top level; arrow functions for callbacks and inside functions.
      "func-style": ["error", "declaration", { allowArrowFunctions: true, allowTypeAnnotation: true }],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[id.typeAnnotation=undefined] > ArrowFunctionExpression",
          message: "Declare a function at the top level.",
        },
        {
          selector: ":matches(ExportAllDeclaration, ExportNamedDeclaration)[source]",
          message: "Do not re-export: import from the file that defines it.",
        },
      ],
      "import/order": [
        "error",
        {
          groups: [["builtin", "external"], "internal", ["parent", "sibling", "index"]],
          pathGroups: [{ pattern: "@/**", group: "internal", position: "before" }],
          pathGroupsExcludedImportTypes: ["builtin"],
          "newlines-between": "never",
          alphabetize: { order: "asc", caseInsensitive: true },
          named: { enabled: true, types: "mixed" },
        },
      ],
      "import/no-duplicates": ["error", { "prefer-inline": true }],
    },
  },
  {
    // If nobody waits for a promise, nobody knows whether its write succeeded.
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  // Commands print to the terminal; the application writes to its log.
  { files: ["scripts/**", "tests/**", "prisma/**"], rules: { "no-console": "off" } },
]);
