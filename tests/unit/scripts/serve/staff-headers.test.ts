import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { setStaffHeaders } from "@/scripts/serve/staff-headers.ts";

function headersFor(url: string) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url });
  const response = new ServerResponse(request);
  setStaffHeaders(request, response, { requestId: "request-1", isDevelopment: false });
  return { request: request.headers, response: response.getHeaders() };
}

test.each([
  ["/en/admin", "/en/admin"],
  ["/zh/admin/exchanges?q=a%20b&sort=changed", "/zh/admin/exchanges?q=a%20b&sort=changed"],
  ["/en/admin/exchanges?_rsc=1x2y&sort=changed", "/en/admin/exchanges?sort=changed"],
  ["/en/sign-in?_rsc=1x2y", "/en/sign-in"],
])("the page of staff at %s is told its address", (url, told) => {
  expect(headersFor(url).request["x-requested-address"]).toBe(told);
});

test("each answer to staff has a nonce of its own, in its policy and for its page, and the id of its request", () => {
  const [one, other] = [headersFor("/en/admin"), headersFor("/en/admin")];
  for (const { request, response } of [one, other]) {
    expect(response["content-security-policy"]).toContain(`'nonce-${request["x-nonce"]}'`);
    expect(request["content-security-policy"]).toBe(response["content-security-policy"]);
    expect(response["x-request-id"]).toBe("request-1");
  }
  expect(one.request["x-nonce"]).not.toBe(other.request["x-nonce"]);
});

test("the address of an invitation stays within the portal, and others follow the usual rule", () => {
  expect(headersFor("/en/invitation/secret").response["referrer-policy"]).toBe("strict-origin");
  expect(headersFor("/en/sign-in").response["referrer-policy"]).toBeUndefined();
});

test.each(["/en", "/en/exchanges", "/en/administration", "/api/health/live", "/"])("%s is no page of staff", (url) => {
  expect(headersFor(url)).toEqual({ request: {}, response: {} });
});
