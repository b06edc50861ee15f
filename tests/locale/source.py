"""Looking at the kiosk's source as a syntax tree."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.locale.wording import ROOT

KIOSK = ROOT / "kiosk"
COPIES = {"quick.py"}  # lists ids that others ask for


@cache
def files() -> list[Path]:
    return [path for path in sorted(KIOSK.rglob("*.py")) if path.name not in COPIES]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    """The name of a called function or method, without what it belongs to."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def text(node: ast.AST | None) -> str | None:
    """The value of a text constant; None for anything else."""
    match node:
        case ast.Constant(value=str(value)):
            return value
    return None


def texts(node: ast.AST) -> Iterator[str]:
    """Every text constant in a piece of code."""
    return (value for part in ast.walk(node) if (value := text(part)) is not None)


def template(node: ast.JoinedStr) -> str:
    """An f-string with `{}` for what is put in."""
    return "".join(text(part) or "{}" for part in node.values)


def defaults(path: Path, parameter: str) -> Iterator[str]:
    """The text defaults of a parameter or field of this name."""
    for node in ast.walk(tree(path)):
        match node:
            case ast.FunctionDef(args=args):
                with_default = args.args[len(args.args) - len(args.defaults) :]
                pairs = zip(with_default, args.defaults, strict=True)
                yield from (value for arg, d in pairs if arg.arg == parameter and (value := text(d)))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=str(value))):
                if name == parameter:
                    yield value


@cache
def constants() -> dict[str, str]:
    """Module-level names for texts: `STAY = "stay"`."""
    found = {}
    for path in files():
        for node in tree(path).body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(value))):
                    found[name] = value
    return found
