"""Two kinds of import contract that import-linter lacks; pyproject.toml uses them by name.

`only` is a whitelist: what is not named may not come in. A blacklist would have to name every package there is.
`inner` keeps modules inside the package that holds them.
Both look at direct imports, so that the line reported is the line to mend.
"""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyContract(Contract):
    """`modules` and what they hold import themselves, the standard library and `allowed`; nothing else.

    `except_for` takes packages inside `modules` out of the contract, to be given one of their own.
    """

    type_name = "only"

    modules = fields.ListField(subfield=fields.StringField())
    allowed = fields.ListField(subfield=fields.StringField(), required=False, default=[])
    except_for = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Return the check, with every foreign import as `importer: imported (line)`."""
        modules, allowed = _strings(self.modules), _strings(self.allowed)
        excepted = _strings(self.except_for)
        foreign = [
            _where(graph, importer, imported)
            for importer in sorted(graph.modules)
            if _inside(importer, modules) and not _inside(importer, excepted)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not _inside(imported, [*modules, *allowed])
            and imported.partition(".")[0] not in sys.stdlib_module_names
        ]
        return ContractCheck(kept=not foreign, metadata={"lines": foreign})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each foreign import."""
        _print_lines(check)


class InnerContract(Contract):
    """Modules matching `patterns` (shell style) are imported from inside their own package only, and by `also`."""

    type_name = "inner"

    patterns = fields.ListField(subfield=fields.StringField())
    also = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Return the check, with every import from outside as `importer: imported (line)`."""
        also = _strings(self.also)
        reached = [
            _where(graph, importer, imported)
            for imported in sorted(graph.modules)
            if any(fnmatchcase(imported, pattern) for pattern in _strings(self.patterns))
            for importer in sorted(graph.find_modules_that_directly_import(imported))
            if not _inside(importer, [imported.rpartition(".")[0], *also])
        ]
        return ContractCheck(kept=not reached, metadata={"lines": reached})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each import from outside."""
        _print_lines(check)


def _strings(field: object) -> list[str]:
    """import-linter puts the parsed list where the class declares the field; say so to the type checker."""
    if not isinstance(field, list):
        raise TypeError(field)
    return [str(entry) for entry in field]


def _inside(module: str, packages: list[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def _where(graph: ImportGraph, importer: str, imported: str) -> str:
    details = graph.get_import_details(importer=importer, imported=imported)
    lines = ", ".join(str(detail["line_number"]) for detail in details)
    return f"{importer} imports {imported} (line {lines})"


def _print_lines(check: ContractCheck) -> None:
    for line in check.metadata["lines"]:
        output.print_error(line, bold=False)
