"""Mutants of the phone's store."""

from tests.mutants.mutant import Edit, Mutant

STORE = "components/store/"
KEEP_SOON = "export function keepSoon() {\n  timer ??= setTimeout(keep, SOON);\n"
STALE = "export function keepSoon() {\n  const then = new Map(memory.drafts);\n  timer ??= setTimeout(() => keep(then), SOON);\n"
DROPPED = "  setDraft(keyOf(draft), null);\n"
GIVEN_BACK = "if (memory.ops.has(op.op_id)) giveBack(op, said);"
SENT = "  return { op_id, kind, id, base_version, ...what };"
ANSWERS = "  if (response.ok) return response.json();"
BY_PLACE = (
    "  if (response.ok) return (await response.json()).map((one, place) => ({ ...one, op_id: batch[place].op_id }));"
)

PHONE_MUTANTS = (
    Mutant(
        "flush with a stale closure",
        ("tests/js/drafts.test.js",),
        (
            Edit(f"{STORE}keeping.js", KEEP_SOON, STALE),
            Edit(
                f"{STORE}keeping.js",
                "export async function keep() {",
                "export async function keep(drafts = memory.drafts) {",
            ),
            Edit(f"{STORE}keeping.js", "last = writeOut();", "last = writeOut(drafts);"),
            Edit(f"{STORE}keeping.js", "async function writeOut() {", "async function writeOut(drafts) {"),
            Edit(
                f"{STORE}keeping.js",
                "const value = memory[name].get(key);",
                "const value = { ...memory, drafts }[name].get(key);",
            ),
        ),
    ),
    Mutant(
        "drafts are written seconds later",
        ("tests/js/drafts.test.js",),
        (Edit(f"{STORE}keeping.js", "const SOON = 150;", "const SOON = 5000;"),),
    ),
    Mutant(
        "an op is removed on a network error",
        ("tests/js/outbox.test.js", "tests/js/retries.test.js"),
        (
            Edit(
                f"{STORE}outbox.js",
                "const answering = postOps(batch);",
                "const answering = postOps(batch).catch(() => batch.map(({ op_id }) => ({ op_id, code: 200 })));",
            ),
        ),
    ),
    Mutant(
        "a draft is deleted before its op is on the disk",
        ("tests/js/outbox.test.js",),
        (Edit(f"{STORE}outbox.js", DROPPED, f"{DROPPED}  await keep();\n"),),
    ),
    Mutant(
        "an op is sent before it is on the disk",
        ("tests/js/saving.test.js",),
        (Edit(f"{STORE}outbox.js", "  await keepAll(); // what is sent is on the disk\n", ""),),
    ),
    Mutant(
        "a retry has a fresh op_id",
        ("tests/js/retries.test.js",),
        (
            Edit(f"{STORE}post_ops.js", SENT, SENT.replace("op_id,", "op_id: crypto.randomUUID() || op_id,")),
            Edit(f"{STORE}post_ops.js", ANSWERS, BY_PLACE),
        ),
    ),
    Mutant(
        "a refused op vanishes",
        ("tests/js/refusals.test.js",),
        (Edit(f"{STORE}settle.js", GIVEN_BACK, "setOp(op.op_id, null);"),),
    ),
    Mutant(
        "the newest save goes first",
        ("tests/js/outbox.test.js",),
        (
            Edit(
                f"{STORE}outbox.js",
                "sendable().slice(0, size)",
                "sendable().reverse().slice(0, size)",
            ),
        ),
    ),
    Mutant(
        "every tab sends",
        ("tests/js/tabs.test.js",),
        (Edit(f"{STORE}alone.js", "const { locks } = navigator;", "const locks = undefined;"),),
    ),
)
