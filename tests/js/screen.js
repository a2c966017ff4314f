// Preact without a browser: components that draw nothing, so that what a hook gives can be looked at, drawing by drawing.

import { options } from "preact";
import { renderToString } from "preact-render-to-string";
import { createElement } from "react";
import { MemoryRouter, useNavigate } from "react-router";
import { settled } from "./phone.js";

const nothing = () => {};

options.requestAnimationFrame = setImmediate; // when Preact's effects run: here nothing is painted

/** What is asked of the element that it draws into, as long as nothing is drawn. */
const container = () => ({
  nodeType: 1,
  nodeName: "DIV",
  tagName: "DIV",
  namespaceURI: "http://www.w3.org/1999/xhtml",
  ownerDocument: Object.assign(document, { nodeType: 9, activeElement: null, defaultView: globalThis }),
  addEventListener: nothing,
  removeEventListener: nothing,
  firstChild: null,
  lastChild: null,
  textContent: "",
});

/**
 * Shows a hook on a page.
 * @template T
 * @param {string} address
 * @param {() => T} hook
 * @returns {Promise<{drawn: T[], after: (work: () => unknown) => Promise<void>, go: (address: string) => Promise<void>}>} `drawn`: what the hook gave, the newest last
 */
export async function show(address, hook) {
  Object.assign(globalThis, { HTMLIFrameElement: class {} });
  const { createRoot } = await import("react-dom/client");
  /** @type {T[]} */
  const drawn = [];
  /** @type {import("react-router").NavigateFunction} */
  let navigate = nothing;
  const Page = () => ((navigate = useNavigate()), drawn.push(hook()), null);
  createRoot(/** @type {any} */ (container())).render(createElement(MemoryRouter, { initialEntries: [address] }, createElement(Page)));
  await settled();
  const after = async (/** @type {() => unknown} */ work) => void (await work(), await settled());
  return { drawn, after, go: (address) => after(() => navigate(address)) };
}

/**
 * What a hook gives in the page that the build makes.
 * @template T
 * @param {string} address
 * @param {() => T} hook
 */
export async function prerender(address, hook) {
  /** @type {T[]} */
  const drawn = [];
  const Page = () => (drawn.push(hook()), null);
  renderToString(/** @type {any} */ (createElement(MemoryRouter, { initialEntries: [address] }, createElement(Page))));
  return drawn[0];
}
