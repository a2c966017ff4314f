"""Mutants of the server: storage and services."""

from tests.mutants.mutant import KILLS, SERVER, Edit, Mutant

RUN = """
    def run() -> T:
        with writing() as session:
            return use_case(session, *args, **kwargs)

    return await asyncio.get_running_loop().run_in_executor(_Current.writers, run)


@contextmanager
def reading("""
RUN_THAT_HURRIES = """
    loop = asyncio.get_running_loop()
    answered = loop.create_future()

    def run() -> None:
        with writing() as session:
            done = use_case(session, *args, **kwargs)
            loop.call_soon_threadsafe(answered.set_result, done)

    _Current.writers.submit(run)
    return await answered


@contextmanager
def reading("""
LOOK_WHOSE = "    if (done.user_id, done.body_hash) != (actor.id, op.body_hash):\n        raise Mismatch\n"
CLASHES = "    clashes = {name: wish for name, wish in different.items() if stale and wish.before != stored[name]}\n"

SERVER_MUTANTS = (
    Mutant(
        "no op table",
        SERVER,
        (
            Edit("services/op_log.py", "done = session.get(Op, op.op_id)", "done = None"),
            Edit("services/op_log.py", "    session.add(done)\n", ""),
        ),
    ),
    Mutant(
        "acknowledged before the commit",
        ("tests/integration/test_storage.py",),
        (Edit("storage/transact.py", RUN, RUN_THAT_HURRIES),),
    ),
    Mutant("no merge check", SERVER, (Edit("services/merge.py", CLASHES, "    clashes = {}\n"),)),
    Mutant(
        "a row of history is missing",
        (*SERVER, KILLS[0]),
        (Edit("services/history.py", "    session.add(\n        Change(", "    str(\n        Change("),),
    ),
    Mutant(
        "two transactions instead of one",
        KILLS[1:],
        (
            Edit(
                "services/items.py",
                '    crash.point("item.indexed")',
                '    session.commit()\n    crash.point("item.indexed")',
            ),
        ),
    ),
    Mutant(
        "the op is remembered in a transaction of its own",
        KILLS[1:],
        (
            Edit(
                "services/ops.py",
                '        crash.point("op.written")',
                '        session.commit()\n        crash.point("op.written")',
            ),
        ),
    ),
    Mutant(
        "nobody asks whose op it was",
        SERVER,
        (Edit("services/op_log.py", LOOK_WHOSE, ""),),
    ),
    Mutant(
        "the search entry is made once and never again",
        ("tests/integration/reliability/test_state_machine.py", KILLS[0]),
        (
            Edit(
                "services/items.py",
                "    search_entry.refresh(session",
                "    if entity.version == 1:\n        search_entry.refresh(session",
            ),
        ),
    ),
)
