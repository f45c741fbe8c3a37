import { describe, expect, test } from "vitest";
import { readOptions } from "@/scripts/running/options";

describe("the options of npm run demo", () => {
  test("can all be left out", () => {
    expect(readOptions([])).toEqual({ reset: false, scale: 0, port: 3000 });
  });

  test("are read", () => {
    expect(readOptions(["--reset", "--scale", "100000", "--port=8080"])).toEqual({
      reset: true,
      scale: 100_000,
      port: 8080,
    });
  });

  test.each([
    [["--scale", "-1"]],
    [["--scale", "1.5"]],
    [["--scale", "lots"]],
    [["--scale", ""]],
    [["--port", "0"]],
    [["--port", "65536"]],
    [["--rest"]],
    [["reset"]],
  ])("%j are refused", (args) => {
    expect(() => readOptions(args)).toThrow();
  });
});
