"""What does a file of the house say, of all that the rules ask about? Read once for all of them."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Written(NamedTuple):
    words: list[object]
    """Every constant, in order."""
    lengths: list[int]
    """Lines of each function, without the words that say what it is for."""
    imports_inside: list[int]
    """Where something is imported within a function."""
    imports_from: list[str | None]


@cache
def written(path: Path) -> Written:
    nodes = list(ast.walk(ast.parse(path.read_text())))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    return Written(
        [node.value for node in nodes if isinstance(node, ast.Constant)],
        [_length(function) for function in functions],
        [each.lineno for each in imports if _is_within(each, functions)],
        [node.module for node in nodes if isinstance(node, ast.ImportFrom)],
    )


def _length(function: ast.FunctionDef) -> int:
    first = function.body[0]
    begin = (first.end_lineno or 0) + 1 if ast.get_docstring(function) else first.lineno
    return max(1, (function.end_lineno or 0) - begin + 1)


def _is_within(node: ast.Import | ast.ImportFrom, functions: list[ast.FunctionDef]) -> bool:
    return any(each.lineno <= node.lineno <= (each.end_lineno or 0) for each in functions)
