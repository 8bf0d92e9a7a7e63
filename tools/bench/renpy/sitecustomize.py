"""For the Ren'Py 8.0.3 of Debian 12, on its PYTHONPATH: since a later release of Python 3.11 compiles no tree whose
nodes end before they begin, and Ren'Py moves only their beginnings, it would not start."""

import ast
import builtins

compile_strictly = builtins.compile


def compile_with_ends(source, *words, **options):
    if isinstance(source, ast.AST):
        for node in ast.walk(source):
            if hasattr(node, "lineno") and (getattr(node, "end_lineno", None) or 0) < node.lineno:
                node.end_lineno, node.end_col_offset = node.lineno, node.col_offset
    return compile_strictly(source, *words, **options)


builtins.compile = compile_with_ends
