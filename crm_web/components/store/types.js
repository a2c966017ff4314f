// The shapes that the store's modules share (JSDoc only, nothing at run time).

/** @typedef {string | string[] | null | undefined} Value what a field holds; null, "" and [] are the same emptiness */
/** @typedef {{from: Value, to: Value}} Edit */
/** @typedef {{yours: Value, theirs: Value, by: string, at: string}} Clash */
/**
 * What a page is about.
 * @typedef {object} Item
 * @property {string} kind
 * @property {string} id
 * @property {number | null} [version] 0 or absent: not on the server yet
 * @property {string} [about] the field of an activity that says that it is about this item, or ""
 */

/**
 * What was typed into one item and not saved.
 * @typedef {object} Draft
 * @property {string} kind
 * @property {string} id
 * @property {string} op_id made at the first keystroke; Save sends it
 * @property {number | null} base_version null: creates the item
 * @property {Record<string, Edit>} fields
 * @property {number} at milliseconds since 1970, of the last keystroke
 * @property {Record<string, string>} [errors] the server's sentence by field
 * @property {Record<string, Clash>} [conflicts]
 * @property {number} [version] the item's version when the conflicts were found
 * @property {string} [refused] why the whole op was refused: a sentence, or an outcome ("denied", "missing", "deleted")
 * @property {"delete" | "restore"} [action] what was refused, where it was no edit; a conflict of it stands under "deleted"
 */

/**
 * A save on its way (contract: Ops), in the order of `seq`.
 * @typedef {object} Op
 * @property {string} op_id
 * @property {string} kind
 * @property {string} id
 * @property {number | null} base_version
 * @property {Record<string, Edit>} patch empty where the item is deleted or given back
 * @property {boolean} [delete]
 * @property {boolean} [restore]
 * @property {number} seq
 * @property {number} at
 * @property {boolean} [silent] no item of its own: refused, it is let go of instead of coming back into a draft
 */

/**
 * A file on its way to an item. Its bytes stand beside it in the database.
 * @typedef {object} QueuedFile
 * @property {string} op_id however often it is sent, it is attached once
 * @property {string} kind
 * @property {string} id of the item
 * @property {string} slug
 * @property {string} name
 * @property {string} type
 * @property {number} size in bytes
 * @property {number} at milliseconds since 1970
 * @property {string} problem why it was refused: a sentence, or its key; "" while it is on its way
 */

/**
 * The server's answer to one op.
 * @typedef {object} Answer
 * @property {string} op_id
 * @property {number} code
 * @property {string} [outcome]
 * @property {string} [detail]
 * @property {number} [version]
 * @property {string[]} [merged] fields that others changed meanwhile and that were kept
 * @property {string[]} [merged_by] the names of those others
 * @property {Record<string, any>} [fields] 409: a Clash by field; 422: a sentence by field
 * @property {View} [view]
 */

/** @typedef {{id: string, [name: string]: any}} Row of a list or a card (crm_web/views/page.py) */

/**
 * @typedef {object} PageHead
 * @property {string} path
 * @property {string | number} user
 * @property {string} epoch
 * @property {number} rev
 * @property {string} [outcome] "missing", "denied" and "deleted" say why there is no content
 * @property {Row[]} [rows] of a list
 * @property {any[]} [versions] of a history
 * @property {string} [next] of either: the path of the page after this one, or ""
 */

/** @typedef {PageHead & {[name: string]: any}} View the content of a page, as the server computed it for one person */

/** @typedef {{schema: number, at: number, view: View}} StoredView */

export {};
