// The browser's part of Web Authentication: what the server asks goes to the device, what it signs goes back.

/** @typedef {{parseCreationOptionsFromJSON: (json: any) => PublicKeyCredentialCreationOptions, parseRequestOptionsFromJSON: (json: any) => PublicKeyCredentialRequestOptions}} Parsing in the browsers of 2025 and later */

/** Whether this browser can, at an address to which keys can be bound. */
export function canUseKeys() {
  return typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential && !/^[\d.:[\]]+$/.test(location.hostname);
}

/** @param {any} asked by the server @returns {Promise<any>} what to send it; throws when the person says no */
export async function makeKey(asked) {
  const publicKey = /** @type {Parsing} */ (/** @type {unknown} */ (PublicKeyCredential)).parseCreationOptionsFromJSON(asked);
  return told(await navigator.credentials.create({ publicKey }));
}

/** @param {any} asked by the server @returns {Promise<any>} what to send it; throws when the person says no */
export async function useKey(asked) {
  const publicKey = /** @type {Parsing} */ (/** @type {unknown} */ (PublicKeyCredential)).parseRequestOptionsFromJSON(asked);
  return told(await navigator.credentials.get({ publicKey }));
}

/** @param {Credential | null} credential */
function told(credential) {
  return /** @type {any} */ (credential).toJSON();
}
