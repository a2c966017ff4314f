"""The `crm-web` command. Every problem is one plain sentence on stderr and exit status 1."""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from crm_web.errors import CrmError, SetupError
from crm_web.launch import commands, environment
from crm_web.settings import Settings, from_environment, use

DEMO_CONTACTS = 200
ROLES = ("agent", "manager", "admin")
USER_ACTIONS = {
    "add": "add a person; the password is asked for, or read from CRM_NEW_PASSWORD",
    "list": "all people, with their roles",
    "disable": "let somebody sign in no longer, and end what they are signed in with",
    "enable": "let somebody sign in again",
    "role": "give somebody another role",
    "password": "give somebody another password, and end what they are signed in with",
}


def main() -> NoReturn:
    """Run the command that the arguments name, and end at once.

    Python's own way out ends its threads one by one; one of the store of files (obstore, in Rust) that still wants to say
    something would abort the process then, with the status 134 instead of ours (14 of 100 backups on a busy machine).
    """
    try:
        _run()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)


def _run() -> None:
    os.umask(0o077)  # what is written is for its owner only
    arguments = _parser().parse_args()
    environment.prepare()  # goes to another folder: what is relative in the arguments was read before
    try:
        settings = _settings(arguments)
        use(settings)
        arguments.run(arguments, settings)
    except CrmError as error:
        print(error.sentence("en"), file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print()
        sys.exit(130)


def _settings(arguments: argparse.Namespace) -> Settings:
    try:
        settings = from_environment()
    except ValueError as error:
        raise SetupError("setup.number", reason=error) from error
    given = {name: getattr(arguments, name, None) for name in ("host", "port", "data_dir")}
    return replace(settings, **{name: value for name, value in given.items() if value is not None})


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "crm-web", description="Contacts, companies, records, tickets and calls, on a phone."
    )
    named = parser.add_subparsers(required=True, metavar="COMMAND")
    _start(named.add_parser("start", help="set up what is missing and serve"))
    importing = named.add_parser("import", help="bring in an address book: vCard or CSV")
    _on_file(commands.import_, importing, "whose contacts they become")
    exporting = named.add_parser("export", help="write items into a file, .vcf or .csv by its name")
    _on_file(commands.export, exporting, "whose rights count")
    exporting.add_argument("--kind", default="contacts", help="contacts, companies, records … (contacts)")
    filling = _runs(commands.demo, named.add_parser("demo", help="add demo accounts and contacts to an empty database"))
    filling.add_argument("--contacts", type=int, default=DEMO_CONTACTS, metavar="N")
    _users(named.add_parser("user", help="people who may sign in"))
    audits = named.add_parser("audit", help="who did what").add_subparsers(required=True, metavar="ACTION")
    verifying = _runs(
        commands.audit_verify, audits.add_parser("verify", help="look whether the audit is as it was written")
    )
    verifying.add_argument("--contains", metavar="HASH", help="a hash that was noted down before: it has to be there")
    _runs(commands.migrate, named.add_parser("migrate", help="bring the database to the newest schema"))
    _archive(commands.backup, named.add_parser("backup", help="write the database and all files into one file, a tar"))
    _archive(commands.restore, named.add_parser("restore", help="let everything be as it was when a backup was made"))
    return parser


def _start(parser: argparse.ArgumentParser) -> None:
    _runs(commands.start, parser)
    parser.add_argument("--host", help="address to serve on (127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to serve on (8000)")
    parser.add_argument("--demo", type=int, default=DEMO_CONTACTS, metavar="N", help="contacts on a first start (200)")
    parser.add_argument("--no-demo", dest="demo", action="store_const", const=None, help="start empty")


def _on_file(command: Callable[..., None], parser: argparse.ArgumentParser, whose: str) -> None:
    _runs(command, parser).add_argument("file", type=_path)
    parser.add_argument("--by", metavar="LOGIN", help=f"{whose} (the first administrator's)")


def _archive(command: Callable[..., None], parser: argparse.ArgumentParser) -> None:
    _runs(command, parser).add_argument("file", type=_path)


def _users(users: argparse.ArgumentParser) -> None:
    actions = users.add_subparsers(required=True, metavar="ACTION")
    for action, help_text in USER_ACTIONS.items():
        parser = _runs(commands.user, actions.add_parser(action, help=help_text))
        parser.set_defaults(action=action)
        if action != "list":
            parser.add_argument("login")
        if action == "role":
            parser.add_argument("role", choices=ROLES)
        if action == "add":
            parser.add_argument("--role", choices=ROLES, default="agent")
            parser.add_argument("--name", help="the name that others see")


def _runs(command: Callable[..., None], parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.set_defaults(run=command)
    parser.add_argument("--data", dest="data_dir", type=_path, metavar="DIR", help="data folder (./data)")
    return parser


def _path(text: str) -> Path:
    return Path(text).absolute()
