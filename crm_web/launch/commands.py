"""What the commands do. Each imports what it needs when it runs, so that none waits for the rest."""

import argparse
import sys

from crm_web.settings import Settings


def start(arguments: argparse.Namespace, settings: Settings) -> None:
    """Set up what is missing, then serve."""
    from crm_web.launch import bundle, database, environment, server  # noqa: PLC0415

    database.check(settings)
    listener = server.listen(settings)
    database.prepare(settings, demo=arguments.demo)
    bundle.build()
    environment.serve_built()
    server.serve(settings, listener)


def migrate(_arguments: argparse.Namespace, settings: Settings) -> None:
    """Bring the database to the newest schema."""
    from crm_web.launch import database  # noqa: PLC0415

    database.prepare(settings, demo=None)
    print("The database is up to date.")


def demo(arguments: argparse.Namespace, settings: Settings) -> None:
    """Add the demo data to a database that has no people yet."""
    from crm_web.launch import database  # noqa: PLC0415

    database.prepare(settings, demo=None)
    database.fill(settings, arguments.contacts)
    print(f"Added the demo accounts and {arguments.contacts} contacts.")


def user(arguments: argparse.Namespace, settings: Settings) -> None:
    """Do with a person what the action says."""
    from crm_web.launch import database, people  # noqa: PLC0415

    actions = {
        "add": lambda: people.add(arguments.login, arguments.name or arguments.login, arguments.role),
        "list": people.show,
        "disable": lambda: people.disable(arguments.login),
        "enable": lambda: people.enable(arguments.login),
        "role": lambda: people.role(arguments.login, arguments.role),
        "password": lambda: people.password(arguments.login),
    }
    database.prepare(settings, demo=None)
    actions[arguments.action]()


def audit_verify(arguments: argparse.Namespace, settings: Settings) -> None:
    """Look whether the audit is as it was written."""
    from crm_web.launch import audit, database  # noqa: PLC0415

    database.prepare(settings, demo=None)
    audit.verify(arguments.contains)


def import_(arguments: argparse.Namespace, settings: Settings) -> None:
    """Bring in an address book."""
    from crm_web.launch import address_book, database  # noqa: PLC0415

    database.prepare(settings, demo=None)
    sys.exit(address_book.bring_in(arguments.file, arguments.by))


def export(arguments: argparse.Namespace, settings: Settings) -> None:
    """Write items into a file."""
    from crm_web.launch import database, export_file  # noqa: PLC0415

    database.prepare(settings, demo=None)
    export_file.write_out(arguments.file, arguments.kind, arguments.by)


def backup(arguments: argparse.Namespace, settings: Settings) -> None:
    """Write all that there is into one file."""
    from crm_web.launch import backup, database  # noqa: PLC0415

    database.prepare(settings, demo=None)
    sys.exit(backup.back_up(arguments.file))


def restore(arguments: argparse.Namespace, settings: Settings) -> None:
    """Let everything be as it is in a backup."""
    from crm_web.launch import backup, database  # noqa: PLC0415

    database.prepare(settings, demo=None)
    backup.restore(arguments.file, settings)
