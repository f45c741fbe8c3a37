import { describe, expect, test } from "vitest";
import { clientAddress, trustForwarded } from "@/server/forwarded";

describe("the client's address", () => {
  test.each([
    ["no proxy: the connection counts, whatever is claimed", "6.6.6.6", "203.0.113.9", 0, "203.0.113.9"],
    [
      "one proxy: what it saw, not what the client claimed",
      "6.6.6.6, 198.51.100.7",
      "10.0.0.1",
      1,
      "198.51.100.7",
    ],
    ["two proxies: what the outer one saw", "6.6.6.6, 198.51.100.7, 10.0.0.2", "10.0.0.1", 2, "198.51.100.7"],
    ["fewer entries than proxies: the connection", "198.51.100.7", "10.0.0.1", 2, "10.0.0.1"],
    ["an empty entry: the connection", " , ", "10.0.0.1", 1, "10.0.0.1"],
    ["no header behind a proxy: the connection", undefined, "10.0.0.1", 1, "10.0.0.1"],
    ["an IPv4 address over an IPv6 socket", undefined, "::ffff:203.0.113.9", 0, "203.0.113.9"],
    ["an IPv6 address", undefined, "2001:db8::1", 0, "2001:db8::1"],
    ["a connection that is gone", undefined, undefined, 0, "unknown"],
  ])("%s", (_, forwarded, peer, hops, expected) => {
    expect(clientAddress(forwarded, peer, hops)).toBe(expected);
  });

  test("replaces every forwarding header that a client sent, if there is no proxy", () => {
    const headers = {
      host: "parley.example",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "for=6.6.6.6",
      "x-real-ip": "6.6.6.6",
    };
    trustForwarded(headers, "203.0.113.9", 0);
    expect(headers).toEqual({ host: "parley.example", "x-forwarded-for": "203.0.113.9" });
  });

  test("is kept together with the host that a trusted proxy names", () => {
    const headers = { "x-forwarded-for": "198.51.100.7", "x-forwarded-host": "parley.example" };
    trustForwarded(headers, "10.0.0.1", 1);
    expect(headers).toEqual({ "x-forwarded-for": "198.51.100.7", "x-forwarded-host": "parley.example" });
  });
});
