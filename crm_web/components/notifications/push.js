// Whether this browser hears of something while the app is closed (Push API): asked of the browser, told to the server.

import { ask } from "../store/server.js";

/** @typedef {"on" | "off" | "denied" | "impossible" | "unreachable"} State */

/** @returns {Promise<State>} as of now */
export async function pushState() {
  const manager = await pushManager();
  if (!manager) return "impossible";
  if (Notification.permission === "denied") return "denied";
  try {
    const [{ on }, subscription] = await Promise.all([fromServer(), manager.getSubscription()]);
    return on && subscription ? "on" : "off";
  } catch {
    return "unreachable";
  }
}

/** @returns {Promise<State>} what came of it; the browser asks the person */
export async function hear() {
  const manager = await pushManager();
  if (!manager) return "impossible";
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    const { key } = await fromServer();
    const subscription = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const body = JSON.stringify(subscription.toJSON());
    const answer = await ask("/api/push", { method: "PUT", body, headers: { "content-type": "application/json" } });
    return answer.ok ? "on" : "unreachable";
  } catch {
    return "unreachable";
  }
}

/** @returns {Promise<State>} */
export async function hearNoMore() {
  const subscription = await (await pushManager())?.getSubscription();
  await subscription?.unsubscribe();
  const answer = await ask("/api/push", { method: "DELETE" }).catch(() => null);
  return answer?.ok ? "off" : "unreachable";
}

/** @returns {Promise<{key: string, on: boolean}>} */
async function fromServer() {
  const answer = await ask("/api/push");
  if (!answer.ok) throw new Error(`push: ${answer.status}`);
  return answer.json();
}

/** @returns {Promise<PushManager | undefined>} nothing where the browser has no push, as Safari on iOS before the app is installed */
async function pushManager() {
  if (!("PushManager" in globalThis) || !("Notification" in globalThis)) return undefined;
  return (await navigator.serviceWorker?.getRegistration())?.pushManager;
}
