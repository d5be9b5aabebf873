// What the tests of the Worker take of "cloudflare:test", in Node.
export const createExecutionContext = () => ({
  waitUntil() {},
  passThroughOnException() {},
});
