import { expect, test } from "vitest";
import { filesBelow, textOf } from "../architecture/source-tree.ts";

const own = "tests/unit/dependencies/independence.test.ts";
const texts = filesBelow(".").filter((file) => !/\.(png|ico|jpg|woff2)$/.test(file));

/** An address of a package registry: the project names none, so that each reader's setting decides. */
const registry = /https?:\/\/[^\s/"']*(registry|npmmirror|artifactory|nexus)[^\s"']*/;

test("an address of a registry is seen", () => {
  expect("registry=https://registry.example.org/npm/").toMatch(registry);
  expect("https://www.example.org/about").not.toMatch(registry);
});

test("no file names a registry", () => {
  expect(texts.filter((file) => file !== own && registry.test(textOf(file)))).toEqual([]);
});

/** A folder of a particular machine. */
const machinePath = /(?<![\w.@/)}\]])\/(home|Users|root|work)\/\w/;

test("a path of a machine is seen", () => {
  expect("cd /home/somebody/nanbei").toMatch(machinePath);
  expect("@/work/lib").not.toMatch(machinePath);
});

test("no file names a folder of the machine it was written on", () => {
  expect(texts.filter((file) => file !== own && machinePath.test(textOf(file)))).toEqual([]);
});
