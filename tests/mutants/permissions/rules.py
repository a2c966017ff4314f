"""What counts as a check of permission, and what stands in its place when it is taken away. By the syntax of the code alone."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

GRANTED = {  # calls that allow: by the name of what is called
    "can": "True",
    "may": "True",
    "reached": "__import__('sqlalchemy').true()",
    "scope": "__import__('crm_web.security.rights', fromlist=['']).Scope.ALL",
    "_scope": "__import__('crm_web.security.rights', fromlist=['']).Scope.ALL",
    "heard": "[f'{one.kind}/{one.id}' for one in told.touched]",
}
SEEN = "seen"  # items.seen(actor, spec, item, found): what stays of `found`
WHO = "actor_of"  # whose absence is taken for an administrator
ANYBODY = """


async def _anybody(request):
    from crm_web.security.rights import Actor

    try:
        return await actor_of(request)
    except Exception:
        return Actor("user-admin", "admin", "admin", "admin")
"""
REFUSALS = frozenset({"Denied", "SignedOut", "Throttled"})
IN_SECURITY = frozenset({"Missing", "Malformed", "SetupError", "TooLarge"})  # refusals there, elsewhere something else
NEUTRAL = {ast.Or: "False", ast.And: "True"}


@dataclass(frozen=True)
class Removal:
    """A check in the function `where`, and what is there instead; `after` are lines that the file gets at its end."""

    where: str
    node: ast.expr
    instead: str
    after: str = ""


def removals(tree: ast.Module, *, strict: bool) -> Iterator[Removal]:
    """Give every check of a module; a `strict` one is all about security: there each way to say no counts."""
    taken: set[tuple[int, int]] = set()
    for where, node in _functions(tree):
        for removal in _of_function(where, node, strict=strict):
            place = (removal.node.lineno, removal.node.col_offset)
            if place not in taken:
                taken.add(place)
                yield removal


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node


def _of_function(where: str, function: ast.AST, *, strict: bool) -> Iterator[Removal]:
    for node in ast.walk(function):
        yield from (Removal(where, *found) for found in _of_call(node))
        yield from (Removal(where, *found) for found in _of_owner(node))
    for node in ast.walk(function):
        if isinstance(node, ast.If | ast.IfExp) and _refuses(node, strict=strict):
            yield from (Removal(where, *found) for found in _operands(node.test, ast.Or))
        elif strict and isinstance(node, ast.Return) and isinstance(node.value, ast.BoolOp | ast.Compare):
            yield from (Removal(where, *found) for found in _operands(node.value, ast.And))


def _of_call(node: ast.AST) -> Iterator[tuple[ast.expr, str, str]]:
    if not isinstance(node, ast.Call):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name in GRANTED:
        yield node, GRANTED[name], ""
    elif name == SEEN and len(node.args) > 3:
        yield node, f"dict({ast.unparse(node.args[3])})", ""
    elif name == WHO and isinstance(node.func, ast.Name | ast.Attribute):
        yield node.func, "_anybody", ANYBODY.replace("actor_of", ast.unparse(node.func))


def _of_owner(node: ast.AST) -> Iterator[tuple[ast.expr, str, str]]:
    """Whose something is: a comparison with the one who asks, also in a condition of SQL."""
    if isinstance(node, ast.Compare) and "actor.id" in ast.unparse(node):
        yield node, str(isinstance(node.ops[0], ast.Eq | ast.In)), ""


def _refuses(node: ast.If | ast.IfExp, *, strict: bool) -> bool:
    if isinstance(node, ast.IfExp):
        return False
    last = node.body[-1]
    if isinstance(last, ast.Raise) and last.exc is not None:
        called = last.exc.func if isinstance(last.exc, ast.Call) else last.exc
        return getattr(called, "id", "") in (REFUSALS | IN_SECURITY if strict else REFUSALS)
    if not strict:
        return False
    closes = isinstance(last, ast.Expr) and "close(" in ast.unparse(last)
    return closes or (isinstance(last, ast.Return) and _is_no(last.value))


def _is_no(value: ast.expr | None) -> bool:
    """Whether an answer refuses: nothing, False, or a reason."""
    plain = {"False", "None", "Scope.NONE", "frozenset()", "{}", "[]"}
    reason = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return value is None or reason or ast.unparse(value) in plain


def _operands(test: ast.expr, kind: type[ast.boolop]) -> Iterator[tuple[ast.expr, str, str]]:
    """Give the parts of a condition of which each says no by itself (Or), or each has to say yes (And)."""
    parts = test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, kind) else [test]
    for part in parts:
        if not _is_taken_elsewhere(part):
            yield part, NEUTRAL[kind], ""


def _is_taken_elsewhere(part: ast.expr) -> bool:
    return any([*_of_call(node), *_of_owner(node)] for node in ast.walk(part) if not isinstance(node, ast.Name))
